package org.stance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Results in the place of what is read, or of each other. */
class SameFileTest {
  private static final String NGRAMS = " --model models/us-russia-talks-ngrams.stance";
  private static final String NOTE = "“We agree,” said Ada Lindqvist.\n";

  @TempDir private Path directory;

  @BeforeEach
  void write() throws IOException {
    Talks.write(directory, "in.csv", Talks.csv());
    Talks.write(directory, "in.txt", NOTE);
    Talks.write(directory, "other.csv", Talks.csv());
  }

  /** Runs a command whose words name files in the directory as {@code @NAME}. */
  private Shell stance(String words) {
    return Shell.run(
        Arrays.stream(words.split(" "))
            .map(word -> word.startsWith("@") ? file(word.substring(1)).toString() : word)
            .toArray(String[]::new));
  }

  private Path file(String name) {
    return directory.resolve(name);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "train --data @other.csv @in.csv --model @in.csv, --model",
    "classify @in.csv -o @in.csv" + NGRAMS + ", -o",
    "evaluate --data @in.csv -o @in.csv" + NGRAMS + ", -o",
    "evaluate --data @in.csv --predictions @in.csv" + NGRAMS + ", --predictions",
    "compare --data @in.csv -o @in.csv --model a --model b, -o",
    "compare --predictions @in.csv --predictions @other.csv -o @in.csv, -o",
    "check @other.csv --eval @in.csv -o @in.csv --features none, -o",
    "report @in.csv -o @in.csv" + NGRAMS + ", -o",
    "agreement @in.csv -o @in.csv, -o",
    "model @in.csv --tribuo @in.csv, --tribuo",
    "explain @in.csv -o @in.csv" + NGRAMS + ", -o",
    "explain --text We_agree --data @in.csv -o @in.csv" + NGRAMS + ", -o",
    "extract @in.csv -o @in.csv, -o"
  })
  void anInputIsNotReplaced(String words, String option) {
    Shell shell = stance(words);
    assertThat(shell.exitCode()).isEqualTo(2);
    assertThat(shell.err())
        .startsWith(
            "stance: error: %s %s would replace the input (another file expected)\n"
                .formatted(option, file("in.csv")));
    assertThat(file("in.csv")).hasContent(Talks.csv());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "classify --model @in.csv -o @in.csv",
        "report @other.csv --model @in.csv -o @in.csv"
      })
  void aModelIsNotReplaced(String words) {
    assertThat(stance(words).err()).contains("-o " + file("in.csv") + " would replace the input");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aLinkToAnInputIsTheInput(boolean symbolic) throws IOException {
    if (symbolic) {
      Files.createSymbolicLink(file("out.csv"), Path.of("in.csv"));
    } else {
      Files.createLink(file("out.csv"), file("in.csv"));
    }
    assertThat(stance("classify @in.csv -o @out.csv" + NGRAMS).err())
        .startsWith(
            "stance: error: -o %s would replace the input %s (another file expected)\n"
                .formatted(file("out.csv"), file("in.csv")));
    assertThat(file("in.csv")).hasContent(Talks.csv());
  }

  @Test
  void aCardIsNotPutInTheDatasOrTheModelsPlace() throws IOException {
    Files.createLink(file("m.md"), file("in.csv"));
    assertThat(stance("train --data @in.csv --model @m.stance").err())
        .startsWith("stance: error: the card " + file("m.md") + " would replace the input ");
    Files.delete(file("m.md"));
    Files.writeString(file("m.stance"), "old");
    Files.createSymbolicLink(file("m.md"), Path.of("m.stance"));
    assertThat(stance("train --data @in.csv --model @m.stance").err())
        .contains("name the same file (two expected)");
    assertThat(file("m.stance")).hasContent("old");
  }

  @ParameterizedTest
  @ValueSource(strings = {"@new.csv", "@old.csv"})
  void twoResultsNeedTwoFiles(String name) throws IOException {
    Files.writeString(file("old.csv"), "old");
    Shell shell = stance("evaluate --data @in.csv --predictions " + name + " -o " + name + NGRAMS);
    assertThat(shell.exitCode()).isEqualTo(2);
    assertThat(shell.err())
        .startsWith(
            "stance: error: --predictions %s and -o name the same file (two expected)\n"
                .formatted(file(name.substring(1))));
    assertThat(file("old.csv")).hasContent("old");
  }

  @Test
  void twoNamesOfOneFileThatIsNotThereYetAreOneFile() throws IOException {
    Files.createSymbolicLink(file("link"), directory);
    assertThat(stance("evaluate --data @in.csv --predictions @a.csv -o @link/a.csv" + NGRAMS).err())
        .contains("name the same file (two expected)");
    assertThat(stance("evaluate --data @in.csv --predictions @a.csv -o @b.txt" + NGRAMS).exitCode())
        .isZero();
  }

  @Test
  void anArticleFoundInADirectoryIsNotReplaced() throws IOException {
    Path folder = Files.createDirectory(file("articles"));
    Path article = Files.writeString(folder.resolve("a.txt"), NOTE);
    assertThat(stance("extract @articles -o @articles/a.txt").err())
        .startsWith("stance: error: -o " + article + " would replace the input (another file");
    assertThat(article).hasContent(NOTE);
    assertThat(stance("extract @articles -o @articles/a.csv").exitCode()).isZero();
  }

  @Test
  void whatARunWroteIsNotTakenForAnArticle() throws IOException {
    Path folder = Files.createDirectory(file("articles"));
    Files.writeString(folder.resolve("a.txt"), NOTE);
    String words = "run @articles -o @articles" + NGRAMS;
    assertThat(stance(words).exitCode()).isZero();
    String page = Files.readString(folder.resolve("report.html"));
    Shell again = stance(words);
    assertThat(again.exitCode()).isEqualTo(2);
    assertThat(again.err())
        .startsWith(
            "stance: error: -o %s would replace the input %s (another file expected)\n"
                .formatted(folder, folder.resolve("statements.jsonl")));
    assertThat(folder.resolve("report.html")).hasContent(page);
  }

  @ParameterizedTest
  @CsvSource({
    "extract @in.txt -o @no/a.csv, @no/a.csv: no directory @no",
    "extract @in.txt -o @., @.: a directory (a file expected)",
    "classify @in.csv -o @." + NGRAMS + ", @.: a directory (a file expected)",
    "evaluate --data @in.csv --predictions @no/a.csv" + NGRAMS + ", @no/a.csv: no directory @no",
    "run @in.txt -o @other.csv" + NGRAMS + ", @other.csv: not a directory (a directory expected)",
    "report @in.csv -o @no/a.html" + NGRAMS + ", @no/a.html: no directory @no"
  })
  void aPlaceThatIsNoneIsTold(String words, String told) throws IOException {
    List<String> before = files();
    Shell shell = stance(words);
    assertThat(shell.err())
        .isEqualTo("stance: error: can't write " + told.replace("@", directory + "/") + "\n");
    assertThat(shell.exitCode()).isEqualTo(1);
    assertThat(shell.out()).isEmpty();
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void aRunsFilesDontGoToStandardOutput() {
    assertThat(stance("run @in.txt -o -" + NGRAMS).err())
        .startsWith("stance: error: -o -: run writes several files (a directory expected)\n");
  }
}
