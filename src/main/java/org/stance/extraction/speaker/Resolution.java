package org.stance.extraction.speaker;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.Token;
import org.stance.extraction.language.TokenRange;

/** In which way a mention led to a speaker. */
enum Resolution {
  /** The mention holds the name of somebody whom the document names in full. */
  NAME,
  /** "Norway's prime minister, NAME, said": the name stands behind the mention. */
  APPOSITION,
  /** "He" or "she". */
  PRONOUN,
  /** "NAME, who said". */
  RELATIVE,
  /** "The minister", whom the document speaks of by name or description. */
  TITLE,
  /** The mention itself says all: a description, an organisation, a name met only there. */
  MENTION,
  /** Nobody is mentioned; the words are given to whoever spoke last. */
  NEARNESS;

  /** The word used in {@code speaker-confidence.txt}. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The way in which a mention led to a person, or to nobody. */
  static Resolution of(Passage passage, TokenRange mention, @Nullable Person person) {
    Token first = passage.token(mention.from());
    boolean pronoun = mention.to() - mention.from() == 1 && first.is("PRON");
    if (pronoun && first.isWord("he", "him", "his", "himself", "she", "her", "hers", "herself")) {
      return PRONOUN;
    }
    if (person == null) {
      return MENTION;
    }
    if (pronoun) {
      return RELATIVE;
    }
    if (NameReader.endingAt(passage, mention) != null) {
      return NAME;
    }
    return passage.isPlain(mention.to(), ",") && isNamedBehind(passage, mention, person)
        ? APPOSITION
        : TITLE;
  }

  private static boolean isNamedBehind(Passage passage, TokenRange mention, Person person) {
    for (int i = mention.to() + 1; i < passage.size() && !passage.isPlain(i, ","); i++) {
      if (passage.token(i).text().equals(person.surname())) {
        return true;
      }
    }
    return false;
  }
}
