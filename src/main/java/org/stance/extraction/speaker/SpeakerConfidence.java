package org.stance.extraction.speaker;

import java.util.Map;
import java.util.stream.Collectors;
import org.stance.extraction.language.WordList;

/**
 * How likely the name given to a speaker is right, by the way that led to it and by how many people
 * it could have led to. The shares lie in {@code speaker-confidence.txt}, whose head says how they
 * were measured.
 */
final class SpeakerConfidence {
  /** This many candidates and more are one case. */
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
   * A probability, 0 to 1; even odds for what was never measured.
   *
   * @param candidates how many people the mention could mean, 0 or more
   */
  static double of(Resolution way, int candidates) {
    return SHARES.getOrDefault(key(way, candidates), EVEN);
  }

  /** Candidates count only where a mention has to choose between people. */
  static String key(Resolution way, int candidates) {
    boolean chooses = way == Resolution.PRONOUN || way == Resolution.TITLE;
    return way.label() + " " + (chooses ? Math.min(candidates, MANY) : 1);
  }
}
