package org.stance.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.stance.evaluation.Slice;
import org.stance.metrics.ConfusionMatrix;
import org.stance.metrics.Interval;
import org.stance.metrics.Scores;
import org.stance.task.LabelSet;

/** The sums over items from which every figure of agreement is computed, and these figures. */
final class AgreementSums {
  /** With more annotators there are too many pairs to report each. */
  private static final int MAX_IN_PAIRS = 20;

  private final AnnotatedItems annotated;
  private final LabelSet labels;
  private final int count;
  private final int raters;
  private final List<int[]> pairs = new ArrayList<>();
  private final Layout layout;

  AgreementSums(AnnotatedItems annotated) {
    this.annotated = annotated;
    this.labels = annotated.labels();
    this.count = labels.size();
    this.raters = annotated.commonestNumber();
    int annotators = annotated.annotators().size();
    for (int first = 0; first < annotators && annotators <= MAX_IN_PAIRS; first++) {
      for (int second = first + 1; second < annotators; second++) {
        pairs.add(new int[] {first, second});
      }
    }
    this.layout = Layout.of(count, pairs.size());
  }

  /**
   * What lies where in the array.
   *
   * @param coincidences of labels, label by label
   * @param majority the majority of the others' labels against an annotator's own
   * @param fleissItems the items with the commonest number of labels
   * @param fleissAgreement over these, the sum of the shares of agreeing pairs
   * @param fleissUses over these, how often each label was given
   * @param paired the items with two or more labels
   * @param pairs one confusion matrix for every two annotators
   */
  private record Layout(
      Slice coincidences,
      Slice majority,
      Slice fleissItems,
      Slice fleissAgreement,
      Slice fleissUses,
      Slice paired,
      List<Slice> pairs) {
    static Layout of(int labels, int numberOfPairs) {
      Slice coincidences = Slice.first(labels * labels);
      Slice majority = coincidences.next(labels * labels);
      Slice items = majority.next(1);
      Slice agreement = items.next(1);
      Slice uses = agreement.next(labels);
      Slice paired = uses.next(1);
      List<Slice> pairs = new ArrayList<>();
      for (Slice last = paired; pairs.size() < numberOfPairs; pairs.add(last)) {
        last = last.next(labels * labels);
      }
      return new Layout(coincidences, majority, items, agreement, uses, paired, pairs);
    }

    int size() {
      return pairs.isEmpty() ? paired.end() : pairs.get(pairs.size() - 1).end();
    }
  }

  int size() {
    return layout.size();
  }

  /** The sums of one item. */
  double[] of(int[] item) {
    double[] sums = new double[size()];
    int given = AnnotatedItems.given(item);
    double[] uses = new double[count];
    for (int label : item) {
      if (label >= 0) {
        uses[label]++;
      }
    }
    if (given > 1) {
      layout.paired().add(sums, 0, 1);
      addCoincidences(sums, uses, given);
    }
    if (given == raters) {
      addFleiss(sums, uses);
    }
    if (given > 2) {
      addMajority(sums, item, uses);
    }
    addPairs(sums, item);
    return sums;
  }

  private void addCoincidences(double[] sums, double[] uses, int given) {
    for (int label = 0; label < count; label++) {
      for (int other = 0; other < count; other++) {
        double pairings = uses[label] * (uses[other] - (label == other ? 1 : 0));
        layout.coincidences().add(sums, label * count + other, pairings / (given - 1));
      }
    }
  }

  private void addFleiss(double[] sums, double[] uses) {
    layout.fleissItems().add(sums, 0, 1);
    for (int label = 0; label < count; label++) {
      double agreeing = uses[label] * (uses[label] - 1) / (raters * (raters - 1.0));
      layout.fleissAgreement().add(sums, 0, agreeing);
      layout.fleissUses().add(sums, label, uses[label]);
    }
  }

  private void addMajority(double[] sums, int[] item, double[] uses) {
    for (int label : item) {
      if (label >= 0) {
        uses[label]--;
        int best = majority(uses);
        if (best >= 0) {
          layout.majority().add(sums, best * count + label, 1);
        }
        uses[label]++;
      }
    }
  }

