package org.stance.extraction.language;

import java.util.Map;

/** Corrects verbs tagged as nouns and nouns tagged as verbs, by their neighbours. */
final class VerbForms {
  /** Verb forms that are often tagged as nouns. */
  private static final Map<String, String> LEMMAS =
      Map.of(
          "believes", "believe",
          "thinks", "think",
          "argues", "argue",
          "insists", "insist",
          "rose", "rise",
          "spoke", "speak",
          "fell", "fall",
          "felt", "feel",
          "saw", "see");

  private static final String[] AUXILIARIES = {"AUX", "AUX+PART", "PRON+AUX"};
  private static final String[] VERBS = {"VERB", "AUX", "AUX+PART", "PRON+AUX"};

  private VerbForms() {}

  /**
   * "A flower seller": a base form in "-er" behind a singular noun, where no auxiliary requires it.
   */
  static boolean isNoun(Sentence sentence, int index) {
    Token token = sentence.token(index);
    if (index == 0 || !token.is("VERB") || !isBase(token) || !token.text().endsWith("er")) {
      return false;
    }
    Token before = sentence.token(index - 1);
    return before.is("DET")
        || (before.is("NOUN") && isBase(before) && !clauseHas(sentence, index, AUXILIARIES));
  }

  /** "A deputy rose first": such a noun behind another in a clause without a verb. */
  static boolean isVerb(Sentence sentence, int index) {
    Token token = sentence.token(index);
    boolean listed = token.is("NOUN") && LEMMAS.containsKey(token.text());
    return listed
        && index > 0
        && sentence.token(index - 1).is("NOUN", "PROPN")
        && (nextIs(sentence, index, "that") || !clauseHas(sentence, index, VERBS));
  }

  private static boolean nextIs(Sentence sentence, int index, String word) {
    return index + 1 < sentence.size() && sentence.token(index + 1).isWord(word);
  }

  /** The token as a noun if it was a verb, and vice versa. */
  static Token corrected(Token token) {
    String lemma = LEMMAS.getOrDefault(token.text(), token.lemma());
    return new Token(token.span(), token.text(), token.is("VERB") ? "NOUN" : "VERB", lemma);
  }

  private static boolean isBase(Token token) {
    return token.text().equals(token.lemma());
  }

  private static boolean clauseHas(Sentence sentence, int index, String... tags) {
    return holds(sentence, index, -1, tags) || holds(sentence, index, 1, tags);
  }

  /** Whether a token with one of the tags precedes the next mark on one side. */
  private static boolean holds(Sentence sentence, int index, int step, String... tags) {
    int i = index + step;
    while (i >= 0 && i < sentence.size() && !sentence.token(i).is("PUNCT")) {
      if (sentence.token(i).is(tags)) {
        return true;
      }
      i += step;
    }
    return false;
  }
}
