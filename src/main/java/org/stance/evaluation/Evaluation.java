package org.stance.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stance.metrics.ConfusionMatrix;
import org.stance.metrics.Interval;
import org.stance.metrics.Scores;
import org.stance.task.LabelSet;
import org.stance.task.Target;

/**
 * How good predictions are, how sure that is, and what answering without reading would have given.
 * Immutable.
 *
 * <p>Intervals are 95% bootstrap intervals over groups of rows, corrected for bias and for few or
 * uneven groups. They tell how far another sample of such groups would move the figure, the model
 * staying the same. Of simulated sets of 20 to 100 groups, of even and of very uneven size, 94% to
 * 96% of the intervals of accuracy and macro-F1 hold the truth.
 *
 * @param groups the number of groups, at least 1
 * @param confusion gold labels against predicted ones
 * @param scores what the matrix says
 * @param intervals every headline figure with its interval
 * @param reliability 15 bins of equal width over the confidence
 * @param riskCoverage how accuracy grows when only the surest predictions are taken
 * @param targetBaseline what predicting each target's commonest gold label for every row of the
 *     target would have scored; empty where all rows have one target
 * @param learningCurve how macro-F1 grew with the labels trained on, where that was measured
 */
public record Evaluation(
    int groups,
    ConfusionMatrix confusion,
    Scores scores,
    Map<Metric, Interval> intervals,
    List<ReliabilityBin> reliability,
    RiskCoverage riskCoverage,
    Optional<Scores> targetBaseline,
    Optional<LearningCurve> learningCurve) {
  private static final int FEW_ROWS = 100;
  private static final int LITTLE_SUPPORT = 20;
  private static final int FEW_GROUPS = 30;

  /**
   * One bar of a reliability diagram: the rows whose confidence lies in a stretch.
   *
   * @param low lower end of the stretch, inclusive, 0 to 1
   * @param high upper end, exclusive but for the last bin, which holds confidence 1
   * @param count the number of rows
   * @param confidence their mean confidence; 0 where there are none
   * @param accuracy their share predicted right; 0 where there are none
   */
  public record ReliabilityBin(
      double low, double high, long count, double confidence, double accuracy) {}

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
  public static Evaluation of(
      LabelSet labels, List<LabelledPrediction> rows, Bootstrap.Options options) {
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("no row to evaluate (at least one expected)");
    }
    Bootstrap bootstrap = bootstrap(labels, rows);
    MetricSums total = new MetricSums(labels, bootstrap.total());
    ConfusionMatrix confusion = total.confusion();
    return new Evaluation(
        bootstrap.groups(),
        confusion,
        Scores.of(confusion),
        intervals(labels, bootstrap, options),
        total.reliability(),
        RiskCoverage.of(rows),
        targetBaseline(labels, rows),
        Optional.empty());
  }

  /**
   * The same figures with a learning curve.
   *
   * @param curve how macro-F1 grew with the labels trained on
   * @return the evaluation
   */
  public Evaluation withLearningCurve(LearningCurve curve) {
    return new Evaluation(
        groups,
        confusion,
        scores,
        intervals,
        reliability,
        riskCoverage,
        targetBaseline,
        Optional.of(curve));
  }

  private static Bootstrap bootstrap(LabelSet labels, List<LabelledPrediction> rows) {
    Map<String, MetricSums> groups = new LinkedHashMap<>();
    for (LabelledPrediction row : rows) {
      groups.computeIfAbsent(row.group(), name -> new MetricSums(labels)).add(row);
    }
    return new Bootstrap(
        groups.values().stream().map(MetricSums::group).toList(), MetricSums.size(labels));
  }

  private static Map<Metric, Interval> intervals(
      LabelSet labels, Bootstrap bootstrap, Bootstrap.Options options) {
    List<Replicates> figures =
        bootstrap.replicates(sums -> new MetricSums(labels, sums).figures(), options);
    Map<Metric, Interval> intervals = new EnumMap<>(Metric.class);
    Metric[] metrics = Metric.values();
    for (int i = 0; i < metrics.length; i++) {
      intervals.put(metrics[i], figures.get(i).interval());
    }
    List<Replicates> bins = figures.subList(metrics.length, figures.size());
    intervals.put(Metric.ECE, new CalibrationErrorInterval(bins).interval());
    return intervals;
  }

  private static Optional<Scores> targetBaseline(LabelSet labels, List<LabelledPrediction> rows) {
    Map<Target, MetricSums> targets = new LinkedHashMap<>();
    for (LabelledPrediction row : rows) {
      targets.computeIfAbsent(row.target(), name -> new MetricSums(labels)).add(row);
    }
    return targets.size() < 2
        ? Optional.empty()
        : targets.values().stream()
            .map(tally -> tally.confusion().majorityBaseline())
            .reduce(ConfusionMatrix::plus)
            .map(Scores::of);
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
    for (Scores.LabelScores one : scores.perLabel()) {
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
    } else if (targetBaseline.filter(each -> scores.accuracy() <= each.accuracy()).isPresent()) {
      warnings.add("accuracy is not above always answering each target's commonest label");
    }
    return warnings;
  }

  private static String littleSupport(Scores.LabelScores one) {
    return one.support() == 0
        ? "label \"" + one.label() + "\" has no row: its F1 counts as 0 in the means"
        : "label \"%s\" has only %d row%s (below %d)"
            .formatted(one.label(), one.support(), one.support() == 1 ? "" : "s", LITTLE_SUPPORT);
  }
}
