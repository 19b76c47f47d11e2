package org.stance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CheckCommandTest {
  private static final Path AWKWARD = Path.of("src/test/resources/badinputs/csv");

  @TempDir private Path directory;

  private Shell check(String csv, String... more) throws IOException {
    Path data = Talks.write(directory, "data.csv", csv);
    String[] fixed = {"check", data.toString()};
    Shell shell = Shell.run(Stream.of(fixed, more).flatMap(Stream::of).toArray(String[]::new));
    String home = directory + "/";
    return new Shell(
        shell.exitCode(), shell.out().replace(home, ""), shell.err().replace(home, ""));
  }

  @Test
  void soundDataLeaveNothingToSay() throws IOException {
    StringBuilder csv = new StringBuilder("text,label\n");
    for (int i = 0; i < 50; i++) {
      csv.append("we welcome round ").append(i).append(",supportive\n");
      csv.append("they reject round ").append(i).append(",opposed\n");
    }
    Shell shell = check(csv.toString(), "--labels", "auto", "--features", "none", "--strict");
    assertThat(shell)
        .isEqualTo(new Shell(0, "100 valid rows, 50 opposed, 50 supportive\nnothing found\n", ""));
  }

  @Test
  void problemsAreCountedListedAndEndWithFour() throws IOException {
    String csv = "text,label\nAye,suportive\n" + ",none\n".repeat(22) + "We say aye,none\n";
    Shell shell = check(csv, "--features", "none");
    assertThat(shell.exitCode()).isEqualTo(4);
    assertThat(shell.out())
        .startsWith("1 valid rows, 0 supportive, 0 skeptical, 0 opposed, 1 none\n")
        .contains(
            "      22       22  text            texts without a visible character or with control"
                + " characters\n",
            "  data.csv:2: label \"suportive\": is it \"supportive\"? (expected one of supportive,"
                + " skeptical, opposed, none)\n",
            "  data.csv:22: text \"\" (visible words expected)\n  and 2 more\n");
    assertThat(shell.err()).startsWith("stance: error: data.csv: 24 problems (none expected)\n");
    assertThat(check(csv, "--features", "none", "-v").out()).doesNotContain("more\n");
  }

  @Test
  void theErrorNamesTheFileWithTheProblem() throws IOException {
    Path test = Talks.write(directory, "test.csv", "text,label\nWe said so,maybe\n");
    Shell shell = check(Talks.csv(), "--eval", test.toString(), "--features", "none");
    assertThat(shell.exitCode()).isEqualTo(4);
    assertThat(shell.err()).startsWith("stance: error: test.csv: 1 problem (none expected)\nhint:");
  }

  @Test
  void doubtsEndWithSixOnlyUnderStrict() throws IOException {
    String csv = Talks.csv() + "60,Yes,none,Speaker 1\n";
    Shell shell = check(csv, "--features", "none");
    assertThat(shell.exitCode()).isZero();
    assertThat(shell.out()).contains("short: ", "data.csv:62: text \"Yes\" has 1 word\n");
    Shell strict = check(csv, "--features", "none", "--strict");
    assertThat(strict.exitCode()).isEqualTo(6);
    assertThat(strict.out()).isEqualTo(shell.out());
    assertThat(strict.err()).contains("findings (none expected under --strict)\n");
  }

  @Test
  void leaksAreToldApartInJson() throws IOException {
    Path test =
        Talks.write(
            directory,
            "test.csv",
            """
            text,label,speaker,date
            "We welcome the talks, and hope for peace",supportive,Ana Alm,2025-03-02
            nobody in the harbour had a word to say on that day,none,Bo Berg,2025-03-02
            """);
    String csv =
        """
        text,label,speaker,date
        "we welcome the talks, and hope for peace",supportive,Cleo Dahl,2025-03-01
        nobody in the harbour had a word to say on this day,none,Ana Alm,2025-03-03
        """;
    Shell shell = check(csv, "--eval", test.toString(), "--features", "none", "--format", "json");
    assertThat(shell.exitCode()).isZero();
    assertThat(shell.out())
        .startsWith("{\n  \"schema\" : \"stance.check/1\",\n  \"rows\" : 2,\n  \"evaluated\" : 2,")
        .containsSubsequence(
            "\"kind\" : \"leak-text\",\n    \"file\" : \"test.csv\",\n    \"line\" : 2,",
            "\"kind\" : \"leak-copy\",\n    \"file\" : \"test.csv\",\n    \"line\" : 3,",
            "\"kind\" : \"leak-speaker\"",
            "\"kind\" : \"leak-days\"");
  }

  @Test
  void likelyLabelErrorsAreToldWithTheModelsAgreement() throws IOException {
    String csv = Talks.csv().replace("round 7\",none", "round 7\",opposed");
    Shell shell =
        check(csv.repeat(2).replace("\nid,text,label,speaker\n", "\n"), "--features", "words");
    assertThat(shell.out())
        .contains("note: models trained on the other rows agree with ", "label-error: ")
        .containsPattern(
            "data\\.csv:33: label \"opposed\" at 0\\.\\d\\d, while \"none\" is at 0\\.\\d\\d: \"the"
                + " weather");
  }

  @Test
  void wrongOptionsAreUsage() throws IOException {
    assertThat(check(Talks.csv(), "--group", "page", "--features", "words").err())
        .contains("--group page: no row has such a column");
    assertThat(check(Talks.csv(), "--features", "tea").exitCode()).isEqualTo(2);
    assertThat(check(Talks.csv(), "--accuracy", "0.9").exitCode()).isEqualTo(2);
    assertThat(Shell.run("check", "--help").out()).doesNotContain("--accuracy");
    assertThat(Shell.run("check", "nosuch.csv").exitCode()).isEqualTo(3);
  }

  static List<Path> awkward() throws IOException {
    try (Stream<Path> files = Files.list(AWKWARD)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("awkward")
  void awkwardFilesAreCheckedOrToldWithoutAFailure(Path file) {
    Shell shell = Shell.run("check", file.toString(), "--features", "none", "--format", "json");
    assertThat(shell.exitCode()).as(shell.err()).isIn(0, 4);
    assertThat(shell.out()).startsWith("{\n  \"schema\" : \"stance.check/1\"").endsWith("}\n");
    assertThat(shell.err()).doesNotContain("unexpected", "\u001b");
  }
}
