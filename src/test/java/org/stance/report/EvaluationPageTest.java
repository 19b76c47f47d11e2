package org.stance.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stance.evaluation.Evaluation;
import org.stance.evaluation.LabelledPrediction;
import org.stance.evaluation.LearningCurve;
import org.stance.evaluation.Resampling;
import org.stance.evaluation.Rows;
import org.stance.metrics.Interval;
import org.stance.prediction.Prediction;
import org.stance.report.chart.MetricsChart;
import org.stance.report.chart.RiskCoverageChart;
import org.stance.task.LabelSet;
import org.stance.task.Target;
import org.w3c.dom.Document;

class EvaluationPageTest {
  private static final Resampling OPTIONS = new Resampling(7, 200);

  private static String page(Evaluation evaluation) throws IOException {
    return Pages.written(Report.of(evaluation, Pages.SUBJECT), Report::html);
  }

  private static Evaluation eight() {
    return Evaluation.of(Rows.LABELS, Rows.eight(), OPTIONS);
  }

  /** One right row for each label. */
  private static Evaluation rows(List<String> names) {
    LabelSet labels = new LabelSet(names);
    List<LabelledPrediction> rows = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      List<Double> certain = new ArrayList<>(Collections.nCopies(names.size(), 0.0));
      certain.set(i, 1.0);
      Prediction prediction = new Prediction(labels, certain, Optional.empty());
      rows.add(Rows.judged(names.get(i), prediction, "g" + i, Target.DEFAULT));
    }
    return Evaluation.of(labels, rows, OPTIONS);
  }

  @Test
  void everyChartHasItsNumbersInATable() throws Exception {
    Document page = Pages.checked(page(eight()));
    assertThat(Pages.texts(page, "h2"))
        .containsExactly(
            "Metrics",
            "Labels",
            "Confusion",
            "Reliability",
            "Most confident rows (area under the risk-coverage curve: 0.389)");
    assertThat(Pages.elements(page, "svg")).hasSize(5);
    assertThat(Pages.elements(page, "table")).hasSize(5);
  }

  @Test
  void theTextAlternativesHaveTheNumbers() throws Exception {
    assertThat(Pages.texts(Pages.checked(page(eight())), "desc"))
        .contains(
            "supportive: 2 of 3 predicted correctly; opposed: 2 of 3 predicted correctly;"
                + " none: 1 of 2 predicted correctly",
            "supportive: precision 0.667, recall 0.667, F1 0.667; opposed: precision 0.500,"
                + " recall 0.667, F1 0.571; none: precision 1.000, recall 0.500, F1 0.667");
  }

  @Test
  void twoLabelsAndManyHaveACellForEachPair() throws Exception {
    for (int size : new int[] {2, 8, 24}) {
      List<String> names = IntStream.range(0, size).mapToObj(i -> "label number " + i).toList();
      String html = page(rows(names));
      Pages.checked(html);
      assertThat(html.split("class=\"cell", -1)).hasSize(size * size + 1);
      assertThat(html.contains(">100%</text>")).isEqualTo(size < 10);
    }
  }

  @Test
  void hostileLabelsStayText() throws Exception {
    String html = page(rows(List.of("</svg><script>alert(1)</script>", "\"'\u202e&\ud83d\ude00x")));
    assertThat(Pages.texts(Pages.checked(html), "desc"))
        .anySatisfy(
            words -> assertThat(words).contains("\"'<U+202E>&\ud83d\ude00x: 1 of 1 predicted"));
  }

  @Test
  void oneGroupHasNoWhisker() throws Exception {
    Evaluation single =
        Evaluation.of(Rows.LABELS, List.of(Rows.row("none", "a", .1, .1, .8)), OPTIONS);
    String chart = MetricsChart.of(single);
    assertThat(chart).contains("accuracy 1.000;").doesNotContain("whisker");
    assertThat(MetricsChart.of(eight())).contains("whisker");
    Pages.checked(page(single));
  }

  @Test
  void whereAllIsReviewedNoThresholdIsDrawn() {
    List<LabelledPrediction> rows =
        List.of(Rows.reviewed("none", "a", .1, .1, .8), Rows.row("none", "b", .1, .1, .8));
    assertThat(RiskCoverageChart.of(Evaluation.of(Rows.LABELS, rows, OPTIONS)))
        .contains("needs no review", "50% of rows, 100% correct");
    assertThat(RiskCoverageChart.of(Evaluation.of(Rows.LABELS, rows.subList(0, 1), OPTIONS)))
        .doesNotContain("needs no review");
  }

  @Test
  void aLearningCurveIsShownWhereThereIsOne() throws Exception {
    LearningCurve curve =
        new LearningCurve(
            List.of(
                new LearningCurve.CurvePoint(0.5, 40, new Interval(0.5, 0.4, 0.6)),
                new LearningCurve.CurvePoint(1, 80, new Interval(0.6, 0.5, 0.7))),
            new Interval(0.1, 0.05, 0.15));
    Document page = Pages.checked(page(eight().withLearningCurve(curve)));
    assertThat(Pages.texts(page, "h2")).endsWith("Learning curve");
    assertThat(Pages.texts(page, "desc")).endsWith("40 rows: 0.500; 80 rows: 0.600");
  }
}
