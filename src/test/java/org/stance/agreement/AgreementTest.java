package org.stance.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.stance.agreement.Agreement.AgreementMetric;
import org.stance.evaluation.Resampling;
import org.stance.metrics.Interval;
import org.stance.metrics.Scores;
import org.stance.task.LabelSet;

/**
 * Tables from the literature. The further digits, and what the sources don't tell, are from a
 * separate program in Python with fractions:
 *
 * <pre>
 * for u in units:
 *   for a, b in permutations(u, 2): o[a, b] += F(1, len(u) - 1)
 * n = {c: sum(o[c, k] for k in C) for c in C}; N = sum(n.values())
 * alpha = 1 - (N-1) * sum(o[c, k], c != k) / sum(n[c] * n[k], c != k)
 * label c: o[c, c] / n[c] and 1 - (N-1) * (n[c] - o[c, c]) / (n[c] * (N - n[c]))
 * Fleiss: P = mean((sum(x*x) - m) / (m * (m-1))); e = sum(share squared); (P - e) / (1 - e)
 * Cohen: (agreement - e) / (1 - e), e = sum(row share * column share)
 * </pre>
 */
class AgreementTest {
  private static final Resampling OPTIONS = new Resampling(1, 200);
  private static final Offset<Double> NEAR = within(1e-12);

  /** A string for each annotator, a character for each item, a dot where there is no label. */
  private static Agreement of(String labels, String... annotators) {
    List<Map<String, String>> items = new ArrayList<>();
    for (int i = 0; i < annotators[0].length(); i++) {
      Map<String, String> item = new TreeMap<>();
      for (int who = 0; who < annotators.length; who++) {
        if (annotators[who].charAt(i) != '.') {
          item.put("ann" + who, annotators[who].substring(i, i + 1));
        }
      }
      items.add(item);
    }
    List<String> names = IntStream.range(0, annotators.length).mapToObj(i -> "ann" + i).toList();
    return Agreement.of(new LabelSet(List.of(labels.split(""))), names, items, OPTIONS);
  }

  private static double value(Agreement agreement, AgreementMetric figure) {
    return agreement.figure(figure).value();
  }

  // Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, section C: four observers,
  // twelve units, missing data; alpha for nominal data .743.
  private final Agreement krippendorff =
      of("12345", "123321412...", "1233224125.3", ".3332342251.", "12332441251.");

  @Test
  void alphaOfKrippendorffsFourObservers() {
    assertThat(value(krippendorff, AgreementMetric.ALPHA)).isCloseTo(0.743421052631579, NEAR);
    assertThat(value(krippendorff, AgreementMetric.OBSERVED)).isCloseTo(0.8, NEAR);
    assertThat(krippendorff.counts().items()).isEqualTo(12);
    assertThat(krippendorff.counts().paired()).isEqualTo(11);
  }

  @Test
  void agreementOnEachLabel() {
    Agreement.LabelAgreement one = krippendorff.perLabel().get(0);
    assertThat(one.uses()).isEqualTo(9);
    assertThat(one.agreement().value()).isCloseTo(0.7777777777777778, NEAR);
    assertThat(one.alpha().value()).isCloseTo(0.7204301075268817, NEAR);
    Agreement.LabelAgreement two = krippendorff.perLabel().get(1);
    assertThat(two.agreement().value()).isCloseTo(0.7692307692307693, NEAR);
    assertThat(two.alpha().value()).isCloseTo(0.6666666666666666, NEAR);
    assertThat(krippendorff.perLabel().get(4).agreement().value()).isEqualTo(1);
    assertThat(krippendorff.confusion().get(1).get(1)).isCloseTo(10, NEAR);
  }

  @Test
  void alphaOfTwoObservers() {
    // The same, sections A and B: .095 and .692.
    assertThat(value(of("01", "0100000010", "1110010000"), AgreementMetric.ALPHA))
        .isCloseTo(0.095, within(5e-4));
    assertThat(value(of("abcde", "aabbdcccedda", "babbbccceddd"), AgreementMetric.ALPHA))
        .isCloseTo(0.692, within(5e-4));
  }

  @Test
  void fleissOwnTable() {
    // Fleiss 1971, Psychological Bulletin 76, table 1: thirty patients, each diagnosed by six
    // psychiatrists, 1 depression to 5 other; kappa .430. One string a patient.
    List<String> patients =
        """
        444444 222555 233335 555555 222444 113333 333355 113334 114444 555555
        144444 124444 222333 144444 224445 333335 111455 111112 224444 133555
        555555 244444 224555 114444 144445 222224 111155 224444 133333 555555
        """
            .lines()
            .flatMap(line -> Stream.of(line.split(" ")))
            .toList();
    String[] annotators = new String[6];
    for (int who = 0; who < 6; who++) {
      int place = who;
      annotators[who] =
          patients.stream()
              .map(given -> given.substring(place, place + 1))
              .collect(Collectors.joining());
    }
    Agreement agreement = of("12345", annotators);
    assertThat(value(agreement, AgreementMetric.FLEISS)).isCloseTo(0.43024452006014086, NEAR);
    assertThat(agreement.pairs()).hasSize(15);
  }

