package org.stance.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stance.document.Document;

/** Whom the last statement of a text is credited to. */
class SpeakerResolverTest {
  private final StatementExtractor extractor = new StatementExtractor();

  private String lastSpeaker(String text) {
    List<Statement> found = extractor.extract(Document.of("d", text));
    Speaker speaker = found.get(found.size() - 1).speaker();
    return speaker == null ? "-" : speaker.name();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Maria Keller met Robert Lund. She said it rained.|Maria Keller",
        "Maria Keller met Robert Lund. He said it rained.|Robert Lund",
        "Robert Lund met Eric Keller. He said it rained.|Robert Lund",
        "Robert Lund’s boat sank. Eric Keller laughed. He said it rained.|Eric Keller",
        "The boat sank. He said it rained.|he",
      })
  void pronounTakesUpTheLastSubjectThatItGoesWith(String text, String name) {
    assertThat(lastSpeaker(text)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mayor Maria Keller left. Keller said it rained.|Maria Keller",
        "Maria Keller and Robert Lund left. Lund said it rained.|Robert Lund",
        "Maria Keller left. Halvorsen said it rained.|Halvorsen",
        "Keller said it rained. Maria Keller left and Keller said it snowed.|Maria Keller",
        "Maria Keller left. Robert Keller said it rained.|Robert Keller",
      })
  void surnameTakesUpTheFullName(String text, String name) {
    assertThat(lastSpeaker(text)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mayor Maria Keller met General Robert Lund. The mayor said it rained.|Maria Keller",
        "Mayor Maria Keller met General Robert Lund. The general said it rained.|Robert Lund",
        "Mayor Maria Keller left. The bishop said it rained.|the bishop",
        "A young engineer came. Mayor Maria Keller left. The engineer said it rained.|a young engineer",
        "A man and his sister came. The sister slept. He said it rained.|a man",
      })
  void titleTakesUpWhoHasTheRole(String text, String name) {
    assertThat(lastSpeaker(text)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sen. Ada Lind (R-Ohio) said it rained.|Sen. Ada Lind (R-Ohio)",
        "Sen. Ada Lind (a guest) said it rained.|Sen. Ada Lind",
      })
  void mentionHoldsThePartyBehindAName(String text, String mention) {
    assertThat(extractor.extract(Document.of("d", text)))
        .extracting(one -> one.speaker() == null ? "-" : one.speaker().text())
        .containsExactly(mention);
  }
}
