package org.stance.extraction.attribution;

import java.util.Map;
import java.util.stream.Collectors;
import org.stance.extraction.language.WordList;
import org.stance.statement.StatementType;

/**
 * How likely a careful reader would mark about the words that a finder found: a logistic curve over
 * the score for each finder, way and type. The curves lie in {@code finder-confidence.txt}, whose
 * head says how they were learnt and how good they are.
 */
final class FinderConfidence {
  private static final Map<String, double[]> CURVES =
      WordList.lines("finder-confidence.txt").stream()
          .map(line -> line.split(" "))
          .collect(
              Collectors.toUnmodifiableMap(
                  parts -> String.join(" ", parts[0], parts[1], parts[2]),
                  parts ->
                      new double[] {Double.parseDouble(parts[3]), Double.parseDouble(parts[4])}));

  private FinderConfidence() {}

  /** A probability, 0 to 1; even odds for what was never measured. */
  static double of(Provenance provenance, StatementType type) {
    double[] curve = CURVES.getOrDefault(provenance.key(type), new double[2]);
    return 1 / (1 + Math.exp(-(curve[0] + curve[1] * provenance.score())));
  }
}
