package org.stance.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.stance.statement.LabelSet;

/**
 * Percentile bootstrap over groups: as many groups as there are, drawn with replacement, each with
 * all its rows (Efron and Tibshirani 1993, An Introduction to the Bootstrap, chapter 13; for groups
 * Field and Welsh 2007, Bootstrapping clustered data, JRSS B 69). The ends are the 2.5% and 97.5%
 * quantiles of the replicates, interpolated linearly. One thread, one generator: the result depends
 * on the rows' order, the seed and nothing else.
 */
final class Bootstrap {
  private static final double TAIL = 0.025;

  private final LabelSet labels;
  private final List<Cells> groups = new ArrayList<>();

  Bootstrap(LabelSet labels, List<Judged> rows) {
    this.labels = labels;
    for (Tally tally : byGroup(labels, rows)) {
      groups.add(new Cells(tally.sums()));
    }
  }

  private static Collection<Tally> byGroup(LabelSet labels, List<Judged> rows) {
    Map<String, Tally> tallies = new LinkedHashMap<>();
    for (Judged row : rows) {
      tallies.computeIfAbsent(row.group(), name -> new Tally(labels)).add(row);
    }
    return tallies.values();
  }

  int groups() {
    return groups.size();
  }

  /** An interval for every figure; without ends where there is one group. */
  Map<Metric, Interval> intervals(EvaluationOptions options) {
    Map<Metric, Interval> intervals = new EnumMap<>(Metric.class);
    Map<Metric, double[]> drawn = groups.size() < 2 ? Map.of() : draw(options);
    total()
        .figures()
        .forEach((metric, value) -> intervals.put(metric, interval(value, drawn.get(metric))));
    return intervals;
  }

  private static Interval interval(double value, double @Nullable [] sorted) {
    return sorted == null
        ? new Interval(value, Double.NaN, Double.NaN)
        : new Interval(value, quantile(sorted, TAIL), quantile(sorted, 1 - TAIL));
  }

  Tally total() {
    Tally tally = new Tally(labels);
    groups.forEach(group -> group.addTo(tally.sums()));
    return tally;
  }

  /** One sorted array of replicates for each figure. */
  private Map<Metric, double[]> draw(EvaluationOptions options) {
    Map<Metric, double[]> drawn = new EnumMap<>(Metric.class);
    for (Metric metric : Metric.values()) {
      drawn.put(metric, new double[options.replicates()]);
    }
    SplittableRandom random = new SplittableRandom(options.randomSeed());
    for (int r = 0; r < options.replicates(); r++) {
      Map<Metric, Double> figures = replicate(random).figures();
      for (Map.Entry<Metric, double[]> entry : drawn.entrySet()) {
        entry.getValue()[r] = figures.getOrDefault(entry.getKey(), Double.NaN);
      }
    }
    drawn.values().forEach(Arrays::sort);
    return drawn;
  }

  private Tally replicate(SplittableRandom random) {
    Tally tally = new Tally(labels);
    for (int i = 0; i < groups.size(); i++) {
      groups.get(random.nextInt(groups.size())).addTo(tally.sums());
    }
    return tally;
  }

  static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
