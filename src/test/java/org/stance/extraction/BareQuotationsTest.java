package org.stance.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@link BareQuotations}. */
class BareQuotationsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '#',
      value = {
        "“The dam will hold for years.”;- | - | The dam will hold for years.",
      })
  void aQuotationAloneIsAStatement(String text, String found) {
    assertThat(RuleFindings.of(new BareQuotations(), text)).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '#',
      value = {
        "“We won.”;nothing",
        "“The dam of the old town.”;nothing",
        "The word was “The dam will hold for years” again.;nothing",
      })
  void slogansAndQuotationsInSentencesAreNot(String text, String found) {
    assertThat(RuleFindings.of(new BareQuotations(), text)).isEqualTo(found);
  }
}
