package org.stance.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stance.CpuTime;
import org.stance.document.Document;
import org.stance.document.DocumentReader;
import org.stance.file.InputFormatException;
import org.stance.statement.Cue;
import org.stance.statement.Speaker;
import org.stance.statement.Statement;
import org.stance.text.Span;

/** What holds for every text, however awkward. */
class ExtractorInvariantsTest {
  private static final Path AWKWARD = Path.of("src/test/resources/badinputs/article");
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private static final List<String> PIECES =
      List.of(
          "“",
          "”",
          "‘",
          "’",
          "\"",
          "'",
          "„",
          "«",
          "»",
          "‹",
          "「",
          "」",
          "``",
          "''",
          "\n",
          "\n\n",
          "\r\n",
          " ",
          " ",
          " ",
          ", ",
          ". ",
          "? ",
          ": ",
          "; ",
          "—",
          "(",
          ")",
          "said ",
          "she ",
          "he told ",
          "Petra Halvorsen ",
          "the minister ",
          "that ",
          "the dam ",
          "will hold ",
          "according to ",
          "adding ",
          "\uD83D\uDE00",
          "\uD83D",
          "\uDE00",
          "\u0000",
          "\u200B",
          "\u202E",
          "e\u0301\u0301",
          "\u2028",
          "1,5 ",
          "U.S. ",
          "who ",
          "and ",
          "’s ");

  private final StatementExtractor extractor = new StatementExtractor();

  private List<Statement> checked(String text) {
    List<Statement> statements =
        CpuTime.within(LIMIT, () -> extractor.extract(Document.of("d", text)));
    List<Integer> indexes = statements.stream().map(Statement::index).toList();
    assertThat(indexes).isEqualTo(IntStream.range(0, statements.size()).boxed().toList());
    List<Span> firsts = statements.stream().map(one -> one.spans().get(0)).toList();
    assertThat(firsts).isSorted();
    statements.forEach(one -> checkCuts(text, one));
    return statements;
  }

  private static void checkCuts(String text, Statement one) {
    assertThat(one.spans()).allMatch(span -> span.length() > 0 && span.end() <= text.length());
    assertThat(one.spans().stream().map(span -> span.cut(text)).collect(Collectors.joining(" ")))
        .isEqualTo(one.text());
    Speaker speaker = one.speaker();
    if (speaker != null) {
      assertThat(speaker.span().cut(text)).isEqualTo(speaker.text());
      assertThat(speaker.name()).isNotBlank();
    }
    Cue cue = one.cue();
    if (cue != null) {
      assertThat(cue.span().cut(text)).isEqualTo(cue.text());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void randomPiecesKeepTheInvariants(int randomSeed) {
    Random random = new Random(randomSeed);
    for (int i = 0; i < 30; i++) {
      String text =
          random.ints(80, 0, PIECES.size()).mapToObj(PIECES::get).collect(Collectors.joining());
      checked(text);
    }
  }

  @Test
  void aLineMayEndBehindAnyWord() {
    for (String cue : List.of("went on", "goes on", "called for", "pointed out", "spoke of")) {
      checked("The mayor " + cue);
    }
  }

  @Test
  @Tag("slow")
  void anArticleMayEndBehindAnyWord() throws IOException {
    for (String line : Files.readAllLines(Path.of("seeds/wire-report.txt"))) {
      for (int i = line.indexOf(' '); i >= 0; i = line.indexOf(' ', i + 1)) {
        checked(line.substring(0, i));
      }
    }
  }

  static Map<String, String> longTexts() {
    Map<String, String> texts = new TreeMap<>();
    texts.put("one word of 100 kB", "x".repeat(100_000));
    texts.put("one name of 100 kB", "X".repeat(100_000));
    texts.put("one quotation without spaces", "“" + "x".repeat(100_000) + "”");
    texts.put("said", "said ".repeat(20_000));
    texts.put("said in sentences", "“Yes,” he said. ".repeat(3_000));
    texts.put("commas", "Petra Halvorsen, ".repeat(6_000));
    texts.put("only opening curly marks", "“".repeat(10_000));
    texts.put("only opening single marks", "‘a ".repeat(10_000));
    texts.put("single marks in straight", "'a ".repeat(10_000));
    texts.put("nested marks", "“a ‘b ".repeat(5_000) + "c’ d” ".repeat(5_000));
    texts.put("brackets", "(".repeat(50_000));
    texts.put("dashes", "a—".repeat(50_000));
    texts.put("colons", "He was blunt: “a” ".repeat(3_000));
    texts.put("stops", ".".repeat(100_000));
    texts.put("lines", "\n".repeat(100_000) + "“Yes,” she said.");
    texts.put("who", "an envoy who ".repeat(5_000) + "said so.");
    texts.put("according to", "according to ".repeat(8_000));
    texts.put("paragraphs of names", "Petra Halvorsen met him.\n".repeat(3_000));
    texts.put("one quotation of many sentences", "“" + "He said it is so. ".repeat(5_000) + "”");
    return texts;
  }

  static Stream<String> longTextNames() {
    return longTexts().keySet().stream();
  }

  @ParameterizedTest
  @Tag("slow")
  @MethodSource("longTextNames")
  void longTextEndsInTimeAndKeepsTheInvariants(String name) {
    checked(longTexts().get(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n", "\u0000", "\uD83D", "“", "”", "’s", ":", "said", "“”"})
  void tinyTextHasNoStatement(String text) {
    assertThat(checked(text)).isEmpty();
  }

  @Test
  @Tag("slow")
  void awkwardFilesKeepTheInvariants() throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(AWKWARD)) {
      files = listed.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    List<String> texts = new ArrayList<>();
    for (Path file : files) {
      try (DocumentReader reader =
          DocumentReader.open(List.of(file.toString()), InputStream.nullInputStream())) {
        Document document = reader.next();
        texts.add(document == null ? "" : document.text());
      } catch (InputFormatException told) {
        texts.add("");
      }
    }
    texts.forEach(this::checked);
    assertThat(texts).anyMatch(text -> !text.isEmpty());
  }

  @Test
  void sameTextGivesTheSameStatementsOnManyThreads() {
    String text = "Petra Halvorsen came. “The dam will hold,” she said, adding that it was new.";
    List<List<Statement>> found =
        IntStream.range(0, 16)
            .parallel()
            .mapToObj(i -> extractor.extract(Document.of("d", text)))
            .toList();
    assertThat(found).containsOnly(checked(text));
  }
}
