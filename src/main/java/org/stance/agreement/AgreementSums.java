package org.stance.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.stance.metrics.ConfusionMatrix;
import org.stance.metrics.Interval;
import org.stance.metrics.Scores;
import org.stance.task.LabelSet;

/**
 * The sums over items that every figure of agreement is made from, and what follows from them. They
 * lie in one array: the coincidences of labels, an annotator's label against the majority of the
 * others, Fleiss' sums, the items with two or more labels, and the confusions of each two
 * annotators.
 */
final class AgreementSums {
  private static final int MOST_IN_PAIRS = 20;

  private final AnnotatedItems annotated;
  private final LabelSet labels;
  private final int count;
  private final int raters;
  private final List<int[]> pairs = new ArrayList<>();

  AgreementSums(AnnotatedItems annotated) {
    this.annotated = annotated;
    this.labels = annotated.labels();
    this.count = labels.size();
    this.raters = annotated.commonestNumber();
    int annotators = annotated.annotators().size();
    for (int first = 0; first < annotators && annotators <= MOST_IN_PAIRS; first++) {
      for (int second = first + 1; second < annotators; second++) {
        pairs.add(new int[] {first, second});
      }
    }
  }

  private int majority() {
    return count * count;
  }

  /** The items, their sum of shares of agreeing pairs, and how often each label was given. */
  private int fleiss() {
    return 2 * count * count;
  }

  private int paired() {
    return fleiss() + 2 + count;
  }

  private int pair(int place) {
    return paired() + 1 + place * count * count;
  }

  int size() {
    return pair(pairs.size());
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
      sums[paired()] = 1;
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
    for (int one = 0; one < count; one++) {
      for (int other = 0; other < count; other++) {
        double pairings = uses[one] * (uses[other] - (one == other ? 1 : 0));
        sums[one * count + other] += pairings / (given - 1);
      }
    }
  }

  private void addFleiss(double[] sums, double[] uses) {
    sums[fleiss()]++;
    for (int label = 0; label < count; label++) {
      sums[fleiss() + 1] += uses[label] * (uses[label] - 1) / (raters * (raters - 1.0));
      sums[fleiss() + 2 + label] += uses[label];
    }
  }

  private void addMajority(double[] sums, int[] item, double[] uses) {
    for (int label : item) {
      if (label >= 0) {
        uses[label]--;
        int best = majority(uses);
        if (best >= 0) {
          sums[majority() + best * count + label]++;
        }
        uses[label]++;
      }
    }
  }

  /** The label given most often, -1 where two are. */
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
        sums[pair(i) + first * count + second]++;
      }
    }
  }

  /** All figures: those of {@link Agreement.Figure}, each pair's kappa, two for each label. */
  double[] figures(double[] sums) {
    double[] kappas =
        IntStream.range(0, pairs.size())
            .mapToDouble(i -> cohen(confusion(sums, pair(i))))
            .toArray();
    Coincidences coincidences = new Coincidences(labels, sums);
    return Stream.of(
            overall(sums, coincidences, kappas),
            kappas,
            coincidences.agreements(),
            coincidences.alphas())
        .flatMapToDouble(Arrays::stream)
        .toArray();
  }

  private double[] overall(double[] sums, Coincidences coincidences, double[] kappas) {
    Scores byMajority = Scores.of(confusion(sums, majority()));
    boolean judged = confusion(sums, majority()).total() > 0;
    return new double[] {
      coincidences.observed(),
      coincidences.alpha(),
      fleiss(sums),
      Arrays.stream(kappas).filter(kappa -> !Double.isNaN(kappa)).average().orElse(Double.NaN),
      coincidences.meanAgreement(label -> true),
      coincidences.meanAgreement(label -> !LabelSet.isNone(label)),
      judged ? byMajority.accuracy() : Double.NaN,
      judged ? byMajority.macroF1() : Double.NaN
    };
  }

  private ConfusionMatrix confusion(double[] sums, int from) {
    return ConfusionMatrix.of(labels, sums, from);
  }

  private double fleiss(double[] sums) {
    double items = sums[fleiss()];
    double byChance = 0;
    for (int label = 0; label < count; label++) {
      double share = sums[fleiss() + 2 + label] / (items * raters);
      byChance += share * share;
    }
    return beyondChance(sums[fleiss() + 1] / items, byChance);
  }

  private static double cohen(ConfusionMatrix confusion) {
    double items = (double) confusion.total();
    double byChance = 0;
    for (int label = 0; label < confusion.labels().size(); label++) {
      byChance += confusion.support(label) / items * (confusion.predicted(label) / items);
    }
    return beyondChance(confusion.correct() / items, byChance);
  }

  /** NaN where chance alone gives perfect agreement, or there is nothing to agree on. */
  private static double beyondChance(double observed, double byChance) {
    return byChance < 1 - 1e-12 ? (observed - byChance) / (1 - byChance) : Double.NaN;
  }

  /** All of it in words that others read. */
  Agreement agreement(double[] sums, List<Interval> figures) {
    int start = Agreement.Figure.values().length;
    List<Agreement.Pair> each = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      String first = annotated.annotators().get(pairs.get(i)[0]);
      String second = annotated.annotators().get(pairs.get(i)[1]);
      each.add(new Agreement.Pair(first, second, confusion(sums, pair(i)), figures.get(start + i)));
    }
    List<Interval> byLabel = figures.subList(start + pairs.size(), figures.size());
    Coincidences coincidences = new Coincidences(labels, sums);
    return new Agreement(
        new Agreement.Counts(
            annotated.items().size(),
            (long) sums[paired()],
            (long) sums[fleiss()],
            raters,
            confusion(sums, majority()).total()),
        Agreement.figures(figures),
        each,
        coincidences.perLabel(byLabel),
        coincidences.matrix());
  }
}
