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
 * Bootstrap over groups (cluster bootstrap): each replicate draws as many groups as there are, with
 * replacement, each with all its rows (Efron and Tibshirani 1993, An Introduction to the Bootstrap,
 * chapter 13; for groups Field and Welsh 2007, Bootstrapping clustered data, JRSS B 69). Figures
 * must be functions of sums over rows, so that a replicate costs one addition per group and sum. A
 * single thread and generator are used: the result depends only on the order of the groups and the
 * seed. Immutable.
 */
public final class Bootstrap {
  private final List<SparseSums> groups;
  private final int size;

  /**
   * A bootstrap over groups.
   *
   * @param groups the sums of each group
   * @param size the number of sums per group
   */
  public Bootstrap(List<SparseSums> groups, int size) {
    this.groups = List.copyOf(groups);
    this.size = size;
  }

  /**
   * A bootstrap over groups whose sums are counts of rows.
   *
   * @param groups the counts of each group, of length {@code size}
   * @param size the number of counts per group
   * @return the bootstrap
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
   * The effective number of groups: how many groups of equal size would be as informative. It is
   * small if a few groups hold most of the rows (Kish 1965, Survey Sampling, 8.2).
   *
   * @return at least 1; 0 without rows
   */
  public double effectiveGroups() {
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
   * @param figures computes a fixed number of figures from the sums over a set of groups
   * @param options the number of replicates and the seed
   * @return one entry per figure; without replicates if there is only one group
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
      list.add(new Replicates(values[figure], drawn[figure], effectiveGroups()));
    }
    return list;
  }

  /**
   * Percentile intervals, widened for few groups but without bias correction.
   *
   * @param figures computes a fixed number of figures from the sums over a set of groups; called
   *     first with the sums over all groups, then once per replicate
   * @param options the number of replicates and the seed
   * @return one interval per figure; without ends if there is only one group
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
