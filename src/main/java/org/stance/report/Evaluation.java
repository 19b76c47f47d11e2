package org.stance.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stance.statement.LabelSet;

/**
 * How good predictions are, how sure that is, and what answering without reading would have given.
 * Immutable.
 *
 * <p>Intervals are 95% percentile bootstrap intervals over groups of rows (Efron and Tibshirani
 * 1993, An Introduction to the Bootstrap; for groups Field and Welsh 2007, Bootstrapping clustered
 * data, JRSS B 69). They tell how far another sample of such groups would move the figure, the
 * model staying the same. With few groups they are too narrow, which {@link #warnings()} says: of
 * simulated sets of 40 groups, 94% of the intervals hold the truth.
 *
 * @param groups the number of groups, at least 1
 * @param confusion gold labels against predicted ones
 * @param scores what the matrix says
 * @param intervals every headline figure with its interval
 * @param reliability 15 bins of equal width over the confidence
 */
public record Evaluation(
    int groups,
    ConfusionMatrix confusion,
    Scores scores,
    Map<Metric, Interval> intervals,
    List<ReliabilityBin> reliability) {
  private static final int FEW_ROWS = 100;
  private static final int LITTLE_SUPPORT = 20;
  private static final int FEW_GROUPS = 30;

  /** Copies the figures. */
  public Evaluation {
    intervals = Map.copyOf(intervals);
    reliability = List.copyOf(reliability);
  }

  /**
   * Evaluates rows.
   *
   * @param labels the labels of the task, all of which count in macro-F1
   * @param rows the rows
   * @param options how the intervals are drawn
   * @return the evaluation
   * @throws IllegalArgumentException if there is no row, a gold label is not one of {@code labels},
   *     or a prediction is over other labels
   */
  public static Evaluation of(LabelSet labels, List<Judged> rows, EvaluationOptions options) {
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("no row to evaluate (at least one expected)");
    }
    Bootstrap bootstrap = new Bootstrap(labels, rows);
    Tally total = bootstrap.total();
    ConfusionMatrix confusion = total.confusion();
    return new Evaluation(
        bootstrap.groups(),
        confusion,
        Scores.of(confusion),
        bootstrap.intervals(options),
        total.reliability());
  }

  /**
   * The number of rows.
   *
   * @return 1 or more
   */
  public long n() {
    return confusion.total();
  }

  /**
   * One headline figure.
   *
   * @param metric which
   * @return its value and interval
   */
  public Interval figure(Metric metric) {
    Interval interval = intervals.get(metric);
    if (interval == null) {
      throw new IllegalStateException(metric.key() + " was not computed");
    }
    return interval;
  }

  /**
   * What predicting the commonest gold label for every row would have scored.
   *
   * @return the scores of {@link ConfusionMatrix#majorityBaseline()}
   */
  public Scores baseline() {
    return Scores.of(confusion.majorityBaseline());
  }

  /**
   * The label that the baseline predicts.
   *
   * @return the commonest gold label
   */
  public String baselineLabel() {
    return confusion.labels().labels().get(confusion.majority());
  }

  /**
   * What a reader must know before quoting a figure.
   *
   * @return one sentence each, without a final full stop; empty if there is nothing to say
   */
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    if (n() < FEW_ROWS) {
      warnings.add("only " + n() + " rows (below " + FEW_ROWS + "): read the intervals first");
    }
    if (groups == 1) {
      warnings.add("all rows are of one group: there is no interval");
    } else if (groups < FEW_GROUPS) {
      warnings.add("only " + groups + " groups: the intervals are likely too narrow");
    }
    for (Scores.OfLabel one : scores.perLabel()) {
      if (one.support() < LITTLE_SUPPORT) {
        warnings.add(littleSupport(one));
      }
    }
    Interval accuracy = figure(Metric.ACCURACY);
    if (groups > 1 && accuracy.low() == accuracy.high()) {
      warnings.add("no replicate differs in accuracy: resampling can't tell how sure it is");
    }
    if (scores.accuracy() <= baseline().accuracy()) {
      warnings.add("accuracy is not above always answering \"" + baselineLabel() + "\"");
    }
    return warnings;
  }

  private static String littleSupport(Scores.OfLabel one) {
    return one.support() == 0
        ? "label \"" + one.label() + "\" has no row: its F1 counts as 0 in the means"
        : "label \"%s\" has only %d row%s (below %d)"
            .formatted(one.label(), one.support(), one.support() == 1 ? "" : "s", LITTLE_SUPPORT);
  }
}
