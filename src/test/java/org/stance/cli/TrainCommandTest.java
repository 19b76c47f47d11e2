package org.stance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {
  @TempDir Path directory;

  private List<String> files() throws IOException {
    try (Stream<Path> list = Files.list(directory)) {
      return list.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private Shell train(String csv, String... more) throws IOException {
    Path data = Talks.write(directory, "rows.csv", csv);
    String model = directory.resolve("m.stance").toString();
    String[] fixed = {"train", "--data", data.toString(), "--model", model};
    return Shell.run(Stream.of(fixed, more).flatMap(Stream::of).toArray(String[]::new));
  }

  @Test
  void modelAndCardAreWrittenAndSummedUp() throws IOException {
    Shell shell = Talks.train(directory);
    assertThat(shell.exitCode()).isZero();
    assertThat(files()).containsExactly("talks.csv", "talks.md", "talks.stance");
    assertThat(shell.out())
        .startsWith("rows   60 (supportive 15, skeptical 15, opposed 15, none 15)\n")
        .contains("chosen learning rate ", "features words, ", "unseen macroF1 ")
        .contains("talks.stance\ncard   ");
    assertThat(directory.resolve("talks.md")).content().startsWith("# Model card");
  }

  @Test
  void anUnknownLabelLeavesNothingBehind() throws IOException {
    Shell shell = train("text,label\nWe agree,supportive\nWe don't,oposed\n");
    assertThat(shell.exitCode()).isEqualTo(4);
    assertThat(shell.err()).startsWith("stance: error: ").contains("rows.csv:3: ", "oposed");
    assertThat(files()).containsExactly("rows.csv");
  }

  @Test
  void rowsThatCannotBeLearntFromLeaveNothingBehind() throws IOException {
    Shell shell = train("text,label\nWe agree,supportive\nGladly,supportive\n");
    assertThat(shell.exitCode()).isEqualTo(4);
    assertThat(files()).containsExactly("rows.csv");
  }

  @Test
  void missingDataEndWithThree() {
    String model = directory.resolve("m.stance").toString();
    Shell shell = Shell.run("train", "--data", "nosuch.csv", "--model", model);
    assertThat(shell).isEqualTo(new Shell(3, "", "stance: error: nosuch.csv: no such file\n"));
  }

  @Test
  void aMissingDirectoryIsToldBeforeTheWork() throws IOException {
    Path data = Talks.write(directory, "rows.csv", Talks.csv());
    String model = directory.resolve("no/m.stance").toString();
    Shell shell = Shell.run("train", "--data", data.toString(), "--model", model);
    assertThat(shell.exitCode()).isEqualTo(1);
    assertThat(shell.err()).startsWith("stance: error: can't write ").contains("no directory");
  }

  @Test
  void theDataAreNeverReplaced() throws IOException {
    Path data = Talks.write(directory, "rows.csv", Talks.csv());
    Shell shell = Shell.run("train", "--data", data.toString(), "--model", data.toString());
    assertThat(shell.exitCode()).isEqualTo(2);
    assertThat(data).hasContent(Talks.csv());
  }

  @Test
  void wrongChoicesAreUsage() throws IOException {
    assertThat(train(Talks.csv(), "--features", "tea").err())
        .startsWith("stance: error: --features: feature group \"tea\"")
        .endsWith("hint: see stance train --help\n");
    assertThat(train(Talks.csv(), "--threads", "0").exitCode()).isEqualTo(2);
    assertThat(train(Talks.csv(), "--labels", "a").exitCode()).isEqualTo(2);
    assertThat(train(Talks.csv(), "--group", "tea").err())
        .contains("--group tea: no such column (id, label, speaker, text)");
    assertThat(Shell.run("train").exitCode()).isEqualTo(2);
  }

  @Test
  void otherLabelsAreTakenFromTheData() throws IOException {
    String csv = Talks.csv().replace("supportive", "pro").replace("opposed", "contra");
    Shell shell = train(csv, "--labels", "auto", "--features", "words");
    assertThat(shell.exitCode()).isZero();
    assertThat(shell.out()).contains("(contra 15, none 15, pro 15, skeptical 15)");
  }

  @Test
  void aDirectoryInTheModelsPlaceIsToldAndLeavesNoCard() throws IOException {
    Files.createDirectory(directory.resolve("m.stance"));
    Shell shell = train(Talks.csv());
    assertThat(shell.exitCode()).isEqualTo(1);
    assertThat(shell.err()).contains("m.stance: a directory (a file expected)");
    assertThat(files()).containsExactly("m.stance", "rows.csv");
  }

  @Test
  void withMoreDetailTheCardItselfIsShown() throws IOException {
    Shell shell = train(Talks.csv(), "-v");
    assertThat(shell.out()).startsWith("# Model card").contains("m.stance\ncard   ");
  }

  @Test
  void figuresOfTooFewRowsAreCalledUnknown() throws IOException {
    String csv = "text,label,speaker\nwe welcome peace,supportive,A\nwe reject peace,opposed,A\n";
    Shell shell = train(csv, "--group", "speaker");
    assertThat(shell.exitCode()).isZero();
    assertThat(shell.out()).contains("unseen unknown: too few rows");
  }

  @Test
  void theCardGoesWhereItIsAskedToAndAnOlderOneIsTold() throws IOException {
    Path beside = Files.writeString(directory.resolve("m.md"), "old");
    String card = directory.resolve("card.md").toString();
    Shell shell = train(Talks.csv(), "--features", "words", "--card", card);
    assertThat(shell.exitCode()).isZero();
    assertThat(shell.out()).endsWith("\ncard   " + card + "\n");
    assertThat(shell.err())
        .isEqualTo(
            "stance: warning: %s: the card of another model (that of this one: %s)\n"
                .formatted(beside, card));
    assertThat(files()).containsExactly("card.md", "m.md", "m.stance", "rows.csv");
    assertThat(beside).hasContent("old");
  }

  @Test
  void theCardNeverReplacesTheModelOrTheData() throws IOException {
    String model = directory.resolve("m.stance").toString();
    assertThat(train(Talks.csv(), "--card", model).err())
        .startsWith(
            "stance: error: --model %1$s and the card %1$s name the same file".formatted(model));
    String data = directory.resolve("rows.csv").toString();
    assertThat(train(Talks.csv(), "--card", data).exitCode()).isEqualTo(2);
    assertThat(files()).containsExactly("rows.csv");
  }
}
