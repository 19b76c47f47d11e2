package org.stance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to fill the memory, each read by a process that has little of it. */
@Tag("slow")
class HugeInputsTest {
  private static final int FIFTY_MEGABYTES = 50_000_000;
  private static final String SAID =
      "<p>“We will all come back in spring,” said Ada Lindqvist.</p>";

  private static final List<String> TAGS =
      List.of(
          "<div>",
          "<b>",
          "<span>",
          "<q>",
          "<table><tr><td>",
          "<blockquote>",
          "<article>",
          "<font>",
          "<ul><li>",
          "<p><font><b><i>",
          "<svg>",
          "<math>",
          "<template>",
          "<button>",
          "<object>");

  @TempDir private Path directory;

  private String file(String name, String start, String piece, int length) throws IOException {
    Path file = directory.resolve(name);
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write(start);
      for (int written = 0; written < length; written += piece.length()) {
        out.write(piece);
      }
    }
    return file.toString();
  }

  private Shell extract(String file) throws IOException, InterruptedException {
    return Child.run(directory, "extract", file, "--format", "csv");
  }

  @ParameterizedTest
  @CsvSource({"a.txt,''", "a.html,'<html><body><p>'", "b.html,'<html><p title=\"'"})
  void anArticleOfFiftyMegabytesInALineIsRefused(String name, String start) throws Exception {
    String file = file(name, start, "we agree ", FIFTY_MEGABYTES);
    assertThat(extract(file))
        .isEqualTo(
            new Shell(
                3,
                "",
                "stance: error: "
                    + file
                    + ": a file of more than 16 MiB (at most 16 MiB expected)\n"));
  }

  @Test
  void aTextOfSevenMillionCharactersIsRefusedAndTheRestReadOn() throws Exception {
    String file = file("a.jsonl", "{\"id\":\"1\",\"text\":\"", "we agree ", 7_000_000);
    String more = "\"}\n{\"id\":\"2\",\"text\":\"“We agree,” said Ada Lindqvist.\"}\n";
    Files.writeString(Path.of(file), Files.readString(Path.of(file)) + more);
    Shell shell = extract(file);
    assertThat(shell.exitCode()).isZero();
    assertThat(shell.out()).contains("We agree,");
    assertThat(shell.err())
        .isEqualTo(
            "stance: warning: "
                + file
                + ":1: a text of 7000002 characters (at most 6291456 expected) (left out)\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"id\":\"1\",\"text\":\"", "["})
  void aJsonLineOfFiftyMegabytesIsRefused(String start) throws Exception {
    String file = file("a.jsonl", start, "[[[[[[[[", FIFTY_MEGABYTES);
    Shell shell = extract(file);
    assertThat(shell.exitCode()).isEqualTo(3);
    assertThat(shell.err()).startsWith("stance: error: " + file + ":1: a row of more than");
  }

  @ParameterizedTest
  @CsvSource({
    "'id,text,label\n1,\"',we agree ,2",
    "'id,text,label\n1,fine,none\n2,\"','we agree\n',3",
    "'','c,',1",
    "'id,text,label\n1,','a,',2"
  })
  void aRowOfFiftyMegabytesIsRefusedWhereItStarts(String start, String piece, int line)
      throws Exception {
    String file = file("a.csv", start, piece, FIFTY_MEGABYTES);
    String model = directory.resolve("m.stance").toString();
    Shell shell =
        Child.run(directory, "train", "--features", "ngrams", "--data", file, "--model", model);
    assertThat(shell.exitCode()).isEqualTo(4);
    assertThat(shell.err())
        .startsWith("stance: error: " + file + ":" + line + ": a row of more than 16 Mi");
    assertThat(Path.of(model)).doesNotExist();
  }

  /** Each is read or refused, with little memory and a small stack; one process reads them all. */
  private void areReadOrRefused(List<String> files) throws Exception {
    Shell shell = Child.run(directory, ExtractEach.class, files);
    assertThat(shell.exitCode()).as(shell.err()).isZero();
    assertThat(shell.out().lines())
        .hasSameSizeAs(files)
        .allMatch(line -> line.matches("0 .*|3 stance: error: (?!.*unexpected).*"));
  }

  @Test
  void tagsNestedAHundredThousandDeepAreReadOrRefused() throws Exception {
    List<String> files = new ArrayList<>();
    for (String tag : TAGS) {
      String name = files.size() + ".html";
      String file = file(name, "<html><body>", tag, 100_000 * tag.length());
      Files.writeString(Path.of(file), SAID, StandardOpenOption.APPEND);
      files.add(file);
    }
    areReadOrRefused(files);
  }

  @Test
  void fifteenMegabytesOfMarkupEndInTime() throws Exception {
    List<String> files = new ArrayList<>();
    for (String piece : List.of("<", "<!--", "&amp;lt;", "<a", "</", "]]>", "<?", "&#1234;")) {
      files.add(file(files.size() + ".html", "<html><body>", piece, 15_000_000));
    }
    areReadOrRefused(files);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "a.html", "a.jsonl"})
  void anArchiveThatWouldFillTheMemoryIsNotOpened(String name) throws Exception {
    Path file = directory.resolve(name);
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("a.txt"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 300; i++) {
        zip.write(zeros);
      }
    }
    assertThat(extract(file.toString()).err())
        .startsWith("stance: error: " + file + ": a zip archive");
  }
}
