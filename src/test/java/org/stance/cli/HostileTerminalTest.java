package org.stance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a terminal would obey, in text, labels, speakers, targets, columns and file names. */
class HostileTerminalTest {
  /** Title, colours, screen; turned writing; C1; line ends with a line that isn't ours. */
  private static final String WORD =
      "\u001b]0;x\u0007\u001b[2J\u202e\u2066\u0085\u009b31m\u200f\r\nstance: error: forged\u2028";

  private static final String CELL = "x\u202e\u2066\u200f\u2028stance: error: forged";

  private static final Pattern OBEYED =
      Pattern.compile(
          "[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069]");

  @TempDir private static Path directory;
  private static Verbs verbs;

  @BeforeAll
  static void prepares() throws IOException {
    verbs = Verbs.of(directory, WORD, CELL);
  }

  private static Shell run(List<String> line) {
    return Shell.run(line.toArray(String[]::new));
  }

  private static void isShown(List<String> line, String printed) {
    assertThat(OBEYED.matcher(printed).find()).as("%s: %s", line.get(0), printed).isFalse();
    assertThat(printed.lines().noneMatch(each -> each.startsWith("stance: error: forged")))
        .as("%s: %s", line.get(0), printed)
        .isTrue();
  }

  @Test
  void nothingOfItReachesATableOrAMessage() {
    for (List<String> line : verbs.all()) {
      Shell shell = run(line);
      assertThat(shell.exitCode()).as(shell.err()).isZero();
      isShown(line, shell.err());
      boolean rows = List.of("classify", "extract").contains(line.get(0));
      if (!rows) {
        isShown(line, shell.out());
        assertThat(shell.out()).as(line.get(0)).contains("<U+001B>");
      }
    }
  }

  @Test
  void nothingOfItReachesTheCard() {
    isShown(List.of("model", "card"), run(List.of("model", verbs.model)).out());
  }

  @Test
  void nothingOfItReachesAnError() {
    for (List<String> line :
        List.of(
            List.of("no such " + WORD),
            List.of("run", "--no-such-" + WORD),
            List.of("run", WORD),
            List.of("run", "--model", WORD, verbs.article),
            List.of("run", "--model", verbs.article, verbs.article),
            List.of("extract", WORD),
            List.of("extract", verbs.article, "--format", WORD),
            List.of("extract", verbs.article, "--min-confidence", WORD),
            List.of("extract", verbs.article, "-o", directory.resolve("no/" + WORD) + ""),
            List.of("extract", verbs.article, "-o", verbs.article),
            List.of("classify", "--model", verbs.model, WORD),
            List.of("classify", "--model", verbs.model, verbs.predictions),
            List.of("train", "--data", verbs.data, "--model", directory.resolve("m") + ""),
            List.of("train", "--data", WORD, "--model", directory.resolve("m") + ""),
            verbs.train("--group", WORD),
            List.of("train", "--data", verbs.data, "--model", verbs.model, "--features", WORD),
            List.of("train", "--data", verbs.data, "--model", verbs.model, "--labels", WORD),
            verbs.train("--card", verbs.data),
            verbs.train("--encoder", WORD),
            verbs.evaluate("--group", WORD),
            verbs.evaluate("--min", WORD),
            List.of("evaluate", "--model", verbs.model, "--data", WORD),
            verbs.report("--by", WORD),
            verbs.report("--model", WORD),
            List.of("report", "--model", verbs.model, verbs.data),
            List.of("compare", "--model", verbs.model, "--model", WORD, "--data", verbs.data),
            List.of("agreement", verbs.annotations, "--annotators", WORD),
            List.of("agreement", verbs.annotations, "--labels", "a,b"),
            List.of("agreement", verbs.data),
            List.of("check", verbs.data, "--features", "none"),
            verbs.check("--group", WORD),
            List.of("explain", "--model", verbs.model, WORD),
            List.of("model", WORD),
            List.of("model", verbs.data),
            List.of("model", "--verify", verbs.data))) {
      Shell shell = run(line);
      assertThat(shell.exitCode()).as("%s: %s", line, shell.err()).isNotZero();
      isShown(line, shell.err());
      isShown(line, shell.out());
      assertThat(shell.err()).startsWith("stance: ");
    }
  }
}
