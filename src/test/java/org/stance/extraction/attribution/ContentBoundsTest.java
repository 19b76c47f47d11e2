package org.stance.extraction.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stance.extraction.cue.ContentStart;
import org.stance.extraction.cue.CueFinder;
import org.stance.extraction.cue.CueHit;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.Passages;
import org.stance.extraction.language.TokenRange;

/** {@link ContentBounds}: where the words of the first or last cue end or begin. */
class ContentBoundsTest {
  private static String behindFirst(String text) {
    Passage passage = Passages.of(text).get(0);
    List<CueHit> hits = CueFinder.find(passage);
    ContentStart starts = new ContentStart(passage);
    int start = starts.of(hits.get(0));
    boolean object = starts.isObject(start, hits.get(0));
    int end = new ContentBounds(passage, hits).end(start, hits.get(0), object);
    return Passages.words(passage, new TokenRange(start, end));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The mayor said the dam will hold, according to the paper.|the dam will hold",
        "The mayor said the dam will hold, as the envoy reported.|the dam will hold",
        "The mayor said the dam will hold, as the river rose slowly.|the dam will hold , as the river rose slowly",
        "The mayor said the dam will hold, adding that boats will sail.|the dam will hold",
        "The mayor said the dam will hold, bringing joy.|the dam will hold , bringing joy",
        "The mayor said the dam will hold and urged calm.|the dam will hold",
        "The mayor said the dam will hold and keep calm.|the dam will hold and keep calm",
        "The mayor said the dam will hold, but the envoy said it will break.|the dam will hold",
        "The mayor said the dam will hold, but the town will flood.|the dam will hold , but the town will flood",
        "The mayor said the dam will hold; the town slept.|the dam will hold",
      })
  void anotherSourceCueOrClauseEndsAClause(String text, String words) {
    assertThat(behindFirst(text)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The mayor rejected the claims, which are old.|the claims",
        "The mayor rejected the old, bitter claims.|the old , bitter claims",
      })
  void anObjectEndsSooner(String text, String words) {
    assertThat(behindFirst(text)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The dam will hold, the mayor said.|The dam will hold ,",
        "The two agreed to talk, the ministry said.|The two agreed to talk ,",
        "It is safe, said the envoy; the dam will hold, the mayor said.|the dam will hold ,",
        "News from the town: the dam will hold, the mayor said.|the dam will hold ,",
      })
  void wordsBeforeACueBeginBehindTheLastCueOrColon(String text, String words) {
    Passage passage = Passages.of(text).get(0);
    List<CueHit> hits = CueFinder.find(passage);
    CueHit last = hits.get(hits.size() - 1);
    int start = new ContentBounds(passage, hits).start(last.start(), hits, last);
    assertThat(Passages.words(passage, new TokenRange(start, last.start()))).isEqualTo(words);
  }
}
