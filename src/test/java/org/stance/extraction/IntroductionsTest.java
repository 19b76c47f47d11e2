package org.stance.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stance.document.Document;
import org.stance.statement.StatementType;

/** {@link Introductions}. */
class IntroductionsTest {
  private final StatementExtractor extractor = new StatementExtractor();

  /** Speaker and cue of the last direct statement; a slash ends a paragraph. */
  private String credited(String text) {
    return extractor.extract(Document.of("d", text.replace("/", "\n\n"))).stream()
        .filter(one -> one.type() == StatementType.DIRECT)
        .map(Lines::of)
        .map(line -> line.substring("direct | ".length(), line.lastIndexOf(" | ")))
        .reduce("", (first, last) -> last);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '#',
      value = {
        "The mayor told the clerk what he thought:/“The dam will hold for years.”;the mayor | told",
        "The mayor was asked about the dam:/“The dam will hold for years.”;the mayor | :",
        "The mayor had an answer:/“The dam will hold for years.”;the mayor | :",
        "The town had an answer:/“The dam will hold for years.”;- | -",
      })
  void aSentenceWithAColonIntroducesTheNextParagraph(String text, String credited) {
    assertThat(credited(text)).isEqualTo(credited);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '#',
      value = {
        "The mayor was blunt. “The dam will hold for years.”;the mayor | -",
        "She was blunt. “The dam will hold for years.”;she | -",
        "The dam was blunt. “The dam will hold for years.”;- | -",
        "The mayor was blunt./“The dam will hold for years.”;- | -",
      })
  void aShortSentenceIntroducesTheQuotationBehindIt(String text, String credited) {
    assertThat(credited(text)).isEqualTo(credited);
  }
}
