package org.stance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stance.file.StrictText;
import org.stance.table.RowReader;
import org.stance.task.Limits;

/** The limits that SECURITY.md states: what stands right at one is read, what is beyond refused. */
@Tag("slow")
class LimitsTest {
  private static final String NGRAMS = "models/us-russia-talks-ngrams.stance";
  private static final String SAID = "“We agree,” said Ada Lindqvist.\n";

  @TempDir private Path directory;

  private String file(String name, String text) throws IOException {
    return Talks.write(directory, name, text).toString();
  }

  private Shell classify(String csv) throws IOException, InterruptedException {
    String out = directory.resolve("out.csv").toString();
    String in = file("in.csv", csv);
    return Child.run(directory, "classify", "--model", NGRAMS, in, "-o", out);
  }

  private String lastLine() throws IOException {
    List<String> lines = Files.readAllLines(directory.resolve("out.csv"));
    return lines.get(lines.size() - 1);
  }

  /** Words of which hardly one comes twice. */
  private static String words(int length) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; words.length() < length; i++) {
      words.append(SoakStatements.word(31L * i)).append(' ');
    }
    return words.substring(0, length - 1) + '.';
  }

  @Test
  void aTextOfAMebiIsClassifiedAndALongerOneCostsItsRow() throws Exception {
    String most = words(Limits.MAX_TEXT);
    String rows = ('"' + most + "\"\n").repeat(3);
    assertThat(classify("text\n" + rows).exitCode()).isZero();
    assertThat(lastLine().substring(most.length() - 1))
        .matches("\\.,\\w+(,[01]\\.\\d{4}){5},[a-z-]*");
    assertThat(classify("text\n" + most + "x\nWe agree.\n").err())
        .isEqualTo("stance: warning: 1 row failed: the column review says why\n");
    assertThat(Files.readAllLines(directory.resolve("out.csv")).get(1))
        .endsWith(",,,,,,a text of 1048577 characters (at most 1048576 expected)");
    assertThat(lastLine()).startsWith("We agree.,").doesNotContain("expected");
  }

  @Test
  void aRowAtItsLimitCostsNoOtherRow() throws Exception {
    String most = "x".repeat(RowReader.MAX_ROW);
    assertThat(classify("text\nWe agree.\n" + most + "\nWe agree.\n").exitCode()).isZero();
    assertThat(lastLine()).startsWith("We agree.,");
    assertThat(classify("text\nWe agree.\n" + most + "x\nWe agree.\n").err())
        .endsWith("in.csv:3: a row of more than 16 Mi characters (at most 16777216 expected)\n");
  }

  @Test
  void aLabelledTextIsHeldToTheSame() throws Exception {
    String most = "we agree on it all ".repeat(60_000).substring(0, Limits.MAX_TEXT - 1) + '.';
    String csv = Talks.csv();
    String model = directory.resolve("m.stance").toString();
    String good = file("a.csv", csv + "61,\"" + most + "\",none,Ada\n");
    String bad = file("b.csv", csv + "61,\"" + most + "x\",none,Ada\n");
    String[] train = {"train", "--features", "words", "--model", model, "--data"};
    assertThat(Child.run(directory, with(train, good)).exitCode()).isZero();
    assertThat(Child.run(directory, with(train, bad)))
        .isEqualTo(
            new Shell(
                4,
                "",
                "stance: error: "
                    + bad
                    + ":62: a text of 1048577 characters (at most 1048576 expected)\n"));
  }

  private static String[] with(String[] words, String last) {
    List<String> all = new ArrayList<>(List.of(words));
    all.add(last);
    return all.toArray(String[]::new);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "a.md", "a.html"})
  void aFileOfSixteenMebibytesIsRead(String name) throws Exception {
    String most =
        SAID + " ".repeat(StrictText.MAX_WHOLE - SAID.getBytes(StandardCharsets.UTF_8).length);
    Shell good = Child.run(directory, "extract", file(name, most), "--format", "csv");
    // Of a page the text counts, without the blanks; of a text all that stands in it.
    assertThat(good.err().isEmpty() ? "" : good.err())
        .matches("|.*: a text of 167772\\d\\d characters \\(at most 6291456 expected\\)\n");
    Shell bad = Child.run(directory, "extract", file(name, most + " "), "--format", "csv");
    assertThat(bad.err())
        .endsWith(name + ": a file of more than 16 MiB (at most 16 MiB expected)\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {999, 1000})
  void jsonNestsAThousandDeep(int depth) throws Exception {
    String nested = "[".repeat(depth) + "]".repeat(depth);
    String line = "{\"id\":\"1\",\"text\":\"“We agree,” said Ada.\",\"more\":" + nested + "}\n";
    Shell shell = Shell.run("extract", file("a.jsonl", line), "--format", "csv");
    assertThat(shell.exitCode()).isEqualTo(depth < 1000 ? 0 : 3);
    assertThat(shell.err().contains("nesting depth (1001)")).isEqualTo(depth == 1000);
  }

  @Test
  void twentyThousandArticlesMayBeNamed() throws IOException {
    String[] command = new String[20_003];
    command[0] = "extract";
    command[20_001] = "--format";
    command[20_002] = "csv";
    for (int i = 1; i <= 20_000; i++) {
      command[i] = file(i + ".txt", "Nothing.");
    }
    Shell shell = Shell.run(command);
    assertThat(shell.err()).isEmpty();
    assertThat(shell.exitCode()).isZero();
  }

  @Test
  void deepDirectoriesAreReadAndLoopsOfLinksLeftAlone() throws IOException {
    Path deep = directory;
    for (int i = 0; i < 500; i++) {
      deep = Files.createDirectory(deep.resolve("d"));
      Files.createSymbolicLink(deep.resolve("up"), directory);
    }
    Files.writeString(deep.resolve("a.txt"), SAID);
    Files.createSymbolicLink(directory.resolve("self.txt"), Path.of("self.txt"));
    Shell shell = Shell.run("extract", directory.toString(), "--format", "csv");
    assertThat(shell.exitCode()).isZero();
    assertThat(shell.out()).hasLineCount(2).contains("d/d/d/a.txt,0,direct,We agree,");
    assertThat(shell.err()).startsWith("stance: warning: ").contains("self.txt: ").hasLineCount(1);
  }

  @Test
  void namesOfLabelsAndTargetsHaveAtMostAThousandCharacters() throws IOException {
    String name = "n".repeat(1000);
    String good = "text,label,target\nwe agree,%s,%s\nwe refuse,b,t\n".formatted(name, name);
    assertThat(Shell.run("check", file("a.csv", good), "--labels", "auto", "--features", "none"))
        .extracting(Shell::exitCode)
        .isEqualTo(0);
    String[] train = {"train", "--labels", "auto", "--model", directory.resolve("m").toString()};
    String label = file("b.csv", good.replace(name + ",", name + "n,"));
    assertThat(Shell.run(with(with(train, "--data"), label)).err())
        .contains("b.csv:2: a label of 1001 characters (at most 1000 expected)\n");
    String target = file("c.csv", good.replace("," + name + "\n", "," + name + "n\n"));
    assertThat(Shell.run(with(with(train, "--data"), target)).err())
        .contains("c.csv:2: a target of 1001 characters (at most 1000 expected)\n");
  }

  @Test
  void moreTargetsThanAModelHoldsAreToldBeforeItIsTrained() throws IOException {
    String rows =
        IntStream.range(0, 525)
            .mapToObj(i -> "we agree," + (i % 2 == 0 ? "none" : "opposed") + "," + target(i))
            .collect(Collectors.joining("\n", "text,label,target\n", "\n"));
    String data = file("a.csv", rows);
    String model = directory.resolve("m.stance").toString();
    assertThat(Shell.run("train", "--data", data, "--model", model).err())
        .endsWith(
            "stance: error: "
                + data
                + ": 525 targets with names of 525000 characters (at most 524288 expected)\n");
  }

  private static String target(int number) {
    return "t".repeat(997) + (100 + number);
  }
}
