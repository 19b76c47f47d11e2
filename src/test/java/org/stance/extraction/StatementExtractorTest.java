package org.stance.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stance.document.Document;
import org.stance.statement.Statement;

/**
 * Golden files, one phenomenon each, with near misses: {@code NAME.txt} is an article, {@code
 * NAME.expected} its statements, one a line, as {@code type | speaker (role) | cue | words}. All of
 * them must be found, and no other that is told to be as likely as not; a line that opens with a
 * question mark is such a one that a careful reader would not mark.
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
    List<Statement> found = extractor.extract(Document.of(name, article));
    List<String> all = found.stream().map(Lines::of).toList();
    List<String> likely =
        found.stream().filter(one -> one.confidence() >= 0.5).map(Lines::of).toList();
    assertThat(all).filteredOn(wanted(expected)::contains).isEqualTo(wanted(expected));
    assertThat(likely).isSubsetOf(expected.stream().map(this::withoutMark).toList());
  }

  private List<String> wanted(List<String> expected) {
    return expected.stream().filter(line -> !line.startsWith("? ")).toList();
  }

  private String withoutMark(String line) {
    return line.startsWith("? ") ? line.substring(2) : line;
  }
}
