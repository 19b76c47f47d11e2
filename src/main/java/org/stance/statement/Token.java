package org.stance.statement;

import org.stance.document.Span;

/**
 * One word or mark of a sentence.
 *
 * @param span where it stands in the document's text
 * @param text how it is written
 * @param tag universal part of speech: NOUN, PROPN, VERB, AUX, PUNCT ...
 * @param lemma dictionary form in lower case
 */
record Token(Span span, String text, String tag, String lemma) {
  boolean is(String... tags) {
    for (String one : tags) {
      if (one.equals(tag)) {
        return true;
      }
    }
    return false;
  }

  boolean isWord(String... lowerCaseWords) {
    for (String word : lowerCaseWords) {
      if (word.equalsIgnoreCase(text)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is a verb or holds one: "said", "was", "isn't", "I'm". */
  boolean isVerbal() {
    return is("VERB", "AUX", "AUX+PART", "PRON+AUX");
  }

  boolean isCapitalized() {
    return Character.isUpperCase(text.codePointAt(0));
  }

  int start() {
    return span.start();
  }

  int end() {
    return span.end();
  }
}
