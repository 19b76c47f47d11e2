package org.stance.extraction.language;

import org.stance.text.Span;

/**
 * One word or mark of a sentence.
 *
 * @param span its place in the document's text
 * @param text its characters
 * @param tag universal part of speech: NOUN, PROPN, VERB, AUX, PUNCT ...
 * @param lemma dictionary form in lower case
 */
public record Token(Span span, String text, String tag, String lemma) {
  public boolean is(String... tags) {
    for (String wanted : tags) {
      if (wanted.equals(tag)) {
        return true;
      }
    }
    return false;
  }

  public boolean isWord(String... lowerCaseWords) {
    for (String word : lowerCaseWords) {
      if (word.equalsIgnoreCase(text)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is or contains a verb: "said", "was", "isn't", "I'm". */
  public boolean isVerbal() {
    return is("VERB", "AUX", "AUX+PART", "PRON+AUX");
  }

  public boolean isCapitalized() {
    return Character.isUpperCase(text.codePointAt(0));
  }

  public int start() {
    return span.start();
  }

  public int end() {
    return span.end();
  }
}