  /** The label given most often; -1 if there is a tie. */
  private int majority(double[] uses) {
    int best = 0;
    boolean tied = false;
    for (int label = 1; label < count; label++) {
      if (uses[label] > uses[best]) {
        best = label;
        tied = false;
      } else if (uses[label] == uses[best]) {
        tied = true;
      }
    }
    return tied ? -1 : best;
  }

  private void addPairs(double[] sums, int[] item) {
    for (int i = 0; i < pairs.size(); i++) {
      int first = item[pairs.get(i)[0]];
      int second = item[pairs.get(i)[1]];
      if (first >= 0 && second >= 0) {
        layout.pairs().get(i).add(sums, first * count + second, 1);
      }
    }
  }

  /** Each {@link Agreement.AgreementMetric}, each pair's kappa, and two figures per label. */
  double[] figures(double[] sums) {
    double[] kappas =
        layout.pairs().stream().mapToDouble(pair -> cohen(confusion(sums, pair))).toArray();
    Coincidences coincidences = coincidences(sums);
    return Stream.of(
            overall(sums, coincidences, kappas),
            kappas,
            coincidences.agreements(),
            coincidences.alphas())
        .flatMapToDouble(Arrays::stream)
        .toArray();
  }

  private double[] overall(double[] sums, Coincidences coincidences, double[] kappas) {
    ConfusionMatrix majority = confusion(sums, layout.majority());
    Scores byMajority = Scores.of(majority);
    boolean hasMajority = majority.total() > 0;
    return new double[] {
      coincidences.observed(),
      coincidences.alpha(),
      fleiss(sums),
      Arrays.stream(kappas).filter(kappa -> !Double.isNaN(kappa)).average().orElse(Double.NaN),
      coincidences.meanAgreement(label -> true),
      coincidences.meanAgreement(label -> !LabelSet.isNone(label)),
      hasMajority ? byMajority.accuracy() : Double.NaN,
      hasMajority ? byMajority.macroF1() : Double.NaN
    };
  }

  private ConfusionMatrix confusion(double[] sums, Slice cells) {
    return ConfusionMatrix.of(labels, cells.of(sums));
  }

  private Coincidences coincidences(double[] sums) {
    return new Coincidences(labels, layout.coincidences().of(sums));
  }

  private double fleiss(double[] sums) {
    double items = layout.fleissItems().get(sums, 0);
    double byChance = 0;
    for (double uses : layout.fleissUses().of(sums)) {
      double share = uses / (items * raters);
      byChance += share * share;
    }
    return beyondChance(layout.fleissAgreement().get(sums, 0) / items, byChance);
  }

  private static double cohen(ConfusionMatrix confusion) {
    double items = (double) confusion.total();
    double byChance = 0;
    for (int label = 0; label < confusion.labels().size(); label++) {
      byChance += confusion.support(label) / items * (confusion.predicted(label) / items);
    }
    return beyondChance(confusion.correct() / items, byChance);
  }

  /** NaN if chance agreement is perfect or there are no items. */
  private static double beyondChance(double observed, double byChance) {
    return byChance < 1 - 1e-12 ? (observed - byChance) / (1 - byChance) : Double.NaN;
  }

  /** The result, given the sums over all items and an interval for each of {@link #figures}. */
  Agreement agreement(double[] sums, List<Interval> figures) {
    int start = Agreement.AgreementMetric.values().length;
    int perLabel = start + pairs.size();
    Coincidences coincidences = coincidences(sums);
    return new Agreement(
        new Agreement.ItemCounts(
            annotated.items().size(),
            (long) layout.paired().get(sums, 0),
            (long) layout.fleissItems().get(sums, 0),
            raters,
            confusion(sums, layout.majority()).total()),
        Agreement.figures(figures),
        pairs(sums, figures.subList(start, perLabel)),
        coincidences.perLabel(figures.subList(perLabel, figures.size())),
        coincidences.matrix());
  }

  private List<Agreement.AnnotatorPair> pairs(double[] sums, List<Interval> kappas) {
    List<Agreement.AnnotatorPair> result = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      String first = annotated.annotators().get(pairs.get(i)[0]);
      String second = annotated.annotators().get(pairs.get(i)[1]);
      ConfusionMatrix confusion = confusion(sums, layout.pairs().get(i));
      result.add(new Agreement.AnnotatorPair(first, second, confusion, kappas.get(i)));
    }
    return result;
  }
}