  @Test
  void fleissTakesItemsWithTheCommonestNumberOfLabels() {
    // Of 12 units eight have four labels, two three, one two and one a single one.
    assertThat(krippendorff.counts().raters()).isEqualTo(4);
    assertThat(krippendorff.counts().fleiss()).isEqualTo(8);
    assertThat(krippendorff.warnings())
        .contains("Fleiss' kappa leaves out 3 of 11 items, which don't have 4 labels");
  }

  private static Agreement table(int... counts) {
    StringBuilder first = new StringBuilder();
    StringBuilder second = new StringBuilder();
    int size = (int) Math.sqrt(counts.length);
    for (int cell = 0; cell < counts.length; cell++) {
      first.append(Integer.toString(cell / size).repeat(counts[cell]));
      second.append(Integer.toString(cell % size).repeat(counts[cell]));
    }
    return of("012".substring(0, size), first.toString(), second.toString());
  }

  @Test
  void cohensTable() {
    // Cohen 1968, Psychological Bulletin 70, table 1: 200 patients, unweighted kappa .492.
    Agreement agreement = table(88, 14, 18, 10, 40, 10, 2, 6, 12);
    Agreement.AnnotatorPair pair = agreement.pairs().get(0);
    assertThat(pair.kappa().value()).isCloseTo(0.4915254237288136, NEAR);
    assertThat(pair.agreement()).isCloseTo(0.7, NEAR);
    assertThat(value(agreement, AgreementMetric.MEAN_COHEN)).isEqualTo(pair.kappa().value());
    assertThat(pair.confusion().counts())
        .containsExactly(List.of(88L, 14L, 18L), List.of(10L, 40L, 10L), List.of(2L, 6L, 12L));
  }

  @Test
  void intervalOfKappaIsThatOfItsStandardError() {
    // Fleiss, Cohen and Everitt 1969: kappa .4 of 20, 5, 10, 15 has the standard error .1270,
    // by their formula (13).
    Interval kappa = table(20, 5, 10, 15).pairs().get(0).kappa();
    assertThat(kappa.value()).isCloseTo(0.4, NEAR);
    assertThat(kappa.high() - kappa.low()).isCloseTo(2 * 1.96 * 0.127, within(0.05));
  }

  @Test
  void ceilingIsTheScoreOfOneAnnotatorAsAModel() {
    Agreement agreement = table(20, 5, 10, 15);
    Scores scores = Scores.of(agreement.pairs().get(0).confusion());
    assertThat(value(agreement, AgreementMetric.OBSERVED)).isCloseTo(scores.accuracy(), NEAR);
    assertThat(value(agreement, AgreementMetric.MACRO_F1)).isCloseTo(scores.macroF1(), NEAR);
    assertThat(value(agreement, AgreementMetric.MAJORITY_ACCURACY)).isNaN();
  }

  @Test
  void tiedOthersJudgeNobody() {
    // Item 1: the others of ann0 and ann1 are tied; ann2 is judged by 1, 1. Item 2: all by 2, 2.
    Agreement agreement = of("12", "12", "12", "22");
    assertThat(agreement.counts().byMajority()).isEqualTo(4);
    assertThat(value(agreement, AgreementMetric.MAJORITY_ACCURACY)).isCloseTo(0.75, NEAR);
    // Against the gold labels 1, 2, 2, 2 they said 2, 2, 2, 2: F1 0 and 6/7.
    assertThat(value(agreement, AgreementMetric.MAJORITY_MACRO_F1)).isCloseTo(3.0 / 7, NEAR);
  }

  @Test
  void perfectAgreementIsOne() {
    Agreement agreement = of("12", "1122", "1122");
    for (AgreementMetric figure :
        List.of(
            AgreementMetric.ALPHA,
            AgreementMetric.FLEISS,
            AgreementMetric.MEAN_COHEN,
            AgreementMetric.MACRO_F1)) {
      assertThat(value(agreement, figure)).as(figure.key()).isEqualTo(1);
    }
  }

  @Test
  void oneLabelOnlyLeavesNothingBeyondChance() {
    Agreement agreement = of("12", "1112", "111.");
    assertThat(value(agreement, AgreementMetric.OBSERVED)).isEqualTo(1);
    assertThat(value(agreement, AgreementMetric.ALPHA)).isNaN();
    assertThat(value(agreement, AgreementMetric.FLEISS)).isNaN();
    assertThat(agreement.pairs().get(0).kappa())
        .isEqualTo(new Interval(Double.NaN, Double.NaN, Double.NaN));
  }

