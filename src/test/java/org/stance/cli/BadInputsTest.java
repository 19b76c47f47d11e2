package org.stance.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stance.CpuTime;
import org.stance.table.Row;
import org.stance.table.RowReader;

/**
 * A collection of awkward files through the commands that read such files: what each must lead to
 * stands in its manifest. A failed command must leave an older result as it was, a good one no
 * other file.
 */
@Tag("slow")
class BadInputsTest {
  private static final Path HOME = Path.of("src/test/resources/badinputs");
  private static final Path MODEL = Path.of("models/us-russia-talks-ngrams.stance");
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String OLD = "an older result\n";
  private static final Pattern CONTROL =
      Pattern.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069]");

  @TempDir private Path directory;

  static Stream<Row> cases() throws IOException {
    Path manifest = HOME.resolve("manifest.csv");
    List<Row> cases = new ArrayList<>();
    try (RowReader rows = RowReader.open(manifest)) {
      for (Row row = rows.next(); row != null; row = rows.next()) {
        cases.add(row);
      }
    }
    return cases.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void everyAwkwardFileIsTakenOrToldInALine(Row expected) throws IOException {
    Path file = HOME.resolve(expected.column("file"));
    Path output = Files.writeString(directory.resolve("out.csv"), OLD);
    Shell shell = CpuTime.within(LIMIT, () -> Shell.run(command(expected, file, output)));
    judge(expected, file, shell);
    if (shell.exitCode() == 0 && !expected.column("role").equals("pair")) {
      assertThat(output).isNotEmptyFile();
      judgeOutput(expected, Files.readString(output, StandardCharsets.ISO_8859_1));
    } else {
      assertThat(output).hasContent(OLD);
    }
    try (Stream<Path> left = Files.list(directory)) {
      assertThat(left).hasSizeLessThan(3); // a model's card
    }
  }

  private static String[] command(Row row, Path file, Path output) {
    String other = HOME.resolve(row.column("companion")).toString();
    String good = HOME.resolve("csv/ok_classify.csv").toString();
    String model = MODEL.toString();
    List<String> words =
        switch (row.column("kind") + "." + row.column("role")) {
          case "csv." -> List.of("train", "--features", "ngrams", "--data", "FILE", "--model");
          case "csv.classify" -> List.of("classify", "--model", model, "FILE", "-o");
          case "csv.pair" -> List.of("check", "FILE", "--features", "none", "--eval", other);
          case "model." -> List.of("classify", "--model", "FILE", good, "-o");
          default -> List.of("extract", "FILE", "--format", "csv", "-o");
        };
    return Stream.concat(words.stream(), Stream.of(output.toString()))
        .limit(words.contains("check") ? words.size() : words.size() + 1)
        .map(word -> word.equals("FILE") ? file.toString() : word)
        .toArray(String[]::new);
  }

  private static void judge(Row expected, Path file, Shell shell) {
    String err = shell.err();
    assertThat(shell.exitCode()).as(err).isNotEqualTo(1);
    assertThat(CONTROL.matcher(err).find()).as(err).isFalse();
    String name = String.valueOf(file.getFileName());
    switch (expected.column("expect")) {
      case "error" -> assertThat(shell.exitCode()).isNotZero();
      case "handled" -> assertThat(shell.exitCode()).as(err).isZero();
      case "error_or_warn" -> assertThat(err).contains(name);
      case "either" -> {}
      default -> fail("unknown expectation " + expected);
    }
    if (shell.exitCode() != 0) {
      String other = expected.column("companion").replaceFirst(".*/", "");
      assertThat(err).containsPattern(Pattern.quote(name) + "|" + Pattern.quote(other + ":"));
      List<String> lines = Arrays.asList(expected.column("line").split("\\|"));
      assertThat(lines).as(err).anyMatch(line -> line.isEmpty() || err.contains(":" + line + ":"));
    }
  }

  private static void judgeOutput(Row expected, String written) throws IOException {
    String wrong = expected.column("must_not_contain");
    if (wrong.startsWith("re:")) {
      assertThat(written).doesNotContainPattern(wrong.substring(3));
    }
    if (expected.column("out_check").equals("small_out")) {
      assertThat(written).hasSizeLessThan(1 << 20);
    }
    if (expected.column("out_check").equals("no_script")) {
      assertThat(written).doesNotContain("<script");
    }
  }
}
