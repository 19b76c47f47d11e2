package org.stance.extraction.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stance.document.Document;
import org.stance.extraction.StatementExtractor;
import org.stance.extraction.language.WordList;
import org.stance.statement.Speaker;
import org.stance.statement.SpeakerKind;
import org.stance.statement.Statement;

/** What the last speaker of a text is, and how sure that is. */
class SpeakerKindTest {
  private final StatementExtractor extractor = new StatementExtractor();

  private Speaker lastSpeaker(String text) {
    List<Statement> found = extractor.extract(Document.of("d", text));
    Speaker speaker = found.get(found.size() - 1).speaker();
    assertThat(speaker).as(text).isNotNull();
    return speaker;
  }

  private void everySpeakerIs(SpeakerKind kind, String text) {
    assertThat(lastSpeaker(text).kind()).as(text).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada Lind said it rained.",
        "Mayor Ada Lind slept. The mayor said it rained.",
        "Ada Lind slept. She said it rained.",
        "Ada Lind slept. Lind said it rained.",
        "Halvorsen said it rained.",
        "Mayor Lind said it rained.",
        "Ada Lind, the head of the company, said it rained.",
        "The Senators Lind and Keller said it rained.",
        "K said it rained.",
      })
  void whoeverHasANameIsNamed(String text) {
    everySpeakerIs(SpeakerKind.NAMED, text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The minister said it rained.",
        "The foreign minister of Norway said it rained.",
        "Norway's foreign minister said it rained.",
        "The company's spokesman said it rained.",
        "The mayor of Oslo said it snowed. She said it rained.",
        "The minister said it snowed. He said it rained.",
        "The Danish prime minister said it rained.",
        "The envoy who said it rained left.",
        "CEO said it rained.",
      })
  void anOfficeWithoutANameIsARole(String text) {
    everySpeakerIs(SpeakerKind.ROLE, text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Kremlin said it rained.",
        "The White House said it rained.",
        "The White House slept. “It rained,” the White House said.",
        "Reuters said it rained.",
        "The ministry said it rained.",
        "The Norwegian foreign ministry said it rained.",
        "The U.S. said it rained.",
        "NATO said it rained.",
        "Moscow said it rained.",
        "Harbour News said it rained.",
        "The Ministry of Fish said it rained.",
        "The ministry who said it rained closed.",
        "UNICEF said it rained.",
      })
  void aBodyOrAPlaceThatActsIsAnOrganisation(String text) {
    everySpeakerIs(SpeakerKind.ORGANISATION, text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Officials from Norway said it rained.",
        "A senior diplomat said it rained.",
        "A company spokesman said it rained.",
        "Two ministry officials said it rained.",
        "The officials said it rained.",
        "U.S. officials said it rained.",
        "Sources said it rained.",
        "The source said it rained.",
        "Many people said it rained.",
        "They said it rained.",
        "Voters said it rained.",
        "His wife said it rained.",
        "His wife said it snowed. She said it rained.",
        "The engineers said it rained.",
        "A diplomat slept. He said it rained.",
        "A young engineer, who said it rained, left.",
        "Bosses said it rained.",
        "Ministers said it rained.",
      })
  void peopleWithoutNameOrOfficeAreUnnamed(String text) {
    everySpeakerIs(SpeakerKind.UNNAMED, text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Maria Keller slept. Keller said it rained.|Maria Keller slept. She said it rained.",
        "Maria Keller slept. She said it rained.|Maria Keller met Anna Lund. She said it rained.",
        "Maria Keller slept. She said it rained.|It rained. She said it rained.",
        "Mayor Maria Keller slept. The mayor said it rained.|Mayor Maria Keller met deputy mayor Eric Lund. The mayor said it rained.",
      })
  void fewerWhomAMentionCouldMeanAreSurer(String surer, String lessSure) {
    String unsure = lessSure.replace("/", "\n\n");
    assertThat(lastSpeaker(surer).confidence()).isGreaterThan(lastSpeaker(unsure).confidence());
  }

  @Test
  void everyWayToASpeakerWasMeasured() {
    List<String> lines = WordList.lines("speaker-confidence.txt");
    for (Resolution way : Resolution.values()) {
      for (int candidates = 0; candidates < 5; candidates++) {
        String key = SpeakerConfidence.key(way, candidates) + " ";
        assertThat(lines).filteredOn(line -> line.startsWith(key)).hasSize(1);
      }
    }
  }
}
