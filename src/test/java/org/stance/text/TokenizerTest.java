package org.stance.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokenizerTest {
  @Test
  void wordsAreLowerCaseAndPunctuationGoes() {
    assertThat(Tokenizer.tokens("Well, the TALKS \u2014 (at last) \u2014 began."))
        .containsExactly("well", "the", "talks", "at", "last", "began");
  }

  @Test
  void negationIsOneTokenHoweverItIsWritten() {
    assertThat(Tokenizer.tokens("don't don\u2019t can't won't cannot did not"))
        .containsExactly(
            "do", "not", "do", "not", "can", "not", "will", "not", "can", "not", "did", "not");
  }

  @Test
  void apostropheSplitsBeforeTheEnding() {
    assertThat(Tokenizer.tokens("they're Anna\u2019s o'clock"))
        .containsExactly("they", "'re", "anna", "'s", "o", "'clock");
  }

  @Test
  void quotationMarksAreNoApostrophes() {
    assertThat(Tokenizer.tokens("'peace' and \u2018deal\u2019 and n't"))
        .containsExactly("peace", "and", "deal", "and", "n", "'t");
  }

  @Test
  void numbersKeepTheirPointsButSentencesDoNot() {
    assertThat(Tokenizer.tokens("In 2025. About 1,250.5, not 3."))
        .containsExactly("in", "2025", "about", "1,250.5", "not", "3");
  }

  @Test
  void exclamationQuestionAndEmojiAreTokens() {
    assertThat(Tokenizer.tokens("Peace?! \ud83d\ude00\ud83d\ude00"))
        .containsExactly("peace", "?", "!", "\ud83d\ude00", "\ud83d\ude00");
  }

  @Test
  void otherScriptsAreWords() {
    assertThat(
            Tokenizer.tokens(
                "\u041f\u0435\u0440\u0435\u0433\u043e\u0432\u043e\u0440\u044b cafe\u0301"))
        .containsExactly(
            "\u043f\u0435\u0440\u0435\u0433\u043e\u0432\u043e\u0440\u044b", "cafe\u0301");
  }

  @Test
  void nothingToReadGivesNothing() {
    for (String text : new String[] {"", " \t\n", "...", "\ud83d", "\u200b\ufeff"}) {
      assertThat(Tokenizer.tokens(text)).isEmpty();
    }
  }

  @Test
  void symbolsAreNoWords() {
    assertThat(Tokenizer.isWord("peace")).isTrue();
    assertThat(Tokenizer.isWord("2025")).isTrue();
    assertThat(Tokenizer.isWord("!")).isFalse();
    assertThat(Tokenizer.isWord("\ud83d\ude00")).isFalse();
  }

  @Test
  void everyTokenHasItsPlace() {
    String text = "I DON\u2019T, we can't, they cannot: \u0130t\u2019s 1,250.5! \ud83d\ude00 end";
    List<String> places = Tokenizer.spans(text).stream().map(span -> span.cut(text)).toList();
    assertThat(places)
        .containsExactly(
            "I",
            "DO",
            "N\u2019T",
            "we",
            "ca",
            "n't",
            "they",
            "can",
            "not",
            "\u0130t",
            "\u2019s",
            "1,250.5",
            "!",
            "\ud83d\ude00",
            "end");
    assertThat(Tokenizer.tokens(text)).hasSameSizeAs(places).contains("do", "not", "it", "'s");
  }
}
