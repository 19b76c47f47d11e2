package org.stance.report;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/**
 * Bootstrap over groups: as many groups as there are, drawn with replacement, each with all its
 * rows (Efron and Tibshirani 1993, An Introduction to the Bootstrap, chapter 13; for groups Field
 * and Welsh 2007, Bootstrapping clustered data, JRSS B 69). What a set of groups says must follow
 * from the sums of its rows, so that a replicate costs one addition a group and cell. One thread,
 * one generator: the result depends on the groups' order, the seed and nothing else.
 */
final class Bootstrap {
  private final List<Cells> groups;
  private final int size;

  /**
   * Groups to draw from.
   *
   * @param groups the sums of each
   * @param size how many sums a group has
   */
  Bootstrap(List<Cells> groups, int size) {
    this.groups = List.copyOf(groups);
    this.size = size;
  }

  int groups() {
    return groups.size();
  }

  /**
   * How many groups of equal size tell as much as these do: few where some of them hold most of the
   * rows (Kish 1965, Survey Sampling, 8.2).
   */
  double equalGroups() {
    double rows = 0;
    double squares = 0;
    for (Cells group : groups) {
      rows += group.rows();
      squares += group.rows() * group.rows();
    }
    return Scores.ratio(rows * rows, squares);
  }

  /** The sums over all groups. */
  double[] total() {
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
  List<Replicates> replicates(UnaryOperator<double[]> figures, EvaluationOptions options) {
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

  private double[] draw(SplittableRandom random) {
    double[] sums = new double[size];
    for (int i = 0; i < groups.size(); i++) {
      groups.get(random.nextInt(groups.size())).addTo(sums);
    }
    return sums;
  }
}
