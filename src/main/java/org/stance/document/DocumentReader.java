package org.stance.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.stance.document.html.HtmlArticle;
import org.stance.document.html.HtmlBytes;
import org.stance.file.InputFormatException;
import org.stance.file.StrictText;

/**
 * Reads documents from files and directories, one at a time.
 *
 * <p>Text and Markdown are kept exactly as decoded; from HTML the text of the article is extracted;
 * a {@code .jsonl} corpus holds one document per line and is streamed. A document that can't be
 * read doesn't affect the others: after an {@link IOException} the next call continues with the
 * next document. Not thread-safe.
 *
 * <pre>{@code
 * try (DocumentReader reader = DocumentReader.open(List.of("articles"), System.in)) {
 *   for (Document document = reader.next(); document != null; document = reader.next()) {
 *     use(document);
 *   }
 * }
 * }</pre>
 */
public final class DocumentReader implements AutoCloseable {
  /** The argument for standard input. */
  public static final String STDIN = "-";

  /**
   * Maximum number of UTF-16 code units in the text of a document, 6 Mi: more than the longest
   * novels have, and processed within a minute.
   */
  public static final int MAX_TEXT = 6 << 20;

  private static final String STDIN_NAME = "standard input";

  private final Queue<ArticleFile> files;
  private final InputStream stdin;
  private final Map<String, String> places = new HashMap<>();
  private @Nullable CorpusReader corpus;

  private DocumentReader(List<ArticleFile> files, InputStream stdin) {
    this.files = new ArrayDeque<>(files);
    this.stdin = stdin;
  }

  /**
   * Finds the files, without opening them.
   *
   * @param arguments files, directories, and {@link #STDIN}. Directories are searched to any depth
   *     for .txt, .md, .html, .htm, .xhtml and .jsonl in the order of their paths, without hidden
   *     files and directories; a named file with another ending is read as text. A file found twice
   *     is read once
   * @param stdin standard input, text or HTML; not closed
   * @return a reader of the documents. The id of a document is the name of its file; for a file
   *     found in a directory, the path below that directory; for standard input {@link #STDIN}; in
   *     a corpus, the id given there. If two files would have the same id, each gets its path
   *     instead
   * @throws java.nio.file.NoSuchFileException if an argument doesn't exist
   * @throws InputFormatException if a directory holds no such file
   * @throws IllegalArgumentException if there is no argument
   * @throws IOException if a directory can't be read
   */
  public static DocumentReader open(List<String> arguments, InputStream stdin) throws IOException {
    if (arguments.isEmpty()) {
      throw new IllegalArgumentException("articles: none (at least one file expected)");
    }
    return new DocumentReader(ArticleFile.all(arguments), stdin);
  }

  /**
   * The files that are still to be read.
   *
   * @return their paths as they were named or found, in the order of reading; without standard
   *     input
   */
  public List<Path> files() {
    return files.stream().filter(file -> !file.id().equals(STDIN)).map(ArticleFile::path).toList();
  }

  /**
   * Reads the next document.
   *
   * @return the next document, whose text has a visible character; null after the last
   * @throws InputFormatException if the next document can't be read: not text, no visible
   *     character, more than {@link #MAX_TEXT}, a bad line in a corpus, an id that occurred before.
   *     The next call continues with the next line or file
   * @throws IOException if the next file can't be opened or read; the next call continues after it
   */
  public @Nullable Document next() throws IOException {
    while (true) {
      CorpusReader open = corpus;
      if (open != null) {
        Document document = open.next();
        if (document != null) {
          return accepted(document, open.place());
        }
        close();
      }
      ArticleFile file = files.poll();
      if (file == null) {
        return null;
      }
      if (file.kind() != ArticleFile.Kind.CORPUS) {
        boolean stdinRead = file.id().equals(STDIN);
        return accepted(read(file), stdinRead ? STDIN_NAME : file.name());
      }
      corpus = CorpusReader.open(file.path());
    }
  }

  private Document read(ArticleFile file) throws IOException {
    if (file.id().equals(STDIN)) {
      byte[] bytes = StrictText.bytes(stdin, STDIN_NAME);
      boolean html = HtmlBytes.startsLikeHtml(bytes);
      return document(
          html ? ArticleFile.Kind.HTML : ArticleFile.Kind.TEXT, bytes, file, STDIN_NAME);
    }
    return document(file.kind(), StrictText.bytes(file.path()), file, file.name());
  }

  private static Document document(
      ArticleFile.Kind kind, byte[] bytes, ArticleFile file, String name) throws IOException {
    if (kind == ArticleFile.Kind.HTML) {
      HtmlArticle page = HtmlArticle.read(HtmlBytes.decode(bytes, name), name);
      return new Document(file.id(), page.text(), page.title(), page.date(), page.url());
    }
    String text = StrictText.decode(bytes, name, StandardCharsets.UTF_8);
    if (StrictText.isBlank(text)) {
      throw new InputFormatException(name, "no text (an article expected)");
    }
    String title = kind == ArticleFile.Kind.MARKDOWN ? heading(text) : null;
    return new Document(file.id(), text, title, null, null);
  }

  /** The words of a first line such as "# Talks resume". */
  private static @Nullable String heading(String markdown) {
    String first = markdown.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    String words = first.startsWith("# ") ? first.substring(2).strip() : "";
    return words.isEmpty() ? null : words;
  }

  private Document accepted(Document document, String place) throws InputFormatException {
    if (document.text().length() > MAX_TEXT) {
      throw new InputFormatException(
          place,
          "a text of %d characters (at most %d expected)"
              .formatted(document.text().length(), MAX_TEXT));
    }
    String before = places.putIfAbsent(document.id(), place);
    if (before != null) {
      throw new InputFormatException(
          place,
          "id "
              + InputFormatException.quoted(document.id())
              + " stands already in "
              + before
              + " (an id of its own expected)");
    }
    return document;
  }

  /**
   * Closes the corpus being read; standard input stays open.
   *
   * @throws IOException if that fails
   */
  @Override
  public void close() throws IOException {
    CorpusReader open = corpus;
    corpus = null;
    if (open != null) {
      open.close();
    }
  }

  /** The ending of a path's last name, with its dot, in lower case; empty if there is none. */
  static String ending(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
  }
}
