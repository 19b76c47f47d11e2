package org.stance.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@link NominalCues}. */
class NominalCuesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '#',
      value = {
        "The town heard the mayor’s warning that the dam will break.;the mayor | warning | that the dam will break",
        "The town dismissed a suggestion by the envoy that the dam will break.;the envoy | suggestion | that the dam will break",
        "In the mayor’s view, the dam will hold.;the mayor | In the mayor’s view | the dam will hold",
      })
  void aNounCreditsItsOwnerOrAgent(String text, String found) {
    assertThat(RuleFindings.of(new NominalCues(), text)).isEqualTo(found);
  }

  @Test
  void theLearntScoreChoosesToo() {
    assertThat(
            RuleFindings.weighed(
                new NominalCues(), "Ada Lind is confident that the dam will hold."))
        .isEqualTo("Ada Lind | confident | that the dam will hold");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '#',
      value = {
        "The town saw the mayor’s house that the storm broke.;nothing",
        "The town heard a warning.;nothing",
        "In the mayor’s house, the dam will hold.;nothing",
      })
  void otherNounsCreditNothing(String text, String found) {
    assertThat(RuleFindings.of(new NominalCues(), text)).isEqualTo(found);
  }
}
