package org.stance.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stance.document.Document;

/**
 * Golden files, one phenomenon each, with near misses: {@code NAME.txt} is an article, {@code
 * NAME.expected} all of its statements that are as likely as not, one a line, as {@code type |
 * speaker (role) | cue | words}.
 */
class StatementExtractorTest {
  private static final Path HOME = Path.of("src/test/resources/statements");

  private final StatementExtractor extractor = new StatementExtractor();

  static List<String> phenomena() throws IOException {
    try (Stream<Path> files = Files.list(HOME)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".txt"))
          .map(name -> name.substring(0, name.length() - ".txt".length()))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("phenomena")
  void articleGivesExactlyTheExpectedStatements(String name) throws IOException {
    String article = Files.readString(HOME.resolve(name + ".txt"));
    List<String> expected = Files.readAllLines(HOME.resolve(name + ".expected"));
    assertThat(
            extractor.extract(Document.of(name, article)).stream()
                .filter(one -> one.confidence() >= 0.5)
                .map(Lines::of))
        .containsExactlyElementsOf(expected);
  }
}
