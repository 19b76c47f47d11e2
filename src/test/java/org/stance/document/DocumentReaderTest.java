package org.stance.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stance.file.InputFormatException;

class DocumentReaderTest {
  @TempDir private Path home;

  private String write(String name, String text) throws IOException {
    Path file = home.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text).toString();
  }

  /** Every document as "id: text", every problem as "! message", without the directory's name. */
  private List<String> read(String stdin, String... arguments) throws IOException {
    InputStream in = new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8));
    List<String> read = new ArrayList<>();
    try (DocumentReader reader = DocumentReader.open(List.of(arguments), in)) {
      for (boolean more = true; more; ) {
        try {
          Document document = reader.next();
          more = document != null;
          if (more) {
            read.add(document.id() + ": " + document.text());
          }
        } catch (InputFormatException bad) {
          read.add("! " + bad.getMessage().replace(home.toString(), "DIR"));
        }
      }
    }
    return read;
  }

  @Test
  void directoryIsReadToAnyDepthInOrderWithoutHiddenAndOtherFiles() throws IOException {
    write("b.txt", "B");
    write("a/z.md", "Z");
    write("a/.hidden/x.txt", "X");
    write(".x.txt", "X");
    write("table.csv", "X");
    assertThat(read("", home.toString())).containsExactly("a/z.md: Z", "b.txt: B");
  }

  @Test
  void badFileIsToldAndTheRestIsRead() throws IOException {
    write("a.txt", "A");
    Files.write(home.resolve("b.txt"), new byte[] {'x', '\n', (byte) 0xE9});
    write("c.txt", " \n\u200B");
    write("d.txt", "D");
    assertThat(read("", home.toString()))
        .containsExactly(
            "a.txt: A",
            "! DIR/b.txt:2: byte 0xE9 not UTF-8 (UTF-8 expected)",
            "! DIR/c.txt: no text (an article expected)",
            "d.txt: D");
  }

  @Test
  void textIsKeptAsItCameButForTheByteOrderMark() throws IOException {
    String file = write("a.text", "\uFEFFone\rtwo\r\n\n three \u2028");
    assertThat(read("", file)).containsExactly("a.text: one\rtwo\r\n\n three \u2028");
  }

  @Test
  void corpusGivesOneDocumentALineAndGoesOnBehindBadLines() throws IOException {
    String corpus =
        write(
            "c.jsonl",
            """
            {"id":"1","text":"one","tags":["x",{"y":1}]}
            {"id":"1","text":"again"}
            {"id":"2"}
            {"id":"3","text":
            {"id":"4","text":"four"}
            """);
    assertThat(read("", corpus))
        .startsWith(
            "1: one",
            "! DIR/c.jsonl:2: id \"1\" stands already in "
                + "DIR/c.jsonl:1 (an id of its own expected)",
            "! DIR/c.jsonl:3: no text (keys id and text expected)")
        .endsWith("4: four")
        .hasSize(5);
  }

  @Test
  void filesOfOneNameGetTheirPathsAsIds() throws IOException {
    String first = write("x/a.txt", "1");
    String second = write("y/a.txt", "2");
    assertThat(read("", first, second, first)).containsExactly(first + ": 1", second + ": 2");
  }

  @Test
  void standardInputIsTextOrHtml() throws IOException {
    assertThat(read("<b> & more", "-")).containsExactly("-: <b> & more");
    assertThat(read("<!doctype html><p>a<b>b</b>", "-")).containsExactly("-: ab");
  }

  @Test
  void markdownTitleIsItsFirstHeading() throws IOException {
    String file = write("a.md", "# Talks resume\n\nWords.");
    try (DocumentReader reader =
        DocumentReader.open(List.of(file), InputStream.nullInputStream())) {
      assertThat(reader.next())
          .isEqualTo(new Document("a.md", "# Talks resume\n\nWords.", "Talks resume", null, null));
    }
  }

  @Test
  void missingFileIsToldBeforeAnythingIsRead() {
    assertThatThrownBy(() -> read("", "nowhere.txt"))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessage("nowhere.txt: no such file or directory");
  }

  @Test
  void directoryWithoutArticlesIsTold() {
    assertThatThrownBy(() -> read("", home.toString()))
        .hasMessageContaining("a directory without articles");
  }

  @Test
  void aTextLongerThanTheLimitIsRefused() throws IOException {
    String most = "x".repeat(DocumentReader.MAX_TEXT);
    assertThat(read(most, "-")).containsExactly("-: " + most);
    assertThat(read(most + "y", "-"))
        .containsExactly(
            "! standard input: a text of 6291457 characters (at most 6291456 expected)");
  }

  @Test
  void aTagWithoutEndIsRefusedAndALongOneRead() throws IOException {
    String page = "<html><p>“We agree,” said Ada Lindqvist.</p><";
    assertThat(read(page + "a".repeat(50_001), "-"))
        .containsExactly(
            "! standard input: a tag with a name of 50001 characters (at most 50000 expected)");
    assertThat(read(page + "/" + "a<".repeat(50_000) + ">", "-"))
        .allMatch(told -> told.startsWith("! standard input: a tag with a name of 100000"));
    assertThat(read(page + "a".repeat(50_000) + ">", "-"))
        .containsExactly("-: “We agree,” said Ada Lindqvist.");
  }
}