  @Test
  void singleLabelsTellNothing() {
    Agreement agreement = of("12", "12.", "..1");
    assertThat(value(agreement, AgreementMetric.OBSERVED)).isNaN();
    assertThat(agreement.warnings())
        .contains("no item has two labels: there is no agreement to measure");
    assertThat(agreement.counts()).isEqualTo(new Agreement.ItemCounts(3, 0, 0, 0, 0));
    assertThat(value(agreement, AgreementMetric.MACRO_F1)).isNaN();
  }

  @Test
  void enoughOfEverythingLeavesNothingToSay() {
    String labels = "1".repeat(90) + "2".repeat(10);
    assertThat(of("12", labels, labels).warnings()).isEmpty();
    assertThat(of("12", labels.substring(1), labels.substring(1)).warnings())
        .containsExactly(
            "only 99 items with two or more labels (below 100): read the intervals first");
    String fewer = "1".repeat(91) + "2".repeat(9);
    assertThat(of("12", labels, fewer).warnings())
        .containsExactly("label \"2\" was given only 19 times (below 20)");
  }

  @Test
  void aSinglePairIsToldOfInTheSingular() {
    assertThat(of("12", "11", "2.").warnings())
        .containsExactly(
            "only 1 item with two or more labels (below 100): read the intervals first",
            "1 of 2 items have a single label and say nothing about agreement",
            "label \"1\" was given only 1 time (below 20)",
            "label \"2\" was given only 1 time (below 20)");
  }

  @Test
  void ofEqualNumbersOfLabelsTheHigherCounts() {
    assertThat(of("12", "11", "12", ".2").counts())
        .isEqualTo(new Agreement.ItemCounts(2, 2, 1, 3, 1));
  }

  @Test
  void everyLabelCanBeJudgedByTheOthers() {
    // Item 1: ann0 is judged by 2, 2, the others of ann1 and ann2 are tied. Item 2: all by 1, 1.
    Agreement agreement = of("12", "11", "21", "21");
    assertThat(agreement.counts().byMajority()).isEqualTo(4);
    assertThat(value(agreement, AgreementMetric.MAJORITY_ACCURACY)).isCloseTo(0.75, NEAR);
  }

  @Test
  void pairsThatShareNothingDoNotCountInTheMean() {
    Agreement agreement = of("12", "1122....", "12221122", "....1222");
    double[] kappas =
        agreement.pairs().stream().mapToDouble(pair -> pair.kappa().value()).toArray();
    assertThat(kappas[0]).isCloseTo(0.5, NEAR);
    assertThat(kappas[1]).isNaN();
    assertThat(kappas[2]).isCloseTo(0.5, NEAR);
    assertThat(value(agreement, AgreementMetric.MEAN_COHEN)).isCloseTo(0.5, NEAR);
  }

  @Test
  void moreThanTwentyAnnotatorsAreNotPaired() {
    String[] twenty = Collections.nCopies(20, "12").toArray(String[]::new);
    assertThat(of("12", twenty).pairs()).hasSize(190);
    Agreement more = of("12", Collections.nCopies(21, "12").toArray(String[]::new));
    assertThat(more.pairs()).isEmpty();
    assertThat(value(more, AgreementMetric.MEAN_COHEN)).isNaN();
  }

  @Test
  void stanceFiguresLeaveOutNone() {
    List<Map<String, String>> items =
        List.of(Map.of("a", "pro", "b", "pro"), Map.of("a", "pro", "b", "none"));
    LabelSet labels = new LabelSet(List.of("pro", "none"));
    Agreement agreement = Agreement.of(labels, List.of("a", "b"), items, OPTIONS);
    // Of the three "pro" two have a "pro" beside them, of the one "none" none.
    assertThat(value(agreement, AgreementMetric.MACRO_F1)).isCloseTo(1.0 / 3, NEAR);
    assertThat(value(agreement, AgreementMetric.STANCE_F1)).isCloseTo(2.0 / 3, NEAR);
    assertThat(agreement.perLabel()).extracting(one -> one.alpha().value()).containsExactly(0., 0.);
  }

  @Test
  void aFigureThatWasNotMeasuredIsRefused() {
    Agreement none =
        new Agreement(krippendorff.counts(), Map.of(), List.of(), List.of(), List.of());
    assertThatThrownBy(() -> none.figure(AgreementMetric.FLEISS))
        .hasMessage("fleissKappa was not computed");
  }

  @Test
  void unknownLabelsAndLoneAnnotatorsAreRefused() {
    assertThatThrownBy(() -> of("12", "1", "3")).hasMessage("\"3\" (one of [1, 2] expected)");
    assertThatThrownBy(() -> of("12", "12")).hasMessage("annotators [ann0] (two or more expected)");
    assertThatThrownBy(() -> of("12", "..", ".."))
        .hasMessage("no item with a label (at least one expected)");
  }
}
