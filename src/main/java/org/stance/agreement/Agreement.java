package org.stance.agreement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.stance.evaluation.Bootstrap;
import org.stance.evaluation.Replicates;
import org.stance.evaluation.Resampling;
import org.stance.evaluation.SparseSums;
import org.stance.metrics.ConfusionMatrix;
import org.stance.metrics.Interval;
import org.stance.task.LabelSet;

/**
 * The agreement of annotators who labelled the same items, which is also a ceiling for a model.
 * Intervals are 95% bootstrap intervals over items. Immutable and thread-safe.
 *
 * @param counts how many items and labels were measured
 * @param figures every {@link AgreementMetric} with its interval
 * @param pairs every pair of annotators, in their order; empty for more than 20 annotators
 * @param perLabel one entry per label, in the labels' order
 * @param confusion Krippendorff's coincidence matrix, of shape (labels x labels): cell (i, j) sums,
 *     over items with m labels, the ordered pairs of labels (i, j) divided by m - 1; symmetric
 */
public record Agreement(
    ItemCounts counts,
    Map<AgreementMetric, Interval> figures,
    List<AnnotatorPair> pairs,
    List<LabelAgreement> perLabel,
    List<List<Double>> confusion) {
  private static final int MIN_ITEMS = 100;
  private static final int MIN_USES = 20;

  /**
   * How many items and labels were measured.
   *
   * @param items the number of items with a label
   * @param paired the number of items with at least two labels; only these show agreement
   * @param fleiss the number of items with exactly {@code raters} labels
   * @param raters the most frequent number of labels per item, at least 2; 0 if no item has two
   * @param byMajority the number of labels compared with a majority of at least two other labels
   */
  public record ItemCounts(long items, long paired, long fleiss, int raters, long byMajority) {
    private List<String> warnings() {
      List<String> warnings = new ArrayList<>();
      if (paired == 0) {
        warnings.add("no item has two labels: there is no agreement to measure");
      } else if (paired < MIN_ITEMS) {
        warnings.add(
            "only %d item%s with two or more labels (below %d): read the intervals first"
                .formatted(paired, paired == 1 ? "" : "s", MIN_ITEMS));
      }
      if (paired < items) {
        warnings.add(
            "%d of %d items have a single label and say nothing about agreement"
                .formatted(items - paired, items));
      }
      if (fleiss < paired) {
        warnings.add(
            "Fleiss' kappa leaves out %d of %d items, which don't have %d labels"
                .formatted(paired - fleiss, paired, raters));
      }
      return warnings;
    }
  }

  /** A figure of agreement; NaN if there are too few items to define it. */
  public enum AgreementMetric {
    /**
     * Observed agreement: the share of ordered pairs of labels of an item that are equal, in [0,
     * 1], each item weighted by its number of labels. The accuracy of one annotator against
     * another.
     */
    OBSERVED("observedAgreement"),
    /**
     * Krippendorff's alpha for nominal data: 1 - observed / expected disagreement, in [-1, 1]; 1 is
     * perfect agreement, 0 chance agreement (Krippendorff 2011, Computing Krippendorff's
     * Alpha-Reliability). Uses every item with at least two labels; NaN if only one label was used.
     */
    ALPHA("krippendorffAlpha"),
    /**
     * Fleiss' kappa over the items with the most frequent number of labels: (observed - expected) /
     * (1 - expected) agreement (Fleiss 1971, Psychological Bulletin 76); NaN if only one label was
     * used.
     */
    FLEISS("fleissKappa"),
    /**
     * The mean of Cohen's kappa over all pairs of annotators for which it is defined; NaN for more
     * than 20 annotators.
     */
    MEAN_COHEN("meanCohenKappa"),
    /** Macro-F1 of one annotator against another over all labels, in [0, 1]. */
    MACRO_F1("macroF1"),
    /** The same over all labels but "none". */
    STANCE_F1("stanceF1"),
    /** The share of labels that equal the majority of the other annotators', in [0, 1]. */
    MAJORITY_ACCURACY("majorityAccuracy"),
    /** Macro-F1 of one annotator against the majority of the others, in [0, 1]. */
    MAJORITY_MACRO_F1("majorityMacroF1");

    private final String key;

    AgreementMetric(String key) {
      this.key = key;
    }

    /**
     * The name used in files.
     *
     * @return such as "fleissKappa"
     */
    public String key() {
      return key;
    }
  }

  /**
   * A pair of annotators.
   *
   * @param first the annotator whose labels are the rows of {@code confusion}
   * @param second the annotator whose labels are its columns
   * @param confusion the items that both labelled
   * @param kappa Cohen's kappa (Cohen 1960, Educational and Psychological Measurement 20); NaN if
   *     they share no item, or both used only the same label
   */
  public record AnnotatorPair(
      String first, String second, ConfusionMatrix confusion, Interval kappa) {
    /**
     * Their observed agreement.
     *
     * @return the share of equal labels among the items that both labelled, in [0, 1]; NaN if there
     *     are none
     */
    public double agreement() {
      return (double) confusion.correct() / confusion.total();
    }
  }

  /**
   * The agreement on one label.
   *
   * @param label the label
   * @param uses how often it was given to items with at least two labels
   * @param agreement given that one annotator chose it, the share of the item's other labels that
   *     equal it, in [0, 1]; NaN if it was never given
   * @param alpha Krippendorff's alpha of this label against all others merged
   */
  public record LabelAgreement(String label, long uses, Interval agreement, Interval alpha) {}

  /**
   * Copies the figures.
   *
   * @param counts how many items and labels were measured
   * @param figures one entry per figure
   * @param pairs one entry per pair of annotators
   * @param perLabel one entry per label
   * @param confusion of shape (labels x labels)
   */
  public Agreement {
    figures = Map.copyOf(figures);
    pairs = List.copyOf(pairs);
    perLabel = List.copyOf(perLabel);
    confusion = confusion.stream().map(List::copyOf).toList();
  }

  /**
   * Measures agreement.
   *
   * @param labels the labels, all of which count in macro-F1
   * @param annotators the annotators, at least two different names
   * @param items per item, the label of each annotator who labelled it
   * @param options how the intervals are drawn
   * @return the agreement
   * @throws IllegalArgumentException if there are fewer than two annotators or no item with a
   *     label, or a label or annotator is unknown
   */
  public static Agreement of(
      LabelSet labels,
      List<String> annotators,
      List<Map<String, String>> items,
      Resampling options) {
    if (annotators.stream().distinct().count() < 2) {
      throw new IllegalArgumentException("annotators " + annotators + " (two or more expected)");
    }
    AnnotatedItems annotated = AnnotatedItems.of(labels, annotators, items);
    if (annotated.items().isEmpty()) {
      throw new IllegalArgumentException("no item with a label (at least one expected)");
    }
    AgreementSums sums = new AgreementSums(annotated);
    Bootstrap bootstrap =
        new Bootstrap(
            annotated.items().stream().map(item -> new SparseSums(1, sums.of(item))).toList(),
            sums.size());
    List<Interval> intervals =
        bootstrap.replicates(sums::figures, options).stream().map(Replicates::interval).toList();
    return sums.agreement(bootstrap.total(), intervals);
  }

  /**
   * One figure.
   *
   * @param figure which figure
   * @return its value and interval
   */
  public Interval figure(AgreementMetric figure) {
    Interval interval = figures.get(figure);
    if (interval == null) {
      throw new IllegalStateException(figure.key() + " was not computed");
    }
    return interval;
  }

  static Map<AgreementMetric, Interval> figures(List<Interval> intervals) {
    Map<AgreementMetric, Interval> figures = new EnumMap<>(AgreementMetric.class);
    for (AgreementMetric figure : AgreementMetric.values()) {
      figures.put(figure, intervals.get(figures.size()));
    }
    return figures;
  }

  /**
   * Reservations about the figures.
   *
   * @return one sentence each, without a final full stop; may be empty
   */
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>(counts.warnings());
    for (LabelAgreement label : perLabel) {
      if (label.uses() < MIN_USES) {
        warnings.add(
            "label \"%s\" was given only %d time%s (below %d)"
                .formatted(label.label(), label.uses(), label.uses() == 1 ? "" : "s", MIN_USES));
      }
    }
    return warnings;
  }
}
