package org.stance.extraction.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stance.extraction.cue.CueFinder;
import org.stance.extraction.cue.CueHit;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.Passages;

/** {@link ContentFinder}: the words that rules credit to the subject of the last cue. */
class ContentFinderTest {
  private static String content(String text) {
    List<Passage> passages = Passages.of(text);
    Passage passage = passages.get(passages.size() - 1);
    List<CueHit> hits = CueFinder.find(passage);
    return new ContentFinder(passage, hits)
        .content(hits.get(hits.size() - 1)).stream()
            .map(range -> Passages.words(passage, range))
            .collect(Collectors.joining(" + "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The mayor said the dam will hold.|the dam will hold",
        "The dam will hold, the mayor said.|The dam will hold",
        "The dam, the mayor said, will hold.|The dam + will hold",
        "“We will wait,” the mayor said.|“ We will wait , ”",
        "“We will wait,” the mayor said, “for the rain.”|“ We will wait , ” + “ for the rain . ”",
      })
  void wordsStandBehindBeforeOrOnBothSides(String text, String words) {
    assertThat(content(text)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "“We will wait,” the mayor said, and slept.|“ We will wait , ”",
        "“We will wait,” the mayor said that night.|“ We will wait , ”",
        "The mayor said nothing.|''",
        "“We will wait.” The mayor said the dam will hold.|the dam will hold",
      })
  void whatFollowsIsNotAlwaysContent(String text, String words) {
    assertThat(content(text)).isEqualTo(words);
  }
}
