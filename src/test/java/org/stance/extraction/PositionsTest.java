package org.stance.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@link Positions}. */
class PositionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '#',
      value = {
        "“The dam will hold for years,” the minister thundered.;the minister | thundered | The dam will hold for years",
        "“The dam will hold for years,” thundered the minister.;the minister | thundered | The dam will hold for years",
        "Then she smiled, “The dam will hold for years.”;she | , | The dam will hold for years.",
        "The envoy rose to leave, “The dam will hold for years.”;The envoy | , | The dam will hold for years.",
      })
  void aNounPhraseAndAVerbBesideAQuotedSentenceCreditIt(String text, String found) {
    assertThat(RuleFindings.of(new Positions(), text)).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '#',
      value = {
        "“The Dam Will Hold,” the minister thundered.;nothing",
        "“The dam will hold for years.” The minister thundered.;nothing",
        "On the wall, “The dam will hold for years.”;nothing",
      })
  void titlesAndSentencesApartAreNot(String text, String found) {
    assertThat(RuleFindings.of(new Positions(), text)).isEqualTo(found);
  }
}
