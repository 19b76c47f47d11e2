package org.stance.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stance.document.Document;
import org.stance.statement.Speaker;
import org.stance.statement.Statement;
import org.stance.statement.StatementType;

/** The article that the task came with. */
class SharedSeedTest {
  private static final Path HOME = Path.of("../shared/seed");

  private List<Statement> statements = List.of();

  @BeforeEach
  void extract() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(HOME), "the seed article is missing");
    try (Stream<Path> files = Files.list(HOME)) {
      Path article =
          files.filter(file -> file.toString().endsWith(".txt")).findFirst().orElseThrow();
      Document document = Document.of("seed", Files.readString(article));
      statements = new StatementExtractor().extract(document);
    }
  }

  private static String speaker(Statement statement) {
    Speaker speaker = statement.speaker();
    return speaker == null ? "" : speaker.name();
  }

  private Statement containing(String words) {
    return statements.stream().filter(one -> one.text().contains(words)).findFirst().orElseThrow();
  }

  @Test
  void directStatementsHaveTheFullNamesOfTheirSpeakers() {
    Map<String, Long> direct =
        statements.stream()
            .filter(one -> one.type() == StatementType.DIRECT)
            .collect(Collectors.groupingBy(SharedSeedTest::speaker, Collectors.counting()));
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
    Statement indirect = containing("negotiations cannot take place without Kyiv’s involvement");
    assertThat(indirect.type()).isEqualTo(StatementType.INDIRECT);
    assertThat(speaker(indirect)).isEqualTo("officials from Ukraine");
  }

  @Test
  void quotationWithinAQuotationIsNoStatement() {
    assertThat(statements).noneMatch(one -> one.text().matches("\\W*Uncle Sucker\\W*"));
    assertThat(statements).noneMatch(one -> one.text().matches("\\W*COMMON SENSE\\W*"));
  }
}
