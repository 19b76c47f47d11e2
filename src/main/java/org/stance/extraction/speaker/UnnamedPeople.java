package org.stance.extraction.speaker;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stance.extraction.language.NameLexicon;
import org.stance.extraction.language.Token;
import org.stance.extraction.language.WordList;

/** Nouns for people whom a text doesn't name: titles ("diplomat") and relations ("wife"). */
public final class UnnamedPeople {
  private static final Map<String, String> PRONOUNS =
      WordList.lines("person-nouns.txt").stream()
          .map(line -> line.split(" "))
          .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> parts[1]));

  private UnnamedPeople() {}

  /** Whether a noun denotes one person. */
  public static boolean isPerson(Token noun) {
    return NameLexicon.isTitle(noun) || PRONOUNS.containsKey(noun.lemma());
  }

  /** "he" or "she" if the noun shows it, else null. */
  static @Nullable String pronounOf(Token noun) {
    String pronoun = PRONOUNS.get(noun.lemma());
    return pronoun == null || pronoun.equals("either") ? null : pronoun;
  }
}
