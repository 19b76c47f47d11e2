package org.stance.extraction.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stance.document.Document;
import org.stance.extraction.StatementExtractor;
import org.stance.statement.Speaker;
import org.stance.statement.Statement;

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
        "Maria Keller slept. Anna Lund slept. Keller woke. She said it rained.|Maria Keller",
        "Judge Keller slept. Anna Lund slept. Keller woke. She said it rained.|Keller",
        "Robert Lund slept. Harbour Keller slept. He said it rained.|Robert Lund",
        "Harbour Keller slept. He said it rained.|he",
        "Mayor Keller slept. He said it rained.|Keller",
        "Boats hit Anna Lund. “It is snowing,” said Maria Keller. She said it rained.|Maria Keller",
        "Boats hit Anna Lund and Maria Keller. She said it rained.|Anna Lund",
        "Boats hit Anna Lund and Maria Keller who slept. She said it rained.|Maria Keller",
        "Robert Lund slept. The boat hit an engineer. He said it rained.|an engineer",
        "Robert Lund slept. The boat hit the engineer. He said it rained.|Robert Lund",
        "“It is snowing again,” said the diplomat. He said it rained.|the diplomat",
        "“It is snowing again,” the boat told the diplomat. He said it rained.|he",
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
        "Maria Keller left. Robert Keller left. Keller said it rained.|Maria Keller",
        "Harbour Keller sank. Maria Keller left. Keller said it rained.|Maria Keller",
        "Maria Keller left. Harbour Keller sank. Keller said it rained.|Maria Keller",
        "Harbour Keller sank. Maria Keller left. Anna Keller left. Keller said it rained.|Maria Keller",
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
        "Judge Keller left. The judge said it rained.|Keller",
        "The Danish minister said it rained. Danish minister Maria Keller left.|Maria Keller",
        "The mayor said it rained. Mayor Maria Keller left.|the mayor",
        "Maria Keller left. The Danish minister said it rained.|Maria Keller",
        "Mayor Maria Keller left. The Danish minister said it rained.|the Danish minister",
        "Boats hit Maria Keller. The Danish minister said it rained.|the Danish minister",
      })
  void titleTakesUpWhoHasTheRole(String text, String name) {
    assertThat(lastSpeaker(text)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The envoy who said it rained left.|the envoy",
        "A young engineer, who said it rained, left.|a young engineer",
        "Maria Keller left. A bishop left. Keller, who said it rained, left.|Maria Keller",
      })
  void whoTakesUpThePhraseBefore(String text, String name) {
    assertThat(lastSpeaker(text)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Maria Keller said it rained. Mayor Maria Keller left.|Mayor",
        "Anna Keller said it rained. Mayor Maria Keller left.|-",
        "Maria Keller left. Norway's prime minister, Maria Keller, said it snowed. Keller said it rained."
            + "|Norway's prime minister",
        "Maria Keller left. Keller, chairman of the board, said it snowed. Keller said it rained."
            + "|chairman of the board",
      })
  void aRoleGivenAnywhereIsTold(String text, String role) {
    Statement last = extractor.extract(Document.of("d", text)).stream().reduce((a, b) -> b).get();
    assertThat(last.speaker()).isNotNull();
    String told = last.speaker().role();
    assertThat(told == null ? "-" : told).isEqualTo(role);
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
