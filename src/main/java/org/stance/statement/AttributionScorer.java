package org.stance.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How likely a cue verb credits the words it may credit: a logistic regression over {@link
 * CandidateFeatures}. Its weights lie in {@code attribution-weights.txt}, whose head says how they
 * were learnt and how good they are.
 */
final class AttributionScorer {
  private static final String BIAS = "bias";

  private static final Map<String, Double> WEIGHTS = weights();

  private AttributionScorer() {}

  private static Map<String, Double> weights() {
    Map<String, Double> weights = new HashMap<>();
    for (String line : WordList.lines("attribution-weights.txt")) {
      int space = line.lastIndexOf(' ');
      weights.put(line.substring(0, space), Double.valueOf(line.substring(space + 1)));
    }
    return weights;
  }

  /**
   * The log-odds that a careful reader would credit the same words.
   *
   * @param content the words, not empty
   */
  static double score(Passage passage, CueHit hit, List<TokenRange> content) {
    double score = WEIGHTS.getOrDefault(BIAS, 0.0);
    for (String name : CandidateFeatures.of(passage, hit, content)) {
      score += WEIGHTS.getOrDefault(name, 0.0);
    }
    return score;
  }
}
