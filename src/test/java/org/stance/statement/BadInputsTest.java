package org.stance.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stance.document.Document;
import org.stance.document.DocumentReader;
import org.stance.file.InputFormatException;
import org.stance.file.Row;
import org.stance.file.RowReader;

/** A collection of awkward files: what each must lead to stands in its manifest. */
class BadInputsTest {
  private static final Path HOME = Path.of("../shared/badinputs");

  static Stream<Row> cases() throws IOException {
    Path manifest = HOME.resolve("manifest.csv");
    if (!Files.exists(manifest)) {
      return Stream.of(new Row(0, List.of("file"), List.of("none"), null));
    }
    Stream.Builder<Row> cases = Stream.builder();
    try (RowReader rows = RowReader.open(manifest)) {
      for (Row row = rows.next(); row != null; row = rows.next()) {
        boolean ours = List.of("csv", "article", "html").contains(row.column("kind"));
        if (ours && row.column("role").isEmpty()) {
          cases.add(row);
        }
      }
    }
    return cases.build();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void everyAwkwardFileIsReadOrToldWithItsLine(Row expected) throws IOException {
    Path file = HOME.resolve(expected.column("file"));
    Assumptions.assumeTrue(Files.exists(file), "the collection of awkward files is missing");
    Assumptions.assumeFalse(
        expected.column("id").equals("csv.label_homoglyph") && isAscii(file),
        "the collection's file lacks the Cyrillic letter that its manifest names");
    Outcome outcome = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> read(file, expected));
    switch (expected.column("expect")) {
      case "error" -> assertThat(outcome.error()).as(outcome.toString()).isNotEmpty();
      case "handled" -> assertThat(outcome.error()).isEmpty();
      case "error_or_warn" ->
          assertThat(outcome.error() + String.join("", outcome.warnings()))
              .contains(file.toString());
      case "either" -> {}
      default -> fail("unknown expectation " + expected);
    }
    if (!outcome.error().isEmpty()) {
      checkMessage(outcome.error(), file.toString(), expected.column("line"));
    }
  }

  private static boolean isAscii(Path file) throws IOException {
    return Files.readString(file).chars().allMatch(character -> character < 128);
  }

  private record Outcome(String error, List<String> warnings) {}

  private static Outcome read(Path file, Row expected) throws IOException {
    try {
      if (expected.column("kind").equals("csv")) {
        LabelledData data = LabelledCsv.read(List.of(file), LabelChoice.DEFAULT, Target.DEFAULT);
        assertThat(data.rows()).isNotEmpty();
        return new Outcome("", data.warnings());
      }
      String argument = file.toString();
      try (DocumentReader reader =
          DocumentReader.open(List.of(argument), InputStream.nullInputStream())) {
        Document document = reader.next();
        assertThat(document).isNotNull();
        assertThat(document.text()).isNotBlank().doesNotContain("\u0000", "<script");
        assertThat(reader.next()).isNull();
      }
      return new Outcome("", List.of());
    } catch (InputFormatException told) {
      return new Outcome(told.getMessage(), List.of());
    }
  }

  private static void checkMessage(String error, String file, String lines) {
    assertThat(error).startsWith(file).doesNotContain("\u001b");
    if (!lines.isEmpty()) {
      String first = error.lines().findFirst().orElseThrow();
      List<String> places =
          Arrays.stream(lines.split("\\|")).map(line -> file + ":" + line + ":").toList();
      assertThat(places).as(first).anyMatch(first::startsWith);
    }
  }
}
