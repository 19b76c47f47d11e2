package org.stance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
  private static final String HEADER =
      "id,text,label,speaker,stance,confidence,p_supportive,p_opposed,review\n";

  @TempDir static Path directory;

  private static String data;
  private static String words;
  private static String characters;

  @BeforeAll
  static void train() throws IOException {
    data = Talks.write(directory, "talks.csv", Talks.csv()).toString();
    words = model("words");
    characters = model("characters");
  }

  private static String model(String features) {
    String file = directory.resolve(features + ".stance").toString();
    Shell shell = Shell.run("train", "--data", data, "--features", features, "--model", file);
    assertThat(shell.exitCode()).isZero();
    return file;
  }

  private static Shell compare(String... more) {
    return Shell.run(Stream.concat(Stream.of("compare"), Stream.of(more)).toArray(String[]::new));
  }

  /** Ten rows; a digit says which prediction: 1 right, 0 wrong. */
  private static String predictions(String name, String right) throws IOException {
    StringBuilder csv = new StringBuilder(HEADER);
    for (int i = 0; i < right.length(); i++) {
      boolean supportive = (i % 2 == 0) == (right.charAt(i) == '1');
      csv.append(
          "r%d,words %d,%s,s%d,".formatted(i, i, i % 2 == 0 ? "supportive" : "opposed", i / 2));
      csv.append(
          supportive ? "supportive,0.8000,0.8000,0.2000,\n" : "opposed,1.0000,0.0000,1.0000,\n");
    }
    return Talks.write(directory, name, csv.toString()).toString();
  }

  private static String change(String file, String from, String to) throws IOException {
    String text = Files.readString(Path.of(file));
    return Talks.write(directory, "changed.csv", text.replace(from, to)).toString();
  }

  @Test
  void modelsThatAgreeHaveNoWinner() {
    Shell shell = compare("--data", data, "--model", words, "--model", characters);
    assertThat(shell.exitCode()).isZero();
    assertThat(shell.out())
        .startsWith("A     " + words + "\nB     " + characters + "\ndata  " + data + "\n")
        .contains("rows  60 in 12 groups by speaker\n", "\nA and B have the same macro-F1\n")
        .containsPattern("accuracy +1\\.000 +1\\.000 +\\+0\\.000");
  }

  @Test
  void predictionsAreComparedWithoutModels() throws IOException {
    String a = predictions("a.csv", "0000000011");
    String b = predictions("b.csv", "1111111111");
    String json = compare("--predictions", a, "--predictions", b, "--format", "json").out();
    assertThat(json.replaceAll("\\s+", ""))
        .startsWith("{\"schema\":\"stance.comparison/1\",\"a\":\"" + a + "\",\"b\":\"" + b + "\",")
        .contains("\"n\":10,\"groups\":5,\"groupedBy\":\"speaker\",\"macroF1\":{\"a\":0.2")
        .contains("\"accuracy\":{\"a\":0.200000,\"b\":1.000000,\"difference\":{\"value\":0.800000,")
        .contains("\"mcNemar\":{\"onlyA\":0,\"onlyB\":8,\"p\":0.007813}")
        .contains("\"warnings\":[\"only10rows(below100):");
  }

  @Test
  void rowsInAnotherOrderAreMatchedById() throws IOException {
    String a = predictions("a.csv", "0000000011");
    String b = predictions("b.csv", "1111101111");
    String first = "r0,words 0,supportive,s0,supportive,0.8000,0.8000,0.2000,\n";
    String moved = Files.readString(Path.of(b)).replace(first, "") + first;
    String other = Talks.write(directory, "moved.csv", moved).toString();
    assertThat(compare("--predictions", a, "--predictions", other).out())
        .isEqualTo(compare("--predictions", a, "--predictions", b).out().replace(b, other));
  }

  @Test
  void aMissingRowIsOneLine() throws IOException {
    String a = predictions("a.csv", "0000000011");
    String b = change(predictions("b.csv", "1111111111"), "r9,", "r19,");
    Shell shell = compare("--predictions", a, "--predictions", b);
    assertThat(shell)
        .isEqualTo(
            new Shell(
                4, "", "stance: error: " + b + ": no row with id \"r9\" (as in " + a + ":11)\n"));
  }

  @Test
  void rowsThatAreNotLabelledAreLeftOutAndTold() throws IOException {
    String a = predictions("a.csv", "0000000011");
    String b = predictions("b.csv", "111111111111");
    Shell shell = compare("--predictions", a, "--predictions", b);
    assertThat(shell.out()).contains("rows  10 in 5 groups by speaker\n");
    assertThat(shell.err())
        .isEqualTo(
            "stance: warning: " + b + ": 2 rows with an id that no labelled row has: left out\n");
  }

  @Test
  void otherRowsWithoutIdsAreOneLine() throws IOException {
    String a = change(predictions("a.csv", "0000000011"), "id,", "number,");
    String b = predictions("b.csv", "1111111111");
    String renamed = Files.readString(Path.of(b)).replace("id,", "number,");
    String other =
        Talks.write(directory, "other.csv", renamed.replace("words 3", "word 3")).toString();
    assertThat(compare("--predictions", a, "--predictions", other).err())
        .isEqualTo(
            "stance: error: %s:5: another text than in %s:5 (the same rows in the same order expected,"
                .concat(" or a column id)\n")
                .formatted(other, a));
    String fewer =
        Talks.write(directory, "fewer.csv", renamed.replaceFirst("r9.*\n", "")).toString();
    assertThat(compare("--predictions", a, "--predictions", fewer).err())
        .isEqualTo(
            "stance: error: %s: 9 rows (10 expected, as in %s, or a column id)\n"
                .formatted(fewer, a));
  }

  @Test
  void rowsThatFailedAreTold() throws IOException {
    String a = predictions("a.csv", "0000000011");
    String all = predictions("b.csv", "1111111111");
    String b = change(all, "r1,words 1,opposed,s0,opposed,1.0000", "r1,words 1,opposed,s0,,");
    assertThat(compare("--predictions", a, "--predictions", b).err())
        .contains("changed.csv:3: stance \"\" (expected one of supportive, opposed)");
    String c = change(all, "0.8000", "two");
    assertThat(compare("--predictions", a, "--predictions", c).err())
        .contains("changed.csv:2: p_supportive \"two\" (0 to 1 expected)");
  }

  @Test
  void otherFilesAreRefused() throws IOException {
    String a = predictions("a.csv", "0000000011");
    assertThat(compare("--predictions", a, "--predictions", data).err())
        .contains("talks.csv:1: no columns stance and p_LABEL (a file that \"stance classify\"");
    String other = change(a, "p_opposed", "p_skeptical");
    assertThat(compare("--predictions", a, "--predictions", other).err())
        .contains("labels [supportive, skeptical] ([supportive, opposed] expected, as in ");
  }

  @Test
  void wrongOptionsAreUsage() {
    assertThat(compare("--data", data, "--model", words).err())
        .contains("--model FILE twice, or --predictions FILE twice expected");
    assertThat(compare("--model", words, "--model", words).err()).contains("--data CSV expected");
    assertThat(compare("--data", data, "--model", words, "--model", data).exitCode()).isEqualTo(5);
  }
}
