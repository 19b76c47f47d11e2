package org.stance.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.stance.metrics.Scores;
import org.stance.prediction.Prediction;
import org.stance.prediction.Review;
import org.stance.table.Row;
import org.stance.table.RowReader;
import org.stance.task.LabelSet;
import org.stance.task.Target;

/**
 * Figures of sixty rows with invented probabilities beside those of scikit-learn 1.2 and numpy.
 *
 * <pre>
 * import csv, numpy as np
 * from sklearn.metrics import *
 * R = list(csv.DictReader(open('src/test/resources/evaluation/judged.csv')))
 * L = ['supportive', 'skeptical', 'opposed', 'none']
 * P = np.array([[float(r['p_' + l]) for l in L] for r in R])
 * g = [r['gold'] for r in R]; y = [L.index(x) for x in g]
 * p = [L[i] for i in P.argmax(1)]; right = np.array(g) == np.array(p); top = P.max(1)
 * F = lambda q, l: f1_score(g, q, labels=l, average='macro', zero_division=0)
 * print(accuracy_score(g, p), F(p, L), F(p, L[:3]))
 * print(log_loss(g, np.clip(P, 1e-15, 1)[:, np.argsort(L)], labels=sorted(L)))
 * print(sum(brier_score_loss(np.array(y) == i, P[:, i]) for i in range(4)))
 * b = np.minimum(14, (top * 15).astype(int))
 * print(sum(abs(right[b == k].mean() - top[b == k].mean()) * (b == k).mean() for k in set(b)))
 * s = np.array([not r['review'] for r in R]); print(s.mean(), right[s].mean())
 * print(precision_recall_fscore_support(g, p, labels=L, zero_division=0))
 * print(confusion_matrix(g, p, labels=L))
 * t = [r['target'] for r in R]; best = lambda v: max(L, key=lambda l: (v.count(l), -L.index(l)))
 * c = {x: best([q for q, u in zip(g, t) if u == x]) for x in set(t)}
 * for q in ([best(g)] * 60, [c[x] for x in t]): print(accuracy_score(g, q), F(q, L), F(q, L[:3]))
 * k = np.arange(1, 61); tied = np.array([right[top == v].mean() for v in top])
 * o = np.argsort(-top, kind='stable'); acc = np.cumsum(tied[o]) / k
 * print(np.mean(1 - acc), [acc[6 * i - 1] for i in range(1, 11)], top[o][5::6])
 * </pre>
 */
class ReferenceFiguresTest {
  private static final Offset<Double> NEAR = within(1e-9);
  private static Evaluation evaluation;

  @BeforeAll
  static void evaluate() throws IOException {
    List<LabelledPrediction> rows = new ArrayList<>();
    Path file = Path.of("src/test/resources/evaluation/judged.csv");
    try (RowReader reader = RowReader.open(file)) {
      for (Row row = reader.next(); row != null; row = reader.next()) {
        rows.add(judged(row));
      }
    }
    evaluation = Evaluation.of(LabelSet.DEFAULT, rows, new Resampling(1, 50));
  }

  private static LabelledPrediction judged(Row row) {
    List<Double> probabilities =
        LabelSet.DEFAULT.labels().stream()
            .map(label -> Double.parseDouble(row.column("p_" + label)))
            .toList();
    Optional<Review> review =
        row.column("review").isEmpty() ? Optional.empty() : Optional.of(Review.LOW_CONFIDENCE);
    return Rows.judged(
        row.column("gold"),
        new Prediction(LabelSet.DEFAULT, probabilities, review),
        row.column("group"),
        new Target(row.column("target")));
  }

  private static double figure(Metric metric) {
    return evaluation.figure(metric).value();
  }

  @Test
  void headlineFigures() {
    assertThat(figure(Metric.ACCURACY)).isCloseTo(0.6666666666666666, NEAR);
    assertThat(figure(Metric.MACRO_F1)).isCloseTo(0.66211709486166, NEAR);
    assertThat(figure(Metric.STANCE_F1)).isCloseTo(0.6799242424242423, NEAR);
    assertThat(figure(Metric.LOG_LOSS)).isCloseTo(0.9745137258651533, NEAR);
    assertThat(figure(Metric.BRIER)).isCloseTo(0.5198466666666667, NEAR);
    assertThat(figure(Metric.ECE)).isCloseTo(0.1711666666666667, NEAR);
    assertThat(figure(Metric.COVERAGE)).isCloseTo(0.5333333333333333, NEAR);
    assertThat(figure(Metric.SELECTIVE_ACCURACY)).isCloseTo(0.75, NEAR);
  }

  @Test
  void figuresOfEachLabel() {
    assertThat(evaluation.confusion().counts())
        .containsExactly(
            List.of(9L, 1L, 3L, 6L),
            List.of(2L, 12L, 2L, 1L),
            List.of(2L, 1L, 12L, 1L),
            List.of(0L, 1L, 0L, 7L));
    Scores.LabelScores none = evaluation.scores().perLabel().get(3);
    assertThat(none.precision()).isCloseTo(7.0 / 15, NEAR);
    assertThat(none.recall()).isCloseTo(0.875, NEAR);
    assertThat(none.f1()).isCloseTo(14.0 / 23, NEAR);
    assertThat(none.support()).isEqualTo(8);
  }

  @Test
  void baselines() {
    assertThat(evaluation.baseline().accuracy()).isCloseTo(0.31666666666666665, NEAR);
    assertThat(evaluation.baseline().macroF1()).isCloseTo(0.12025316455696203, NEAR);
    Scores byTarget = evaluation.targetBaseline().orElseThrow();
    assertThat(byTarget.accuracy()).isCloseTo(0.4666666666666667, NEAR);
    assertThat(byTarget.macroF1()).isCloseTo(0.28767750801649106, NEAR);
    assertThat(byTarget.stanceF1()).isCloseTo(0.38357001068865476, NEAR);
  }

  @Test
  void riskOverCoverage() {
    RiskCoverage curve = evaluation.riskCoverage();
    assertThat(curve.area()).isCloseTo(0.25112302257215136, NEAR);
    double[] accuracy = {
      2.0 / 3,
      0.7916666666666666,
      0.7222222222222221,
      0.7083333333333334,
      0.7666666666666667,
      0.7407407407407409,
      0.7428571428571431,
      0.71875,
      0.6944444444444445,
      2.0 / 3
    };
    double[] confidence = {0.73, 0.68, 0.61, 0.54, 0.53, 0.48, 0.47, 0.41, 0.39, 0.31};
    for (int i = 0; i < 10; i++) {
      RiskCoverage.CoveragePoint point = curve.points().get(i);
      assertThat(point.rows()).isEqualTo(6L * (i + 1));
      assertThat(point.accuracy()).isCloseTo(accuracy[i], NEAR);
      assertThat(point.confidence()).isEqualTo(confidence[i]);
    }
  }
}
