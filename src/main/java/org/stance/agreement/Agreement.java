package org.stance.agreement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.stance.evaluation.Bootstrap;
import org.stance.evaluation.Replicates;
import org.stance.evaluation.SparseSums;
import org.stance.metrics.ConfusionMatrix;
import org.stance.metrics.Interval;
import org.stance.task.LabelSet;

/**
 * How far annotators agree who labelled the same items, and the ceiling that this sets for a model.
 * Immutable. Intervals are 95% bootstrap intervals over items.
 *
 * @param counts what there was to measure
 * @param figures every figure
 * @param pairs every two annotators, in their order; empty for more than 20 annotators
 * @param perLabel one entry a label, in the labels' order
 * @param confusion the labels of an item's annotators against one another, in every order and in
 *     the labels' order: cell (i, j) is how many of the other labels of an item that somebody
 *     labelled i are j, each item counting as often as it has labels; symmetric
 */
public record Agreement(
    ItemCounts counts,
    Map<AgreementMetric, Interval> figures,
    List<AnnotatorPair> pairs,
    List<LabelAgreement> perLabel,
    List<List<Double>> confusion) {
  private static final int FEW_ITEMS = 100;
  private static final int LITTLE_USE = 20;

  /**
   * What there was to measure.
   *
   * @param items how many items have a label
   * @param paired how many of them have two or more: the others tell nothing of agreement
   * @param fleiss how many of them have {@code raters} labels
   * @param raters the number of labels that most items have, 2 or more; 0 if none has two
   * @param byMajority how many labels were judged by a majority among the others' two or more
   *     labels of their item
   */
  public record ItemCounts(long items, long paired, long fleiss, int raters, long byMajority) {}

  /** A figure of agreement. Those without enough items are NaN. */
  public enum AgreementMetric {
    /**
     * The share of the other labels of an item that equal a label of it, 0 to 1; each item counts
     * as often as it has labels. The accuracy of one annotator judged by another.
     */
    OBSERVED("observedAgreement"),
    /**
     * Krippendorff's alpha for nominal data, 1 for perfect agreement, 0 for chance (Krippendorff
     * 2011, Computing Krippendorff's Alpha-Reliability). Takes every item with two or more labels;
     * NaN where a single label was used.
     */
    ALPHA("krippendorffAlpha"),
    /**
     * Fleiss' kappa, over the items with the number of labels that most items have (Fleiss 1971,
     * Psychological Bulletin 76); NaN where a single label was used.
     */
    FLEISS("fleissKappa"),
    /**
     * The mean of Cohen's kappa over all pairs of annotators for which there is one; NaN for more
     * than 20 annotators.
     */
    MEAN_COHEN("meanCohenKappa"),
    /** Macro-F1 of one annotator judged by another, over all labels, 0 to 1. */
    MACRO_F1("macroF1"),
    /** The same over the labels but "none". */
    STANCE_F1("stanceF1"),
    /** The share of labels that are what the majority of the others said, 0 to 1. */
    MAJORITY_ACCURACY("majorityAccuracy"),
    /** Macro-F1 of one annotator judged by the majority of the others. */
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
   * Two annotators.
   *
   * @param first the one whose labels are the rows of {@code confusion}
   * @param second the other
   * @param confusion the items that both labelled
   * @param kappa Cohen's kappa (Cohen 1960, Educational and Psychological Measurement 20); NaN
   *     where they share no item, or both used one label only
   */
  public record AnnotatorPair(String first, String second, ConfusionMatrix confusion, Interval kappa) {
    /**
     * How often they agree.
     *
     * @return the share of the items that both labelled, 0 to 1; NaN where they share none
     */
    public double agreement() {
      return (double) confusion.correct() / confusion.total();
    }
  }

  /**
   * The agreement on one label.
   *
   * @param label the label
   * @param uses how often it was given on items with two or more labels
   * @param agreement where somebody gave it, the share of the item's other labels that are the
   *     same, 0 to 1; NaN where nobody gave it
   * @param alpha Krippendorff's alpha of this label against all others taken as one
   */
  public record LabelAgreement(String label, long uses, Interval agreement, Interval alpha) {}

  /** Copies the figures. */
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
   * @param annotators the annotators, two or more different names
   * @param items for each item who gave it which label; annotators may be missing
   * @param options how the intervals are drawn
   * @return the agreement
   * @throws IllegalArgumentException if there are fewer than two annotators or no item with a
   *     label, or a label or annotator is unknown
   */
  public static Agreement of(
      LabelSet labels,
      List<String> annotators,
      List<Map<String, String>> items,
      Bootstrap.Options options) {
    if (annotators.stream().distinct().count() < 2) {
      throw new IllegalArgumentException("annotators " + annotators + " (two or more expected)");
    }
    AnnotatedItems annotated = AnnotatedItems.of(labels, annotators, items);
    if (annotated.items().isEmpty()) {
      throw new IllegalArgumentException("no item with a label (at least one expected)");
    }
    AgreementSums shape = new AgreementSums(annotated);
    Bootstrap bootstrap =
        new Bootstrap(
            annotated.items().stream().map(item -> new SparseSums(1, shape.of(item))).toList(),
            shape.size());
    List<Interval> intervals =
        bootstrap.replicates(shape::figures, options).stream().map(Replicates::interval).toList();
    return shape.agreement(bootstrap.total(), intervals);
  }

  /**
   * One figure.
   *
   * @param figure which
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
   * What a reader must know before quoting a figure.
   *
   * @return one sentence each, without a final full stop; empty if there is nothing to say
   */
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    long paired = counts.paired();
    if (paired == 0) {
      warnings.add("no item has two labels: there is no agreement to measure");
    } else if (paired < FEW_ITEMS) {
      warnings.add(
          "only %d item%s with two or more labels (below %d): read the intervals first"
              .formatted(paired, paired == 1 ? "" : "s", FEW_ITEMS));
    }
    if (paired < counts.items()) {
      warnings.add(
          "%d of %d items have a single label and tell nothing of agreement"
              .formatted(counts.items() - paired, counts.items()));
    }
    if (counts.fleiss() < paired) {
      warnings.add(
          "Fleiss' kappa leaves out %d of %d items, which don't have %d labels"
              .formatted(paired - counts.fleiss(), paired, counts.raters()));
    }
    for (LabelAgreement one : perLabel) {
      if (one.uses() < LITTLE_USE) {
        warnings.add(
            "label \"%s\" was given only %d time%s (below %d)"
                .formatted(one.label(), one.uses(), one.uses() == 1 ? "" : "s", LITTLE_USE));
      }
    }
    return warnings;
  }
}
