package org.stance.extraction.speaker;

import org.jspecify.annotations.Nullable;

/**
 * Whom a mention means.
 *
 * @param person who, null if nobody spoken of elsewhere
 * @param way what led there
 * @param candidates how many people the mention could mean
 */
record Referent(@Nullable Person person, Resolution way, int candidates) {
  /** How likely that is right, 0 to 1. */
  double confidence() {
    return SpeakerConfidence.of(way, candidates);
  }
}
