package org.stance.extraction.attribution;

import java.util.HashMap;
import java.util.Map;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.WordList;

/**
 * The log-odds that a cue credits the words of a candidate: a logistic regression over {@link
 * CandidateFeatures}. {@code attribution-weights.txt} holds its weights; its head says how they
 * were learnt and how good they are. Immutable.
 */
public final class AttributionScorer {
  /** Name of the bias. */
  static final String BIAS = "bias";

  /** Name of the threshold among the weights. */
  public static final String LEAST = "least";

  private final Map<String, Double> weights;

  /** Makes a scorer from weights by feature name. */
  public AttributionScorer(Map<String, Double> weights) {
    this.weights = Map.copyOf(weights);
  }

  /** The shipped scorer. */
  static AttributionScorer shipped() {
    Map<String, Double> weights = new HashMap<>();
    for (String line : WordList.lines("attribution-weights.txt")) {
      int space = line.lastIndexOf(' ');
      weights.put(line.substring(0, space), Double.valueOf(line.substring(space + 1)));
    }
    return new AttributionScorer(weights);
  }

  /** The threshold: the minimum log-odds of a candidate that is reported. */
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
