package org.stance.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stance.document.Document;
import org.stance.statement.StatementType;

class UnclaimedQuotationsTest {
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
        "As the envoy once put it, “The dam will hold for years.”;the envoy | put",
        "Here is the envoy in March: “The dam will hold for years.”;the envoy | :",
        "The envoy rose to leave, “The dam will hold for years.”;the envoy | ,",
        "Maria Keller rose: “The dam will hold for years.”;Maria Keller | rose",
      })
  void wordsBeforeACommaOrAColonNameTheSpeaker(String text, String credited) {
    assertThat(credited(text)).isEqualTo(credited);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '#',
      value = {
        "“The dam will hold for years,” the minister thundered.;the minister | thundered",
        "“The dam will hold for years,” thundered the minister.;the minister | thundered",
        "“The dam will hold for years.” The minister thundered.;- | -",
      })
  void anyVerbBesideAQuotationNamesTheSpeaker(String text, String credited) {
    assertThat(credited(text)).isEqualTo(credited);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Correction: “The dam will hold for years.”",
        "The book: “The Dam Will Hold.”",
      })
  void headingsAndTitlesAreNotSpoken(String text) {
    assertThat(extractor.extract(Document.of("d", text))).isEmpty();
  }
}
