package org.stance.extraction.speaker;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.Token;
import org.stance.extraction.language.TokenRange;

/** How a mention was resolved to a speaker. */
enum Resolution {
  /** The mention holds the name of somebody whom the document names in full. */
  NAME,
  /** "Norway's prime minister, NAME, said": the name stands behind the mention. */
  APPOSITION,
  /** "He" or "she". */
  PRONOUN,
  /** "NAME, who said". */
  RELATIVE,
  /** "The minister", for somebody whom the document names or describes elsewhere. */
  TITLE,
  /** The mention itself: a description, an organisation, a name that occurs only there. */
  MENTION,
  /** No mention; the words are credited to the last speaker. */
  NEARNESS;

  /** The word used in {@code speaker-confidence.txt}. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How a mention was resolved to a person, or to nobody. */
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
