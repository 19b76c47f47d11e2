package org.stance.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@link CreditLines}. */
class CreditLinesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '#',
      value = {
        "“The dam will hold for years.”/— Maria Keller, mayor;Maria Keller | — | The dam will hold for years.",
        "“The dam will hold for years.”/— The mayor;The mayor | — | The dam will hold for years.",
      })
  void aLineWithADashNamesTheSpeaker(String text, String found) {
    assertThat(RuleFindings.of(new CreditLines(), text)).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '#',
      value = {
        "“The dam will hold for years.”/— The dam;nothing",
        "“The dam will hold for years.”/— Maria Keller left the town;nothing",
        "“The dam will hold for years.”/Maria Keller, mayor;nothing",
        "The dam will hold for years./— Maria Keller, mayor;nothing",
      })
  void otherLinesDont(String text, String found) {
    assertThat(RuleFindings.of(new CreditLines(), text)).isEqualTo(found);
  }
}
