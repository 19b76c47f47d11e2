package org.stance.extraction;

import org.jspecify.annotations.Nullable;
import org.stance.extraction.attribution.Attribution;
import org.stance.statement.Speaker;

/**
 * An attribution whose speaker is resolved.
 *
 * @param attribution the words and the cue
 * @param speaker who said them, null if the document doesn't tell
 */
public record Credited(Attribution attribution, @Nullable Speaker speaker) {}
