package org.stance.extraction.cue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.Passages;

class CueFinderTest {
  private static final Set<String> WORDS = Set.of("warning", "certain", "claim");

  /** Each cue and its subject. */
  private static String shown(Passage passage, List<CueHit> hits) {
    return hits.stream()
        .map(
            hit ->
                Passages.words(passage, hit.group())
                    + " < "
                    + (hit.subject() == null ? "-" : Passages.words(passage, hit.subject())))
        .collect(Collectors.joining("; "));
  }

  private static String found(String text) {
    Passage passage = Passages.of(text).get(0);
    return shown(passage, CueFinder.find(passage));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "The mayor said it rained.|said < The mayor",
        "The mayor was saying it rained.|was saying < The mayor",
        "The mayor left, saying it rained.|saying < The mayor",
        "“It rains,” said the mayor on Friday.|said < the mayor",
        "“It rains,” said the mayor Friday.|said < the mayor",
        "It rains, said the mayor.|said < the mayor",
        "It rains, said the mayor who left.|said < the mayor",
        "“It rains,” the mayor laughed.|laughed < the mayor",
        "“It rains,” laughed the mayor.|laughed < the mayor",
        "It is reported that the dam holds.|is reported < -",
        "The mayor was told that it rained.|was told < -",
      })
  void verbsOfSayingAreFoundWithTheirSubject(String text, String hits) {
    assertThat(found(text)).isEqualTo(hits);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "Nobody said it rained.",
        "The mayor did not say it rained.",
        "The mayor wants to say it rained.",
        "The mayor was told of the flood.",
        "The mayor laughed.",
        "“It rains” the mayor laughed.",
        "“It rains,” smiling broadly.",
        "It rains, told the mayor.",
      })
  void whatSaysNothingIsNoCue(String text) {
    assertThat(found(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "The envoy who lived in Oslo said it rained.|said < The envoy",
        "The mayor of the town on the river said it rained.|said < The mayor of the town on the river",
        "In Oslo, the mayor said it rained.|said < the mayor",
        "Smiling, the mayor said it rained.|said < the mayor",
        "The mayor, smiling, said it rained.|said < The mayor",
        "The mayor, a tall man, said it rained.|said < The mayor",
        "The mayor (of Oslo) said it rained.|said < The mayor",
        "The mayor — a tall man — said it rained.|said < The mayor",
        "The mayor attended the talks but said it rained.|said < The mayor",
        "The mayor wanted to leave and said it rained.|said < The mayor",
        "The mayor said it rained and warned the town.|said < The mayor; warned < The mayor",
      })
  void theSubjectMayStandFarFromItsVerb(String text, String hits) {
    assertThat(found(text)).isEqualTo(hits);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "The mayor left, saying it rained.|left < The mayor; saying < The mayor; rained < it",
        "The mayor was told that it rained.|was told < -; rained < it",
        "The mayor wants to say it rained.|wants < The mayor; say < The mayor; rained < it",
        "The mayor's warning that it rains was heard.|warning < The mayor; rains < it; was heard < -",
        "The mayor is certain that it rains.|certain < The mayor; rains < it",
        "The mayor issued a claim that it rains.|issued < The mayor; claim < The mayor; rains < it",
      })
  void everyVerbAndListedWordMayBeACue(String text, String all) {
    Passage passage = Passages.of(text).get(0);
    List<CueHit> hits = CueFinder.find(passage);
    assertThat(shown(passage, CueFinder.findAll(passage, hits, WORDS))).isEqualTo(all);
  }

  @Test
  void nothingIsFoundInQuotationMarks() {
    assertThat(found("“The mayor said it rained,” Ada Lind wrote.")).isEqualTo("wrote < Ada Lind");
  }
}
