package org.stance.extraction.speaker;

import org.stance.extraction.language.NameLexicon;
import org.stance.extraction.language.NounPhrases;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.TokenRange;

/** Noun phrases that refer to a person by their words alone. */
public final class PersonPhrase {
  private PersonPhrase() {}

  /** Whether a range is one noun phrase that names or describes a person. */
  public static boolean isPerson(Passage passage, TokenRange words) {
    if (NounPhrases.startOfPhraseEndingAt(passage, words.to() - 1) != words.from()) {
      return false;
    }
    NameMention name = NameReader.endingAt(passage, words);
    boolean named =
        name != null && (name.role() != null || NameLexicon.isGivenName(name.names().get(0)));
    return named || UnnamedPeople.isPerson(passage.token(words.to() - 1));
  }
}
