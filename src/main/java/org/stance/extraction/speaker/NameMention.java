package org.stance.extraction.speaker;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stance.extraction.language.TokenRange;

/**
 * A run of capitalised words that may name a person.
 *
 * @param range the tokens of the name
 * @param names the words of the name, without title
 * @param role the title or role that stands beside it, null if none
 */
public record NameMention(TokenRange range, List<String> names, @Nullable String role) {}
