package org.stance.extraction.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stance.text.Span;

class SentenceEndsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "It rains.|He left.|true",
        "It rains.|he left.|false",
        "They met Sen.|Whitlock there.|false",
        "They met J.|Whitlock there.|false",
        "They met J.J.|Whitlock there.|false",
        "They left the U.S.|Whitlock stayed.|true",
        "They met Jen.|Whitlock left.|true",
        "\"Who paid?\"|Petra Halvorsen asked.|false",
        "\"Who paid?\"|Petra Halvorsen shot back.|false",
        "\"Who paid?\"|Petra Halvorsen left.|true",
        "\"Who paid.\"|Petra Halvorsen asked.|true",
      })
  void sentenceEndsWhereNothingHoldsItTogether(String before, String next, boolean end) {
    String plain = before + " " + next;
    Span first = new Span(0, before.length());
    Span second = new Span(before.length() + 1, plain.length());
    assertThat(SentenceEnds.isEnd(plain, first, second)).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We met Sen . Whitlock .|We met Sen. Whitlock .",
        "We met Jen . Whitlock .|We met Jen . Whitlock .",
        "The captain overslept.|The captain overslept .",
        "He lives in the U.S.|He lives in the U.S.",
      })
  void fullStopsStandWhereTheyBelong(String tokens, String expected) {
    String plain = tokens.replace(" .", ".");
    List<Span> spans = spans(plain, tokens.split(" ", -1));
    assertThat(
            SentenceEnds.withStops(plain, spans).stream()
                .map(span -> span.cut(plain))
                .collect(Collectors.joining(" ")))
        .isEqualTo(expected);
  }

  /** Where words stand in a text that holds them in order. */
  private static List<Span> spans(String text, String... words) {
    List<Span> spans = new ArrayList<>();
    int end = 0;
    for (String word : words) {
      int start = text.indexOf(word, end);
      end = start + word.length();
      spans.add(new Span(start, end));
    }
    return spans;
  }
}
