package org.stance.extraction.attribution;

import java.util.HashMap;
import java.util.Map;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.WordList;

/**
 * How likely a cue credits the words it may credit: a logistic regression over {@link
 * CandidateFeatures}. Its weights lie in {@code attribution-weights.txt}, whose head says how they
 * were learnt and how good they are. Immutable.
 */
public final class AttributionScorer {
  /** Name of the weight that every candidate gets. */
  static final String BIAS = "bias";

  /** Name under which the least log-odds stand among the weights. */
  public static final String LEAST = "least";

  private final Map<String, Double> weights;

  /** Makes a scorer of a weight for each feature's name. */
  public AttributionScorer(Map<String, Double> weights) {
    this.weights = Map.copyOf(weights);
  }

  /** The scorer that the project ships. */
  static AttributionScorer shipped() {
    Map<String, Double> weights = new HashMap<>();
    for (String line : WordList.lines("attribution-weights.txt")) {
      int space = line.lastIndexOf(' ');
      weights.put(line.substring(0, space), Double.valueOf(line.substring(space + 1)));
    }
    return new AttributionScorer(weights);
  }

  /** The least log-odds of a candidate that is told. */
  double least() {
    return weights.getOrDefault(LEAST, Double.NEGATIVE_INFINITY);
  }

  /** The log-odds that a careful reader would credit the same words. */
  double score(Passage passage, Candidate candidate) {
    double score = weights.getOrDefault(BIAS, 0.0);
    for (String name : CandidateFeatures.of(passage, candidate)) {
      score += weights.getOrDefault(name, 0.0);
    }
    return score;
  }
}
