package org.stance.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.stance.metrics.Interval;
import org.stance.metrics.Scores;

/**
 * Bootstrap over groups: as many groups as there are, drawn with replacement, each with all its
 * rows (Efron and Tibshirani 1993, An Introduction to the Bootstrap, chapter 13; for groups Field
 * and Welsh 2007, Bootstrapping clustered data, JRSS B 69). What a set of groups says must follow
 * from the sums of its rows, so that a replicate costs one addition a group and cell. One thread,
 * one generator: the result depends on the groups' order, the seed and nothing else. Immutable.
 */
public final class Bootstrap {
  private final List<SparseSums> groups;
  private final int size;

  /**
   * Groups to draw from.
   *
   * @param groups the sums of each
   * @param size how many sums a group has
   */
  public Bootstrap(List<SparseSums> groups, int size) {
    this.groups = List.copyOf(groups);
    this.size = size;
  }

  /**
   * Groups of which each row adds 1 to one of the sums.
   *
   * @param groups what the rows of each add up to, arrays of length {@code size}
   * @param size how many sums a group has
   * @return the groups to draw from
   */
  public static Bootstrap ofCounts(Collection<double[]> groups, int size) {
    return new Bootstrap(
        groups.stream().map(counts -> new SparseSums(Arrays.stream(counts).sum(), counts)).toList(),
        size);
  }

  int groups() {
    return groups.size();
  }

  /**
   * How many groups of equal size tell as much as these do: few where some of them hold most of the
   * rows (Kish 1965, Survey Sampling, 8.2).
   *
   * @return at least 1; 0 without a row
   */
  public double equalGroups() {
    double rows = 0;
    double squares = 0;
    for (SparseSums group : groups) {
      rows += group.rows();
      squares += group.rows() * group.rows();
    }
    return Scores.ratio(rows * rows, squares);
  }

  /**
   * The sums over all groups.
   *
   * @return a new array
   */
  public double[] total() {
    double[] sums = new double[size];
    groups.forEach(group -> group.addTo(sums));
    return sums;
  }

  /**
   * Resamples the groups.
   *
   * @param figures makes figures, always as many, of the sums over a set of groups
   * @param options how often, and by which seed
   * @return an entry for each figure; without replicates where there is one group
   */
  public List<Replicates> replicates(UnaryOperator<double[]> figures, Resampling options) {
    double[] values = figures.apply(total());
    int count = groups.size() < 2 ? 0 : options.replicates();
    double[][] drawn = new double[values.length][count];
    SplittableRandom random = new SplittableRandom(options.randomSeed());
    for (int r = 0; r < count; r++) {
      double[] replicate = figures.apply(draw(random));
      for (int figure = 0; figure < values.length; figure++) {
        drawn[figure][r] = replicate[figure];
      }
    }
    List<Replicates> list = new ArrayList<>();
    for (int figure = 0; figure < values.length; figure++) {
      list.add(new Replicates(values[figure], drawn[figure], equalGroups()));
    }
    return list;
  }

  /**
   * Percentile intervals, widened for few groups but not corrected for bias.
   *
   * @param figures makes figures, always as many, of the sums over a set of groups; called first
   *     with the sums over all groups, then once for each replicate
   * @param options how often the groups are resampled, and by which seed
   * @return an interval for each figure; without ends where there is one group
   */
  public List<Interval> percentiles(UnaryOperator<double[]> figures, Resampling options) {
    return replicates(figures, options).stream().map(Replicates::uncorrected).toList();
  }

  private double[] draw(SplittableRandom random) {
    double[] sums = new double[size];
    for (int i = 0; i < groups.size(); i++) {
      groups.get(random.nextInt(groups.size())).addTo(sums);
    }
    return sums;
  }
}
