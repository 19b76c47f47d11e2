package org.stance.extraction.speaker;

import org.jspecify.annotations.Nullable;

/**
 * The referent of a mention, and how it was resolved.
 *
 * @param person the referent, null if it is mentioned nowhere else
 * @param way how it was resolved
 * @param candidates the number of people the mention may refer to
 */
record Referent(@Nullable Person person, Resolution way, int candidates) {
  /** The probability that the referent is right, in [0, 1]. */
  double confidence() {
    return SpeakerConfidence.of(way, candidates);
  }
}
