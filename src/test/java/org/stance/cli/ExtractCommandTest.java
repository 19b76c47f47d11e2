package org.stance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractCommandTest {
  private static final String NOTE = "“The door stays open,” said Ada Lindqvist, the mayor.\n";

  @TempDir Path directory;

  /** The output without the figures, which every training of the weights changes. */
  private static String withoutFigures(Shell shell) {
    return shell.out().replaceAll("0\\.\\d{3}\\b", "0.###");
  }

  private String article(String name, String text) throws IOException {
    return Talks.write(directory, name, text).toString();
  }

  @Test
  void aStatementIsOneLineOfJson() {
    Shell shell = Shell.runWith(NOTE, "extract", "-");
    assertThat(shell.err()).isEmpty();
    assertThat(withoutFigures(shell))
        .isEqualTo(
            "{\"schema\":\"stance.statement/1\",\"document\":\"-\",\"index\":0,"
                + "\"type\":\"direct\",\"text\":\"The door stays open\",\"spans\":[[1,20]],"
                + "\"speaker\":{\"text\":\"Ada Lindqvist\",\"start\":28,\"end\":41,"
                + "\"name\":\"Ada Lindqvist\",\"role\":\"mayor\",\"kind\":\"named\",\"confidence\":0.###},"
                + "\"cue\":{\"text\":\"said\",\"start\":23,\"end\":27},"
                + "\"date\":null,\"url\":null,\"finder\":\"cue-verb\",\"statement_confidence\":0.###}\n");
  }

  @Test
  void theCsvFormHasItsColumns() {
    Shell shell = Shell.runWith(NOTE, "extract", "-", "--format", "csv");
    assertThat(withoutFigures(shell))
        .isEqualTo(
            """
            document,index,type,text,speaker,role,cue,start,end,date,url,finder,statement_confidence,kind,speaker_confidence
            -,0,direct,The door stays open,Ada Lindqvist,mayor,said,1,20,,,cue-verb,0.###,named,0.###
            """);
  }

  @Test
  void forSpreadsheetProgramsFormulasAreMadeHarmless() {
    String note = "“=HYPERLINK(A1) is all you will hear from us,” said Ada Lindqvist, the mayor.";
    assertThat(Shell.runWith(note, "extract", "-", "--format", "csv").out()).contains(",=HYPER");
    assertThat(Shell.runWith(note, "extract", "-", "--format", "csv", "--excel").out())
        .startsWith("\uFEFFdocument,")
        .contains(",'=HYPER");
    assertThat(Shell.runWith(note, "extract", "-", "--excel"))
        .isEqualTo(
            new Shell(
                2,
                "",
                """
                stance: error: --excel without a CSV to write (one expected)
                hint: see stance extract --help
                """));
  }

  @Test
  void statementsUnderALeastConfidenceAreLeftOut() {
    String text = "“It may rain for days on end.”\n\n" + NOTE;
    assertThat(Shell.runWith(text, "extract", "-").out()).hasLineCount(2);
    assertThat(Shell.runWith(text, "extract", "-", "--min-confidence", "0.8").out())
        .contains("The door stays open")
        .hasLineCount(1);
    assertThat(Shell.runWith(text, "extract", "-", "--min-confidence", "1").out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.1", "1.01", "NaN", "half"})
  void aLeastConfidenceThatIsNoProbabilityIsWrongUsage(String value) {
    Shell shell = Shell.runWith(NOTE, "extract", "-", "--min-confidence=" + value);
    assertThat(shell.exitCode()).isEqualTo(2);
    assertThat(shell.out()).isEmpty();
    assertThat(shell.err().lines().findFirst().orElse(""))
        .startsWith("stance: error: ")
        .contains("--min-confidence", value);
  }

  @Test
  void theTextComesWithItIfAskedFor() {
    Shell shell = Shell.runWith(NOTE, "extract", "-", "--with-text");
    assertThat(shell.out()).contains("\"document_text\":\"“The door stays open,”");
  }

  @Test
  void anArticleThatCannotBeReadIsToldAndTheRestGoesOn() throws IOException {
    String good = article("a.txt", NOTE);
    String bad = article("b.txt", "  \n");
    Shell shell = Shell.run("extract", good, bad);
    assertThat(shell.exitCode()).isZero();
    assertThat(shell.out()).contains("\"document\":\"a.txt\"");
    assertThat(shell.err()).startsWith("stance: warning: " + bad).hasLineCount(1);
    assertThat(Shell.run("extract", "--strict", good, bad).exitCode()).isEqualTo(7);
  }

  @Test
  void whereNothingCanBeReadThereIsNoOutputFile() throws IOException {
    String bad = article("b.txt", "  \n");
    Path out = directory.resolve("out.jsonl");
    Shell shell = Shell.run("extract", bad, "-o", out.toString());
    assertThat(shell.exitCode()).isEqualTo(3);
    assertThat(shell.err()).startsWith("stance: error: " + bad).hasLineCount(1);
    assertThat(out).doesNotExist();
  }

  @Test
  void anArticleWithoutStatementsIsNoFailure() throws IOException {
    Path out = directory.resolve("out.csv");
    Shell shell = Shell.run("extract", article("a.txt", "It rained."), "-o", out.toString());
    assertThat(shell.exitCode()).isZero();
    assertThat(Files.readString(out)).startsWith("document,").hasLineCount(1);
  }

  @Test
  void theOutputIsTheSameWhateverTheThreads() {
    Shell one = Shell.run("extract", "seeds", "--threads", "1");
    Shell many = Shell.run("extract", "seeds", "--threads", "4");
    assertThat(one.out()).isNotEmpty().isEqualTo(many.out());
  }

  @Test
  void anOutputThatIsAnInputIsRefused() throws IOException {
    String same = article("a.txt", NOTE);
    Shell shell = Shell.run("extract", same, "-o", same);
    assertThat(shell.exitCode()).isEqualTo(2);
    assertThat(Path.of(same)).hasContent(NOTE);
  }
}
