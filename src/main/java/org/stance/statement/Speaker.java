package org.stance.statement;

import org.jspecify.annotations.Nullable;
import org.stance.document.Span;

/**
 * Whom the document credits with the words.
 *
 * @param text the mention next to the words, as it stands there: "he", "Lavrov", "the minister"
 * @param span where the mention stands in the document's text
 * @param name whom the mention resolves to: the fullest name in the document; of somebody without a
 *     name the first description; else the mention itself. An article at its start is in lower case
 * @param role what the document says the speaker is ("Russian Foreign Minister"), null where it
 *     doesn't
 */
public record Speaker(String text, Span span, String name, @Nullable String role) {}
