package org.stance.training;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How unevenly features are distributed over the labels, as a factor: 1 for a feature that is
 * equally frequent in every label's texts, more for one that discriminates. It multiplies feature
 * values before training, so that a model of few rows relies on discriminating features (after the
 * log-count ratio of Wang and Manning, "Baselines and Bigrams", ACL 2012; here the largest over all
 * labels, each against the others).
 */
public final class LogCountRatio {
  private static final double STRENGTH = 0.5;

  private final List<Map<String, Integer>> frequencies;
  private final Map<Character, long[]> inside = new LinkedHashMap<>();
  private final Map<Character, Long> total = new LinkedHashMap<>();

  private LogCountRatio(List<Map<String, Integer>> frequencies) {
    this.frequencies = frequencies;
  }

  /**
   * Computes the factors.
   *
   * @param corpus all rows
   * @param rows which of them to learn from
   * @param features the document frequency of each feature in these rows
   * @return a factor per feature, 1 or more
   */
  static Map<String, Double> of(TrainingSet corpus, int[] rows, Map<String, Integer> features) {
    LogCountRatio ratios =
        new LogCountRatio(
            IntStream.range(0, corpus.labels().size())
                .mapToObj(
                    label ->
                        corpus.textFrequencies(
                            Arrays.stream(rows)
                                .filter(row -> corpus.label(row) == label)
                                .toArray()))
                .toList());
    features.forEach(ratios::count);
    Map<String, Double> contrasts = new LinkedHashMap<>();
    features.forEach(
        (name, frequency) -> contrasts.put(name, 1 + STRENGTH * ratios.ratio(name, frequency)));
    return contrasts;
  }

  /** Sums the frequencies per group, each plus one for smoothing, as in {@link #ratio}. */
  private void count(String name, int frequency) {
    long[] sums = inside.computeIfAbsent(name.charAt(0), group -> new long[frequencies.size()]);
    for (int label = 0; label < sums.length; label++) {
      sums[label] += frequency(name, label) + 1;
    }
    total.merge(name.charAt(0), frequency + 2L, Long::sum);
  }

  private double ratio(String name, int frequency) {
    long[] sums = inside.getOrDefault(name.charAt(0), new long[0]);
    long all = total.getOrDefault(name.charAt(0), 0L);
    double largest = 0;
    for (int label = 0; label < sums.length; label++) {
      int inLabel = frequency(name, label);
      double share = (inLabel + 1.0) / sums[label];
      double shareOfOthers = (frequency - inLabel + 1.0) / (all - sums[label]);
      largest = Math.max(largest, Math.abs(Math.log(share / shareOfOthers)));
    }
    return largest;
  }

  private int frequency(String name, int label) {
    return frequencies.get(label).getOrDefault(name, 0);
  }
}
