package org.stance.weights;

import java.util.Collection;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.stance.features.FeatureGroup;

/**
 * The values of a text's n-grams: term frequency (one plus the logarithm of the count), times
 * smoothed inverse document frequency, times the feature's {@code LogCountRatio}; each feature
 * group is then scaled to the same length.
 *
 * <p>Unknown features have no weight, but count in the length: a text of which little is known gets
 * small values, so that the model is less confident of it. Immutable.
 */
public final class TfIdf {
  /** The term frequency of each small count. */
  private static final double[] TERM_FREQUENCIES =
      IntStream.range(0, 256).mapToDouble(count -> 1 + Math.log(count)).toArray();

  /** Inverse document frequency times contrast: of unknown features, then of each known one. */
  private final double[] factors;

  private final double groups;

  /**
   * What is known of a feature before it has weights.
   *
   * @param frequency in how many training texts it occurs, 1 or more
   * @param contrast how unevenly it is spread over the labels, see {@code LogCountRatio}
   */
  public record Known(int frequency, double contrast) {}

  /**
   * Learns how rare features are.
   *
   * @param features what is known of each feature, by its number; an unknown one counts as one that
   *     occurs in one text, with the mean of their contrasts
   * @param texts the number of texts
   * @param groups the groups that the features come from
   */
  public TfIdf(Collection<Known> features, int texts, Set<FeatureGroup> groups) {
    double contrast = features.stream().mapToDouble(Known::contrast).average().orElse(1);
    this.factors =
        Stream.concat(Stream.of(new Known(1, contrast)), features.stream())
            .mapToDouble(known -> inverseFrequency(texts, known.frequency()) * known.contrast())
            .toArray();
    this.groups = groups.stream().filter(FeatureGroup.NGRAMS::contains).count();
  }

  private static double inverseFrequency(int texts, int frequency) {
    return Math.log((1.0 + texts) / (1.0 + frequency)) + 1;
  }

  /**
   * Weights a text's features of one group.
   *
   * @param size how many there are
   * @param ids the features' numbers, -1 for unknown ones
   * @param counts how often each occurs, 1 or more
   * @param text gets those that are known, scaled to the group's length
   */
  public void weigh(int size, int[] ids, int[] counts, SparseVector text) {
    double square = 0;
    text.reserve(size);
    for (int i = 0; i < size; i++) {
      double value = value(ids[i], counts[i]);
      square += value * value;
      text.add(ids[i], value);
    }
    text.end(length(square));
  }

  /** The value of a feature before its group is scaled; {@code id} is -1 for an unknown one. */
  public double value(int id, int count) {
    double frequency =
        count < TERM_FREQUENCIES.length ? TERM_FREQUENCIES[count] : 1 + Math.log(count);
    return frequency * factors[id + 1];
  }

  /** The divisor of a group's values, given the sum of their squares. */
  public double length(double square) {
    return Math.sqrt(square * groups);
  }
}
