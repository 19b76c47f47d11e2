package org.stance.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stance.features.Occurrence;
import org.stance.weights.Contributions;

/** Divides what features add to scores among the words that they consist of. */
public final class WordShares {
  private WordShares() {}

  /**
   * Sums by word.
   *
   * @param tokens the tokens of a text
   * @param places the occurrences of its features
   * @param parts what each feature adds
   * @param scale the divisor of every number
   */
  public static List<Contributions.Word> of(
      List<String> tokens, List<Occurrence> places, Scorer.Parts parts, double scale) {
    Map<String, Integer> counts = new HashMap<>();
    places.forEach(place -> counts.merge(place.feature(), 1, Integer::sum));
    double[][] sums = new double[tokens.size()][parts.biases().length];
    for (Occurrence place : places) {
      double[] added = parts.features().get(place.feature());
      if (added != null) {
        double share = 0.5 / counts.getOrDefault(place.feature(), 1) / scale;
        add(added, share, sums[place.first()]);
        add(added, share, sums[place.last()]);
      }
    }
    List<Contributions.Word> words = new ArrayList<>();
    for (int i = 0; i < sums.length; i++) {
      words.add(new Contributions.Word(tokens.get(i), Arrays.stream(sums[i]).boxed().toList()));
    }
    return words;
  }

  private static void add(double[] numbers, double share, double[] sums) {
    for (int label = 0; label < sums.length; label++) {
      sums[label] += numbers[label] * share;
    }
  }
}
