package org.stance.extraction.language;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words in and beside names: given names, titles, honorifics, and words that are no names. */
public final class NameLexicon {
  private static final Set<String> TITLES = WordList.words("titles.txt");
  private static final Set<String> NOT_NAMES = WordList.words("not-names.txt");
  private static final Set<String> HONORIFICS =
      Set.of("mr", "mr.", "mrs", "mrs.", "ms", "ms.", "sir", "dame", "lord", "lady");
  private static final Map<String, String> PRONOUNS =
      WordList.lines("given-names.txt").stream()
          .map(line -> line.split(" "))
          .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> parts[1]));

  private NameLexicon() {}

  /** Whether a word in lower case is a title or an office, such as "minister". */
  public static boolean isTitle(String lowerCaseWord) {
    return TITLES.contains(lowerCaseWord);
  }

  /** Whether a token is a title or an office, also in the plural. */
  public static boolean isTitle(Token token) {
    return isTitle(token.text().toLowerCase(Locale.ROOT))
        || token.is("NOUN", "PROPN", "ADJ") && TITLES.contains(token.lemma());
  }

  /** Whether a token is a form of address, such as "Mr." or "Lady". */
  public static boolean isHonorific(Token token) {
    return HONORIFICS.contains(token.text().toLowerCase(Locale.ROOT));
  }

  /** Whether a word shows that a run of capitalised words names no person. */
  public static boolean isNotName(String word) {
    return NOT_NAMES.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a word is a common given name. */
  public static boolean isGivenName(String word) {
    return PRONOUNS.containsKey(word);
  }

  /** The pronoun of most people with a given name, or null if it isn't a common one. */
  public static @Nullable String pronounOf(String givenName) {
    return PRONOUNS.get(givenName);
  }
}
