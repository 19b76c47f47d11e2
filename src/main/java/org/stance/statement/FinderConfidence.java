package org.stance.statement;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * How likely a careful reader would mark about the words that a finder found: a logistic curve over
 * the finder's score for each finder and type. The curves lie in {@code finder-confidence.txt},
 * whose head says how they were learnt and how good they are.
 */
final class FinderConfidence {
  private static final Map<String, double[]> CURVES =
      WordList.lines("finder-confidence.txt").stream()
          .map(line -> line.split(" "))
          .collect(
              Collectors.toUnmodifiableMap(
                  parts -> parts[0] + " " + parts[1],
                  parts ->
                      new double[] {Double.parseDouble(parts[2]), Double.parseDouble(parts[3])}));

  private FinderConfidence() {}

  /** A probability, 0 to 1; even odds for what was never measured. */
  static double of(Grounds grounds, StatementType type) {
    double[] curve = CURVES.getOrDefault(key(grounds.finder(), type), new double[2]);
    return 1 / (1 + Math.exp(-(curve[0] + curve[1] * grounds.score())));
  }

  static String key(Finder finder, StatementType type) {
    return finder.label() + " " + type.label();
  }
}
