package org.stance.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@link CueVerbs}. */
class CueVerbsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '#',
      value = {
        "Ada Lind said that the dam will hold.;Ada Lind | said | that the dam will hold",
        "“The dam will hold,” said Ada Lind.;Ada Lind | said | The dam will hold",
        "The mayor pointed out that the dam will hold.;The mayor | pointed out | that the dam will hold",
        "Maria Keller rose: “The dam will hold for years.”;Maria Keller | rose | The dam will hold for years.",
      })
  void aVerbOfSpeechCreditsItsSubject(String text, String found) {
    assertThat(RuleFindings.weighed(new CueVerbs(), text)).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '#',
      value = {
        "Ada Lind slept in the house.;nothing",
        "Ada Lind said nothing.;nothing",
        "According to Ada Lind, the dam will hold.;nothing",
      })
  void otherVerbsAndOtherCuesCreditNothing(String text, String found) {
    assertThat(RuleFindings.weighed(new CueVerbs(), text)).isEqualTo(found);
  }
}
