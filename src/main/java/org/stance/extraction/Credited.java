package org.stance.extraction;

import org.jspecify.annotations.Nullable;
import org.stance.extraction.attribution.Attribution;
import org.stance.statement.Speaker;

/**
 * An attribution with its resolved speaker.
 *
 * @param attribution the words and the cue
 * @param speaker the speaker, null if unknown
 */
public record Credited(Attribution attribution, @Nullable Speaker speaker) {}
