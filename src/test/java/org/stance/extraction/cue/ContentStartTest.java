package org.stance.extraction.cue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.Passages;
import org.stance.extraction.language.TokenRange;

/** {@link ContentStart}: where the words behind the first cue begin. */
class ContentStartTest {
  /** The words from the start to the end of the passage, "-" if none follow the cue. */
  private static String behindCue(String text) {
    Passage passage = Passages.of(text).get(0);
    int start = new ContentStart(passage).of(CueFinder.find(passage).get(0));
    return start < 0 ? "-" : Passages.words(passage, new TokenRange(start, passage.size()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The mayor said that the dam will hold.|that the dam will hold .",
        "The mayor said the dam will hold.|the dam will hold .",
        "The mayor said on Monday that the dam will hold.|that the dam will hold .",
        "The mayor said in a statement that the dam will hold.|that the dam will hold .",
        "The mayor asked whether the dam will hold.|whether the dam will hold .",
        "The mayor said nothing.|-",
        "The mayor said, smiling at that.|-",
      })
  void aClauseFollows(String text, String words) {
    assertThat(behindCue(text)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The mayor told reporters the dam will hold.|the dam will hold .",
        "The mayor told reporters that the dam will hold.|that the dam will hold .",
        "The mayor told reporters Maria Keller would stay.|Maria Keller would stay .",
        "The mayor told reporters a story.|-",
      })
  void aClauseFollowsThePersonSpokenTo(String text, String words) {
    assertThat(behindCue(text)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The mayor promised to mend the dam.|to mend the dam .",
        "The mayor warned of a storm.|a storm .",
        "The mayor denied the claims.|the claims .",
        "The mayor raised the prospect of a storm.|the prospect of a storm .",
        "The mayor raised the flag, said the envoy.|-",
      })
  void anInfinitiveAPrepositionOrAnObjectFollows(String text, String words) {
    assertThat(behindCue(text)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The mayor said: “We will wait.”|“ We will wait . ”",
        "The mayor said on Monday, “We will wait.”|“ We will wait . ”",
        "“We,” said the mayor, “will wait.”|“ will wait . ”",
        "“We will wait,” said the mayor.|-",
      })
  void aQuotationFollowsAMark(String text, String words) {
    assertThat(behindCue(text)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The mayor denied the claims.|true",
        "The mayor denied that the dam broke.|false",
        "The mayor denied the dam broke.|false",
      })
  void anObjectIsToldFromAClause(String text, boolean object) {
    Passage passage = Passages.of(text).get(0);
    CueHit hit = CueFinder.find(passage).get(0);
    ContentStart starts = new ContentStart(passage);
    assertThat(starts.isObject(starts.of(hit), hit)).isEqualTo(object);
  }
}
