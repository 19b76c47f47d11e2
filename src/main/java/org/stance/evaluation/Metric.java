package org.stance.evaluation;

import java.util.Arrays;
import java.util.Optional;

/** The headline figures of an evaluation; each comes with an interval. */
public enum Metric {
  /** Share of rows predicted as their gold label, 0 to 1. */
  ACCURACY("accuracy", true),
  /** Plain mean of F1 over all labels, 0 to 1. */
  MACRO_F1("macroF1", true),
  /** Plain mean of F1 over the labels but "none", 0 to 1. */
  STANCE_F1("stanceF1", true),
  /**
   * Mean of the negative natural logarithm of the gold label's probability, which is held within
   * 1e-15 and 1 - 1e-15; 0 or more.
   */
  LOG_LOSS("logLoss", false),
  /**
   * The multi-class Brier score: mean over rows of the sum over labels of (probability - truth)
   * squared, where truth is 1 for the gold label and 0 for the others; 0 to 2 (Brier 1950, Monthly
   * Weather Review 78). For two labels it is twice the score that counts one of them.
   */
  BRIER("brier", false),
  /**
   * Expected calibration error: over 15 bins of equal width by confidence, the mean of |accuracy -
   * mean confidence| weighted by the bin's rows, 0 to 1 (Guo et al. 2017, On Calibration of Modern
   * Neural Networks). Chance alone lifts it above 0 in small sets, and resampling lifts it further:
   * its interval may lie above its value.
   */
  ECE("ece", false),
  /** Share of rows that the model doesn't send to review, 0 to 1. */
  COVERAGE("coverage", true),
  /** Accuracy over the rows that aren't sent to review; 0 where all are. */
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
   * The sense of the figure.
   *
   * @return false for losses and errors
   */
  public boolean higherIsBetter() {
    return higherIsBetter;
  }

  /**
   * Finds a figure by its name.
   *
   * @param key a name such as "macroF1"
   * @return the figure, empty if no figure is called so
   */
  public static Optional<Metric> of(String key) {
    return Arrays.stream(values()).filter(metric -> metric.key.equals(key)).findFirst();
  }
}
