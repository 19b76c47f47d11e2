package org.stance.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stance.evaluation.Resampling;
import org.stance.metrics.ConfusionMatrix;
import org.stance.shares.CountedStatement;
import org.stance.shares.Grouping;
import org.stance.shares.ShareOptions;
import org.stance.shares.ShareReport;
import org.stance.shares.StanceCounts;
import org.stance.table.CsvStyle;
import org.stance.task.LabelSet;

class SharesReportTest {
  private static final LabelSet LABELS = new LabelSet(List.of("for", "against"));
  private static final ConfusionMatrix ERRORS =
      new ConfusionMatrix(LABELS, List.of(List.of(800L, 200L), List.of(300L, 700L)));

  private final StanceCounts counts = new StanceCounts(LABELS);

  private void add(String document, String speaker, String text, String stance) {
    counts.add(
        CountedStatement.of(
            Map.of("document", document, "speaker", speaker, "text", text, "stance", stance)));
  }

  private ShareReport bySpeaker(int minStatements) {
    return counts.shares(
        ERRORS, new ShareOptions(List.of(Grouping.SPEAKER), minStatements, new Resampling(1, 500)));
  }

  @Test
  void theCsvHasARowForEachGroupAndLabel() throws IOException {
    add("doc", "Bo Persson", "something else", "for");
    StringWriter out = new StringWriter();
    SharesWriter.csv(bySpeaker(5), out, CsvStyle.PLAIN);
    assertThat(out.toString())
        .isEqualTo(
            """
            by,group,statements,documents,stance,predicted,share,corrected,low,high
            all,all,1,1,for,1,1.0000,,,
            all,all,1,1,against,0,0.0000,,,
            speaker,others,1,1,for,1,1.0000,,,
            speaker,others,1,1,against,0,0.0000,,,
            """);
  }

  @Test
  void longNamesAreCutInText() throws IOException {
    for (int i = 0; i < 40; i++) {
      add("doc" + i, "Ada Lindqvist", "words number " + i, i % 5 < 3 ? "for" : "against");
    }
    add("doc", "A speaker with a name that is far too long", "something else", "for");
    Report report = Report.of(bySpeaker(1), ReportSubject.of("m", "d"));
    assertThat(Pages.written(report, Report::text))
        .contains("41 statements in 41 articles; 0 to check")
        .containsPattern("\n  for +25 +61% +\\d+% \\(\\d+-\\d+\\)   #+\n")
        .containsPattern("\n  Ada Lindqvist +40 +60% \\(\\d+-\\d+\\) +40% \\(\\d+-\\d+\\)\n")
        .containsPattern("\n  A speaker with a name t\\.\\.\\. +1 +1 of 1 +0 of 1\n");
  }
}
