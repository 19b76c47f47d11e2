package org.stance.extraction.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LemmasTest {
  private final Lemmas lemmas = new Lemmas(LanguageModels.shared().lemmas());

  @Test
  void formsBecomeLemmasInLowerCase() {
    String[] words = {"She", "told", "Dana", "the", "talks", "were", "failing", "."};
    String[] tags = {"PRON", "VERB", "PROPN", "DET", "NOUN", "AUX", "VERB", "PUNCT"};
    assertThat(lemmas.of(words, tags))
        .containsExactly("she", "tell", "dana", "the", "talk", "be", "fail", ".");
  }

  @Test
  void sameWordInAnotherClassHasAnotherLemma() {
    assertThat(lemmas.of(new String[] {"meeting"}, new String[] {"VERB"})).containsExactly("meet");
    assertThat(lemmas.of(new String[] {"meeting"}, new String[] {"NOUN"}))
        .containsExactly("meeting");
  }

  @Test
  void whatIsRememberedChangesNothing() {
    String[] words = {"He", "’s", "said", "it", "’s", "Ann", "’s"};
    String[] tags = {"PRON", "AUX", "VERB", "PRON", "AUX", "PROPN", "PART"};
    String[] first = lemmas.of(words, tags);
    assertThat(lemmas.of(words, tags)).containsExactly(first);
  }

  @Test
  void noWordsHaveNoLemmas() {
    assertThat(lemmas.of(new String[0], new String[0])).isEmpty();
  }
}
