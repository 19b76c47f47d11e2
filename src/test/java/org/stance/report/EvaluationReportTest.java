package org.stance.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stance.evaluation.Evaluation;
import org.stance.evaluation.LabelledPrediction;
import org.stance.evaluation.Metric;
import org.stance.evaluation.Resampling;
import org.stance.evaluation.Rows;
import org.stance.prediction.Prediction;
import org.stance.task.LabelSet;
import org.stance.task.Target;

class EvaluationReportTest {
  private static final Resampling OPTIONS = new Resampling(7, 200);
  private static final LabelSet HOSTILE = new LabelSet(List.of("<script>&'\"", "b\u001b[2J"));

  private static String report(Pages.Form form) throws IOException {
    return write(Evaluation.of(Rows.LABELS, Rows.eight(), OPTIONS), Pages.SUBJECT, form);
  }

  private static String hostile(Pages.Form form) throws IOException {
    Prediction prediction = new Prediction(HOSTILE, List.of(0.25, 0.75), Optional.empty());
    List<LabelledPrediction> rows =
        List.of(Rows.judged(HOSTILE.labels().get(0), prediction, "a", Target.DEFAULT));
    ReportSubject subject = new ReportSubject(List.of("<img src=x>"), "a\nb", "</dd>", 0);
    return write(Evaluation.of(HOSTILE, rows, OPTIONS), subject, form);
  }

  private static String write(Evaluation evaluation, ReportSubject subject, Pages.Form form)
      throws IOException {
    return Pages.written(Report.of(evaluation, subject), form);
  }

  @Test
  void textIsAligned() throws IOException {
    assertThat(report(Report::text))
        .startsWith(
            """
            model  talks.stance
            data   test.csv
            rows   8 in 4 groups by speaker
            warning: only 8 rows (below 100): read the intervals first
            """)
        .contains(
            """
            Labels
              label        precision   recall      F1   support
              supportive       0.667    0.667   0.667         3
              opposed          0.500    0.667   0.571         3
              none             1.000    0.500   0.667         2

            Confusion
              gold \\ predicted   supportive   opposed   none
              supportive                  2         1      0
              opposed                     1         2      0
              none                        0         1      1
            """);
  }

  @Test
  void baselineStandsBesideTheScores() throws IOException {
    assertThat(report(Report::text))
        .containsPattern("accuracy +0\\.625 +0\\.\\d{3} to 1\\.000 +0\\.375 +higher")
        .containsPattern("logLoss +4\\.820 +0\\.\\d{3} to \\d+\\.\\d{3} +lower");
  }

  @Test
  void jsonHasTheAgreedNames() throws IOException {
    String json = report(Report::json).replaceAll("\\s+", "");
    assertThat(json)
        .startsWith("{\"schema\":\"stance.metrics/1\",\"model\":\"talks.stance\",")
        .contains(
            "\"n\":8,\"groups\":4,\"groupedBy\":\"speaker\",\"accuracy\":{\"value\":0.625000,\"low\":")
        .contains(
            "\"perLabel\":{\"supportive\":{\"precision\":0.666667,\"recall\":0.666667,\"f1\":0.666667,")
        .contains("\"confusion\":{\"supportive\":{\"supportive\":2,\"opposed\":1,\"none\":0},")
        .contains(
            "\"baseline\":{\"label\":\"supportive\",\"accuracy\":0.375000,\"macroF1\":0.181818,");
    for (Metric metric : Metric.values()) {
      assertThat(json)
          .containsPattern(
              "\"" + metric.key() + "\":\\{\"value\":[0-9.]+,\"low\":[0-9.]+,\"high\":");
    }
  }

  @Test
  void mostConfidentRowsAreInEveryForm() throws IOException {
    // Confidence 1 is wrong, .96 right, .85 right, .7 right and so on.
    assertThat(report(Report::text))
        .contains("Most confident rows (area under the risk-coverage curve: 0.")
        .containsPattern(
            "coverage +rows +min\\. confidence +accuracy +risk\n +10% +1 +1\\.000 +0\\.")
        .containsPattern(" 100% +8 +0\\.400 +0\\.625 +0\\.375\n");
    assertThat(report(Report::html)).contains("<h2>Most confident rows (area");
    assertThat(report(Report::json).replaceAll("\\s+", ""))
        .contains(
            "{\"coverage\":1.000000,\"rows\":8,\"confidence\":0.400000,\"accuracy\":0.625000,")
        .contains("\"riskCoverageArea\":0.")
        .doesNotContain("targetBaseline");
  }

  @Test
  void severalTargetsHaveABaselineOfTheirOwn() throws IOException {
    List<LabelledPrediction> rows = new ArrayList<>(Rows.eight());
    rows.add(Rows.judged("none", rows.get(6).prediction(), "Dov", new Target("tea")));
    Evaluation evaluation = Evaluation.of(Rows.LABELS, rows, OPTIONS);
    assertThat(write(evaluation, Pages.SUBJECT, Report::json).replaceAll("\\s+", ""))
        .contains("\"targetBaseline\":{\"accuracy\":0.444444,");
    assertThat(write(evaluation, Pages.SUBJECT, Report::text))
        .containsPattern("always \"supportive\" +target's majority +better\n")
        .containsPattern("accuracy +0\\.667 .* +0\\.333 +0\\.444 +higher");
  }

  @Test
  void noIntervalIsNullInJsonAndUnknownInText() throws IOException {
    assertThat(hostile(Report::json).replaceAll("\\s+", ""))
        .contains("\"accuracy\":{\"value\":0.000000,\"low\":null,\"high\":null}");
    assertThat(hostile(Report::text)).containsPattern("accuracy +0\\.000 +unknown");
  }

  @Test
  void htmlEscapesEveryValue() throws IOException {
    assertThat(hostile(Report::html))
        .contains("<dd>&lt;img src=x&gt;</dd>", "<dd>a&lt;U+000A&gt;b</dd>", "by &lt;/dd&gt;</dd>")
        .contains("&lt;script&gt;&amp;&#39;&quot;", "b&lt;U+001B&gt;[2J")
        .doesNotContain("<script", "<img", "\u001b");
  }

  @Test
  void textShowsControlCharacters() throws IOException {
    assertThat(hostile(Report::text)).contains("b<U+001B>[2J").doesNotContain("\u001b");
  }
}
