package org.stance.evaluation;

import java.util.Arrays;
import java.util.Optional;

/**
 * The figures of an evaluation; each has an interval. Below, n is the number of rows, y the gold
 * label of a row, p(l) the predicted probability of label l, and k the number of labels. Lists of
 * probabilities have shape (labels), confusion matrices (labels x labels).
 */
public enum Metric {
  /** The share of rows predicted as their gold label: correct / n, in [0, 1]. */
  ACCURACY("accuracy", true),
  /**
   * The unweighted mean of F1 over all labels: sum over l of F1(l) / k, where F1(l) = 2 correct(l)
   * / (predicted(l) + support(l)), in [0, 1]; F1 is 0 for a label with neither.
   */
  MACRO_F1("macroF1", true),
  /** The unweighted mean of F1 over all labels but "none", in [0, 1]. */
  STANCE_F1("stanceF1", true),
  /**
   * The mean over rows of -ln p(y), with p(y) clipped to [1e-15, 1 - 1e-15]; in [0, 34.6]. Uniform
   * probabilities give ln k.
   */
  LOG_LOSS("logLoss", false),
  /**
   * The multi-class Brier score: the mean over rows of the sum over l of (p(l) - [l = y]) squared,
   * in [0, 2] (Brier 1950, Monthly Weather Review 78). For two labels it is twice the binary score.
   */
  BRIER("brier", false),
  /**
   * Expected calibration error over 15 bins of equal width by confidence: the sum over bins b of
   * rows(b) / n x |accuracy(b) - mean confidence(b)|, in [0, 1] (Guo et al. 2017, On Calibration of
   * Modern Neural Networks, ICML; {@link org.stance.metrics.CalibrationError}). Noise biases it
   * upwards in small data sets.
   */
  ECE("ece", false),
  /** The share of rows that are not sent to review: covered / n, in [0, 1]. */
  COVERAGE("coverage", true),
  /**
   * Accuracy over the rows that are not sent to review: covered and correct / covered, in [0, 1]; 0
   * if all are sent to review.
   */
  SELECTIVE_ACCURACY("selectiveAccuracy", true);

  private final String key;
  private final boolean higherIsBetter;

  Metric(String key, boolean higherIsBetter) {
    this.key = key;
    this.higherIsBetter = higherIsBetter;
  }

  /**
   * The name used in files and options.
   *
   * @return such as "macroF1"
   */
  public String key() {
    return key;
  }

  /**
   * Whether higher values are better.
   *
   * @return false for losses and errors
   */
  public boolean higherIsBetter() {
    return higherIsBetter;
  }

  /**
   * Finds a figure by its key.
   *
   * @param key a name such as "macroF1"
   * @return the figure; empty if no figure has this key
   */
  public static Optional<Metric> of(String key) {
    return Arrays.stream(values()).filter(metric -> metric.key.equals(key)).findFirst();
  }
}
