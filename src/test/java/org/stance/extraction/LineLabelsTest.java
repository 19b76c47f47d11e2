package org.stance.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@link LineLabels}. */
class LineLabelsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '#',
      value = {
        "Mayor on dam: “We will hold it”;Mayor | : | We will hold it",
        "Ada Lind: “We will hold it together”;Ada Lind | : | We will hold it together",
      })
  void aLabelBeforeAColonSpeaks(String text, String found) {
    assertThat(RuleFindings.of(new LineLabels(), text)).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '#',
      value = {
        "Opinion: “We will hold it together”;nothing",
        "The mayor left: “We will hold it together”;nothing",
        "Mayor on dam;nothing",
      })
  void headingsAndSentencesAreNoLabels(String text, String found) {
    assertThat(RuleFindings.of(new LineLabels(), text)).isEqualTo(found);
  }
}
