package org.stance.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@link SourcePhrases}. */
class SourcePhrasesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '#',
      value = {
        "According to Ada Lind, the dam will hold.;Ada Lind | According to | the dam will hold",
        "The dam will hold, per the mayor.;the mayor | per | The dam will hold",
        "The dam is safe, as the mayor put it.;the mayor | as | The dam is safe",
      })
  void aPhraseNamesTheSource(String text, String found) {
    assertThat(RuleFindings.of(new SourcePhrases(), text)).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '#',
      value = {
        "The boats were sorted according to size.;nothing",
        "The dam holds ten litres per person.;nothing",
        "The dam broke, as the mayor left the town.;nothing",
      })
  void aMeasureOrATimeIsNoSource(String text, String found) {
    assertThat(RuleFindings.of(new SourcePhrases(), text)).isEqualTo(found);
  }
}
