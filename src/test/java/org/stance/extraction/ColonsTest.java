package org.stance.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@link Colons}. */
class ColonsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '#',
      value = {
        "The mayor was blunt: “The dam will hold.”;The mayor | : | The dam will hold.",
        "Here is the envoy in March: “The dam will hold for years.”;the envoy | : | The dam will hold for years.",
      })
  void theSubjectBeforeAColonSpeaks(String text, String found) {
    assertThat(RuleFindings.of(new Colons(), text)).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '#',
      value = {
        "Correction: “The dam will hold for years.”;nothing",
        "The book: “The Dam Will Hold.”;nothing",
        "The mayor was blunt, “The dam will hold.”;nothing",
      })
  void headingsAndTitlesAreNotSpoken(String text, String found) {
    assertThat(RuleFindings.of(new Colons(), text)).isEqualTo(found);
  }
}
