package org.stance.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.stance.document.Document;
import org.stance.statement.Speaker;
import org.stance.statement.Statement;
import org.stance.statement.StatementType;

/** An article built like the news report that the project started from, in our own words. */
class RiyadhArticleTest {
  private static List<Statement> statements = List.of();

  @BeforeAll
  static void extract() throws IOException {
    Path article = Path.of("src/test/resources/articles/riyadh.txt");
    statements = new StatementExtractor().extract(Document.of("riyadh", Files.readString(article)));
  }

  private static String speaker(Statement statement) {
    Speaker speaker = statement.speaker();
    return speaker == null ? "" : speaker.name();
  }

  private static Statement containing(String words) {
    return statements.stream()
        .filter(statement -> statement.text().contains(words))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void directStatementsHaveTheFullNamesOfTheirSpeakers() {
    Map<String, Long> direct =
        statements.stream()
            .filter(statement -> statement.type() == StatementType.DIRECT)
            .collect(Collectors.groupingBy(RiyadhArticleTest::speaker, Collectors.counting()));
    assertThat(direct)
        .isEqualTo(
            Map.of(
                "Michael Waltz", 1L,
                "Sergey Lavrov", 2L,
                "Donald Trump", 1L,
                "Volodymyr Zelenskyy", 3L,
                "Emmanuel Macron", 1L,
                "Donald Tusk", 1L,
                "Pete Hegseth", 1L));
  }

  @Test
  void pronounOfAMixedStatementIsResolved() {
    Statement mixed = containing("the call as “lengthy and highly productive");
    assertThat(mixed.type()).isEqualTo(StatementType.MIXED);
    assertThat(speaker(mixed)).isEqualTo("Donald Trump");
  }

  @Test
  void indirectStatementOfOfficialsIsCredited() {
    Statement indirect = containing("nothing can be settled without Kyiv’s involvement");
    assertThat(indirect.type()).isEqualTo(StatementType.INDIRECT);
    assertThat(speaker(indirect)).isEqualTo("Officials from Ukraine");
  }

  @Test
  void aRoleNamedOnceStaysWithItsHolder() {
    Speaker waltz = containing("security guarantees").speaker();
    assertThat(waltz).isNotNull();
    assertThat(waltz.role()).isEqualTo("national security adviser");
  }

  @Test
  void aQuotationWithinAQuotationIsNoStatement() {
    assertThat(statements).noneMatch(statement -> statement.text().matches("\\W*Uncle Sucker\\W*"));
    assertThat(statements).noneMatch(statement -> statement.text().matches("\\W*COMMON SENSE\\W*"));
  }
}
