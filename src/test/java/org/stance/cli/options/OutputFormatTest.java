package org.stance.cli.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.stance.cli.console.ExitCode;
import org.stance.cli.console.Failure;

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

  @ParameterizedTest
  @EnumSource(
      value = OutputFormat.class,
      names = {"TEXT", "JSON", "HTML"})
  void aReportHasTheFormOfTheSameName(OutputFormat format) {
    assertThat(format.report().name()).isEqualTo(format.name());
  }

  @Test
  void sharesHaveCsvAsWell() {
    assertThat(OutputFormat.CSV.shares().name()).isEqualTo("CSV");
  }
}
