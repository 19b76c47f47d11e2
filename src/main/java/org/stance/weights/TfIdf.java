package org.stance.weights;

import java.util.Collection;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.stance.features.FeatureGroup;

/**
 * How much each feature of a text counts: the logarithm of its count, times the logarithm of how
 * rare it is (inverse document frequency, smoothed), times its {@code LogCountRatio}, each feature
 * group scaled to the same length.
 *
 * <p>Features that the model doesn't know have no weight, but count in the length: a text of which
 * little is known gets small numbers, so that the model is less sure of it. Immutable.
 */
public final class TfIdf {
  /** One and the logarithm of each small count. */
  private static final double[] LOGARITHMS =
      IntStream.range(0, 256).mapToDouble(count -> 1 + Math.log(count)).toArray();

  /** Of unknown features, then of each known one. */
  private final double[] rarity;

  private final double share;

  /**
   * What a model knows of a feature before it has weights.
   *
   * @param frequency in how many training texts it occurs, 1 or more
   * @param contrast how unevenly it is spread over the labels, see {@code LogCountRatio}
   */
  public record Known(int frequency, double contrast) {}

  /**
   * Learns how rare features are.
   *
   * @param features what is known of each feature, by its number
   * @param contrast the mean of their contrasts, which a feature not known is given
   * @param texts the number of texts
   * @param groups the groups that the features come from
   */
  public TfIdf(Collection<Known> features, double contrast, int texts, Set<FeatureGroup> groups) {
    Known unknown = new Known(1, contrast);
    this.rarity =
        Stream.concat(Stream.of(unknown), features.stream())
            .mapToDouble(known -> rarity(texts, known.frequency()) * known.contrast())
            .toArray();
    this.share = groups.stream().filter(FeatureGroup.NGRAMS::contains).count();
  }

  private static double rarity(int texts, int frequency) {
    return Math.log((1.0 + texts) / (1.0 + frequency)) + 1;
  }

  /**
   * Weighs a text's features of one group.
   *
   * @param size how many there are
   * @param ids the features' numbers, -1 for unknown ones
   * @param counts how often each occurs, 1 or more
   * @param weighted takes them, brought to the group's length
   */
  public void weigh(int size, int[] ids, int[] counts, SparseVector weighted) {
    double square = 0;
    weighted.reserve(size);
    for (int i = 0; i < size; i++) {
      double value = value(ids[i], counts[i]);
      square += value * value;
      weighted.add(ids[i], value);
    }
    weighted.end(length(square));
  }

  /** What a feature counts before its group is scaled: of the feature's number, -1 for unknown. */
  public double value(int id, int count) {
    double logarithm = count < LOGARITHMS.length ? LOGARITHMS[count] : 1 + Math.log(count);
    return logarithm * rarity[id + 1];
  }

  /** What a group's values are divided by: of the sum of their squares. */
  public double length(double square) {
    return Math.sqrt(square * share);
  }
}
