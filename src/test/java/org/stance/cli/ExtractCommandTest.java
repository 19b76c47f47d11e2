package org.stance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractCommandTest {
  private static final String NOTE = "“The door stays open,” said Ada Lindqvist, the mayor.\n";

  @TempDir Path directory;

  private String article(String name, String text) throws IOException {
    return Talks.write(directory, name, text).toString();
  }

  @Test
  void aStatementIsOneLineOfJson() {
    Shell shell = Shell.runWith(NOTE, "extract", "-");
    assertThat(shell.err()).isEmpty();
    assertThat(shell.out())
        .isEqualTo(
            "{\"schema\":\"stance.statement/1\",\"document\":\"-\",\"index\":0,"
                + "\"type\":\"direct\",\"text\":\"The door stays open\",\"spans\":[[1,20]],"
                + "\"speaker\":{\"text\":\"Ada Lindqvist\",\"start\":28,\"end\":41,"
                + "\"name\":\"Ada Lindqvist\",\"role\":\"mayor\"},"
                + "\"cue\":{\"text\":\"said\",\"start\":23,\"end\":27},"
                + "\"date\":null,\"url\":null}\n");
  }

  @Test
  void theCsvFormHasItsColumns() {
    Shell shell = Shell.runWith(NOTE, "extract", "-", "--format", "csv");
    assertThat(shell.out())
        .isEqualTo(
            """
            document,index,type,text,speaker,role,cue,start,end,date,url
            -,0,direct,The door stays open,Ada Lindqvist,mayor,said,1,20,,
            """);
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
