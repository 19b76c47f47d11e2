package org.stance.cli.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.stance.cli.console.ExitCode;
import org.stance.cli.console.Failure;
import org.stance.evaluation.Resampling;
import org.stance.metrics.ConfusionMatrix;
import org.stance.report.Report;
import org.stance.report.ReportSubject;
import org.stance.shares.ShareOptions;
import org.stance.shares.ShareReport;
import org.stance.shares.StanceCounts;
import org.stance.task.LabelSet;

class OutputFormatTest {
  private static OutputFormat of(String asked, String file) throws Failure {
    return OutputFormat.of(
        Optional.ofNullable(asked),
        Optional.ofNullable(file).map(Path::of),
        OutputFormat.TEXT,
        OutputFormat.JSON,
        OutputFormat.JSONL);
  }

  @ParameterizedTest
  @CsvSource({
    "JSON, a.jsonl, JSON",
    "text, a.json, TEXT",
    ", a.json, JSON",
    ", A.JSONL, JSONL",
    ", a.json.bak, TEXT",
    ", ajson, TEXT",
    ", a.csv, TEXT",
    ", , TEXT"
  })
  void theOptionDecidesThenTheNameThenTheDefault(String asked, String file, OutputFormat expected)
      throws Failure {
    assertThat(of(asked, file)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"csv", "xml", "''"})
  void aFormatThatTheVerbLacksIsRefused(String asked) {
    assertThatThrownBy(() -> of(asked, null))
        .isInstanceOfSatisfying(
            Failure.class, wrong -> assertThat(wrong.exitCode()).isEqualTo(ExitCode.USAGE))
        .hasMessage("--format " + asked + " (one of text, json, jsonl expected)");
  }

  private static String written(OutputFormat format) throws IOException {
    LabelSet labels = new LabelSet(List.of("for", "against"));
    ConfusionMatrix none = ConfusionMatrix.of(labels, new double[4]);
    ShareReport shares =
        new StanceCounts(labels).shares(none, new ShareOptions(List.of(), 1, Resampling.DEFAULT));
    StringWriter out = new StringWriter();
    format.write(Report.of(shares, ReportSubject.of("m", "d")), out);
    return out.toString();
  }

  @ParameterizedTest
  @CsvSource({"TEXT, model  m", "JSON, {", "HTML, <!DOCTYPE html>"})
  void aReportIsWrittenInItsFormat(OutputFormat format, String start) throws IOException {
    assertThat(written(format)).startsWith(start);
  }

  @ParameterizedTest
  @EnumSource(
      value = OutputFormat.class,
      names = {"CSV", "JSONL"})
  void aFormatThatReportsLackIsRefused(OutputFormat format) {
    assertThatThrownBy(() -> written(format)).isInstanceOf(IllegalArgumentException.class);
  }
}
