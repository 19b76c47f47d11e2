package org.stance.extraction.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NounPhrasesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The/DET old/ADJ mayor/NOUN said/VERB|The old mayor",
        "The/DET mayor/NOUN of/ADP Lindhaven/PROPN said/VERB|The mayor of Lindhaven",
        "Norway/PROPN 's/PART prime/ADJ minister/NOUN said/VERB|Norway 's prime minister",
        "he/PRON said/VERB|he",
        "his/PRON wife/NOUN said/VERB|his wife",
        "Keller/PROPN and/CCONJ Halvorsen/PROPN met/VERB|Keller and Halvorsen",
        "reporters/NOUN in/ADP Lindhaven/PROPN on/ADP Monday/PROPN|reporters in Lindhaven",
        "a/DET seller/NOUN two/NUM streets/NOUN away/ADV|a seller",
        "officials/NOUN Monday/PROPN|officials",
        "the/DET mayor/NOUN 's/PUNCT left/VERB|the mayor",
        "the/DET mayor/NOUN the/DET boat/NOUN|the mayor",
        "Norway/PROPN 's/PART the/DET boat/NOUN|Norway 's the boat",
        "boats/NOUN and/CCONJ ships/NOUN|boats",
        "guests/NOUN 5/NUM million/NUM|guests 5 million",
        "people/NOUN close/ADJ to/ADP Keller/PROPN|people close to Keller",
        "people/NOUN close/ADJ to/ADP leaving/VERB|people",
        "said/VERB he/PRON|",
        "of/ADP course/NOUN|",
        ",/PUNCT he/PRON|",
      })
  void longestPhraseAtTheStart(String words, String phrase) {
    Passage passage = Passages.tagged(words);
    int end = NounPhrases.endOfPhraseStartingAt(passage, 0);
    String found = end < 0 ? null : Passages.words(passage, new TokenRange(0, end));
    assertThat(found).isEqualTo(phrase);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "then/ADV the/DET old/ADJ mayor/NOUN|the old mayor",
        "met/VERB the/DET mayor/NOUN of/ADP Lindhaven/PROPN|the mayor of Lindhaven",
        "once/ADV he/PRON|he",
        "Keller/PROPN and/CCONJ Halvorsen/PROPN|Keller and Halvorsen",
        "gave/VERB him/PRON the/DET boat/NOUN|the boat",
        "all/DET the/DET boats/NOUN|all the boats",
        "boats/NOUN and/CCONJ ships/NOUN|boats and ships",
        "people/NOUN close/ADJ to/ADP Keller/PROPN|people close to Keller",
        "saw/VERB close/ADJ to/ADP Keller/PROPN|Keller",
        "him/PRON of/ADP Keller/PROPN|Keller",
        "the/DET mayor/NOUN left/VERB|",
        "the/DET mayor/NOUN ,/PUNCT|",
      })
  void longestPhraseAtTheEnd(String words, String phrase) {
    Passage passage = Passages.tagged(words);
    int start = NounPhrases.startOfPhraseEndingAt(passage, passage.size() - 1);
    String found =
        start < 0 ? null : Passages.words(passage, new TokenRange(start, passage.size()));
    assertThat(found).isEqualTo(phrase);
  }
}
