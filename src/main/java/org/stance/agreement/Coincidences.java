package org.stance.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.stance.metrics.Interval;
import org.stance.metrics.Scores;
import org.stance.task.LabelSet;

/**
 * Krippendorff's coincidence matrix, which is symmetric, and the figures that follow from it
 * (Krippendorff 2011, Computing Krippendorff's Alpha-Reliability). Immutable.
 */
final class Coincidences {
  private final LabelSet labels;
  private final double[] cells;
  private final double[] uses;
  private final double total;

  /** The cells lie row by row. */
  Coincidences(LabelSet labels, double[] cells) {
    int count = labels.size();
    this.labels = labels;
    this.cells = cells.clone();
    this.uses =
        IntStream.range(0, count)
            .mapToDouble(label -> Arrays.stream(cells, label * count, (label + 1) * count).sum())
            .toArray();
    this.total = Arrays.stream(uses).sum();
  }

  private double same(int label) {
    return cells[label * labels.size() + label];
  }

  /** The share of equal pairs; NaN without pairs. */
  double observed() {
    double same = 0;
    for (int label = 0; label < uses.length; label++) {
      same += same(label);
    }
    return same / total;
  }

  /** Alpha for nominal data; NaN if only one label was used. */
  double alpha() {
    double squares = Arrays.stream(uses).map(use -> use * use).sum();
    return alpha(total * (1 - observed()), total * total - squares);
  }

  private double alpha(double differing, double differingByChance) {
    return differingByChance > 0 ? 1 - (total - 1) * differing / differingByChance : Double.NaN;
  }

  /**
   * Per label, the share of the other annotators' labels that equal it; NaN if it was never given.
   */
  double[] agreements() {
    return perLabel(label -> same(label) / uses[label]);
  }

  /** Per label, alpha against all others merged. */
  double[] alphas() {
    return perLabel(label -> alpha(uses[label] - same(label), uses[label] * (total - uses[label])));
  }

  private double[] perLabel(IntToDoubleFunction figure) {
    return IntStream.range(0, uses.length).mapToDouble(figure).toArray();
  }

  /**
   * The mean of {@link #agreements}, with 0 for labels that were never given; NaN without pairs.
   */
  double meanAgreement(Predicate<String> which) {
    DoubleStream agreements =
        IntStream.range(0, uses.length)
            .filter(label -> which.test(labels.labels().get(label)))
            .mapToDouble(label -> Scores.ratio(same(label), uses[label]));
    return total > 0 ? agreements.average().orElse(0) : Double.NaN;
  }

  /** The agreement per label, given the intervals of {@link #agreements} and {@link #alphas}. */
  List<Agreement.LabelAgreement> perLabel(List<Interval> intervals) {
    List<Agreement.LabelAgreement> list = new ArrayList<>();
    for (int label = 0; label < uses.length; label++) {
      list.add(
          new Agreement.LabelAgreement(
              labels.labels().get(label),
              Math.round(uses[label]),
              intervals.get(label),
              intervals.get(uses.length + label)));
    }
    return list;
  }

  List<List<Double>> matrix() {
    int count = labels.size();
    return IntStream.range(0, count)
        .mapToObj(row -> Arrays.stream(cells, row * count, (row + 1) * count).boxed().toList())
        .toList();
  }
}
