package org.stance.extraction.speaker;

import java.util.Map;
import java.util.stream.Collectors;
import org.stance.extraction.language.WordList;

/**
 * The probability that the name of a speaker is right, by how it was resolved and by the number of
 * candidates. {@code speaker-confidence.txt} holds the probabilities; its head says how they were
 * estimated.
 */
final class SpeakerConfidence {
  /** From this number on, candidates are not distinguished. */
  static final int MANY = 3;

  private static final double EVEN = 0.5;

  private static final Map<String, Double> SHARES =
      WordList.lines("speaker-confidence.txt").stream()
          .map(line -> line.split(" "))
          .collect(
              Collectors.toUnmodifiableMap(
                  parts -> parts[0] + " " + parts[1], parts -> Double.valueOf(parts[2])));

  private SpeakerConfidence() {}

  /**
   * The probability, in [0, 1]; 0.5 for what was never observed.
   *
   * @param candidates the number of people the mention may refer to, 0 or more
   */
  static double of(Resolution way, int candidates) {
    return SHARES.getOrDefault(key(way, candidates), EVEN);
  }

  /** The key of a case; candidates matter only to pronouns and titles. */
  static String key(Resolution way, int candidates) {
    boolean chooses = way == Resolution.PRONOUN || way == Resolution.TITLE;
    return way.label() + " " + (chooses ? Math.min(candidates, MANY) : 1);
  }
}
