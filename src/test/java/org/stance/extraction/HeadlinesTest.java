package org.stance.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@link Headlines}. */
class HeadlinesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '#',
      value = {
        "Mayor: The dam will hold;Mayor | : | The dam will hold",
        "The dam will hold: mayor;mayor | : | The dam will hold",
        "“The dam will hold here” – Mayor Ada Lind;Mayor Ada Lind | – | The dam will hold here",
      })
  void theColonOrDashOfAHeadlineCredits(String text, String found) {
    assertThat(RuleFindings.of(new Headlines(), text)).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '#',
      value = {
        "Mayor: The dam will hold.;nothing",
        "Dam: The boats will sail;nothing",
        "Mayor: the old dam;nothing",
      })
  void sentencesThingsAndMereNounsDont(String text, String found) {
    assertThat(RuleFindings.of(new Headlines(), text)).isEqualTo(found);
  }
}
