package org.stance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassifyCommandTest {
  @TempDir static Path directory;

  @BeforeAll
  static void train() throws IOException {
    assertThat(Talks.train(directory).exitCode()).isZero();
  }

  private static String[] args(String... more) {
    String[] fixed = {"classify", "--model", directory.resolve("talks.stance").toString()};
    return Stream.of(fixed, more).flatMap(Stream::of).toArray(String[]::new);
  }

  private static Shell classify(String in, String... more) {
    return Shell.runWith(in, args(more));
  }

  @Test
  void everyColumnComesBackAndTheStanceAfterIt() {
    Shell shell = classify("n,text\n007,\"We reject the talks, and will never accept them\"\n");
    assertThat(shell.exitCode()).isZero();
    assertThat(shell.err()).isEmpty();
    assertThat(shell.out())
        .matches(
            "n,text,stance,confidence,p_supportive,p_skeptical,p_opposed,p_none,review\\n"
                + "007,\"We reject the talks, and will never accept them\",opposed,"
                + "(0\\.\\d{4},){5}(low-confidence)?\\n");
  }

  @Test
  void jsonLinesCarryNumbers() {
    Shell shell =
        classify("{\"text\":\"we welcome the talks and hope for peace\"}\n", "--format", "jsonl");
    assertThat(shell.out())
        .startsWith("{\"schema\":\"stance.prediction/1\",\"text\":\"we welcome")
        .containsPattern(
            "\"stance\":\"supportive\",\"confidence\":0\\.\\d{4},\"p_supportive\":0\\.")
        .endsWith("}\n");
  }

  @Test
  void oneBadRowNeverStopsTheRun() {
    Shell shell = classify("text,n\nfine talks,1,2\n,2\nwe doubt that the talks,3\n");
    List<String> lines = shell.out().lines().toList();
    assertThat(shell.exitCode()).isZero();
    assertThat(lines).hasSize(4);
    assertThat(lines.get(1)).startsWith("fine talks,1,,,,,,,").contains("fields");
    assertThat(lines.get(2)).startsWith(",2,").endsWith(",empty-text");
    assertThat(lines.get(3)).startsWith("we doubt that the talks,3,skeptical,");
    assertThat(shell.err())
        .isEqualTo("stance: warning: 2 rows failed: the column review says why\n");
  }

  @Test
  void strictEndsWithSevenAndStillWritesAll() {
    Shell shell = classify("text\nfine\n\" \"\n", "--strict");
    assertThat(shell.exitCode()).isEqualTo(7);
    assertThat(shell.out().lines()).hasSize(3);
    assertThat(classify("text\nwe welcome the talks\n", "--strict").exitCode()).isZero();
  }

  @Test
  void manyRowsKeepTheirOrderWhateverTheThreads() {
    StringBuilder in = new StringBuilder("text,n\n");
    for (int i = 0; i < 3000; i++) {
      in.append("we doubt round ").append(i % 7).append(',').append(i).append('\n');
    }
    Shell one = classify(in.toString(), "--threads", "1");
    assertThat(classify(in.toString(), "--threads", "3")).isEqualTo(one);
    List<String> numbers = new ArrayList<>();
    one.out().lines().skip(1).forEach(line -> numbers.add(line.split(",", -1)[1]));
    assertThat(numbers).hasSize(3000).startsWith("0", "1", "2").endsWith("2998", "2999");
  }

  @Test
  void aMissingTextColumnNamesTheFirstLine() {
    assertThat(classify("id,Text\n1,a\n"))
        .isEqualTo(
            new Shell(
                4,
                "",
                """
                stance: error: standard input:1: no column "text" (columns here: id, Text)
                hint: the first line names the columns; the words to classify stand under text
                """));
  }

  @Test
  void aColumnOfOursIsRefused() {
    assertThat(classify("text,stance\na,b\n").err())
        .isEqualTo(
            "stance: error: standard input:1: column \"stance\" is one that classify adds"
                + " (another name expected)\n");
    assertThat(classify("text,p_none\na,b\n").exitCode()).isEqualTo(4);
  }

  @Test
  void aLaterJsonColumnWithoutPlaceIsToldInItsRow() {
    Shell shell = classify("{\"text\":\"we doubt\"}\n{\"text\":\"we doubt\",\"more\":\"x\"}\n");
    assertThat(shell.out().lines().skip(2))
        .containsExactly("we doubt,,,,,,,\"column \"\"more\"\" has no place in the output\"");
  }

  @Test
  void aFailedRunLeavesTheOldFile() throws IOException {
    Path out = Talks.write(directory, "old.csv", "old");
    Shell shell = classify("text\nfine\n\"never closed\n", "-o", out.toString());
    assertThat(shell.exitCode()).isEqualTo(3);
    assertThat(out).hasContent("old");
    try (Stream<Path> list = Files.list(directory)) {
      assertThat(list.map(Path::toString)).noneMatch(name -> name.endsWith(".tmp"));
    }
  }

  @Test
  void theFileNameDecidesTheFormat() throws IOException {
    Path out = directory.resolve("out.jsonl");
    Path in = Talks.write(directory, "in.csv", "text\nwe doubt\n");
    assertThat(Shell.run(args(in.toString(), "-o", out.toString())))
        .isEqualTo(new Shell(0, "", ""));
    assertThat(out).content().startsWith("{\"schema\":");
  }

  @Test
  void aTextFileHoldsOneTextALine() throws IOException {
    Path in = Talks.write(directory, "in.txt", "text, we doubt\n\n\"we doubt\n");
    List<String> lines = Shell.run(args(in.toString())).out().lines().toList();
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0)).startsWith("text,stance,confidence,");
    assertThat(lines.get(1)).startsWith("\"text, we doubt\",skeptical,");
    assertThat(lines.get(2)).startsWith(",").endsWith(",empty-text");
    assertThat(lines.get(3)).startsWith("\"\"\"we doubt\",skeptical,");
  }

  @Test
  void standardInputMayHoldOneTextALineToo() {
    assertThat(classify("we doubt\n", "--input-format", "txt").out().lines().skip(1).toList())
        .singleElement()
        .asString()
        .startsWith("we doubt,skeptical,");
    assertThat(classify("{\"text\":\"we doubt\"}", "--input-format", "csv").exitCode())
        .isEqualTo(4);
  }

  @Test
  void theInputIsNeverReplaced() throws IOException {
    Path in = Talks.write(directory, "same.csv", "text\nwe doubt\n");
    assertThat(Shell.run(args(in.toString(), "-o", in.toString())).exitCode()).isEqualTo(2);
    assertThat(in).hasContent("text\nwe doubt");
  }

  @Test
  void aReaderWhoHasGoneEndsTheRunQuietly() {
    OutputStream gone =
        new OutputStream() {
          @Override
          public void write(int value) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    Shell shell =
        Shell.capture("text\nwe doubt\n", gone, false, at -> Main.run(at, List.of(args())));
    assertThat(shell).isEqualTo(new Shell(0, "", ""));
  }

  @Test
  void unusableModelsEndWithFive() throws IOException {
    Path bad = Talks.write(directory, "bad.stance", "not a model");
    assertThat(Shell.run("classify", "--model", bad.toString()).exitCode()).isEqualTo(5);
    assertThat(Shell.run("classify", "--model", "nosuch.stance"))
        .isEqualTo(
            new Shell(
                5,
                "",
                """
                stance: error: nosuch.stance: no such file
                hint: "stance train" makes a model from labelled data
                """));
  }

  @Test
  void missingInputEndsWithThree() {
    assertThat(Shell.run(args("nosuch.csv")))
        .isEqualTo(new Shell(3, "", "stance: error: nosuch.csv: no such file\n"));
    assertThat(Shell.run(args(directory.toString())).exitCode()).isEqualTo(3);
    assertThat(classify("").exitCode()).isEqualTo(3);
  }
}
