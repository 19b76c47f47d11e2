package org.stance.extraction.language;

import java.util.Locale;
import java.util.Set;

/**
 * The letters of {@link Passage#shape()}: what each token may be in a noun phrase, so that grammars
 * can be written as regular expressions.
 *
 * <table>
 *   <caption>Letters; those of tokens between quotation marks are in lower case</caption>
 *   <tr><td>D</td><td>determiner</td></tr>
 *   <tr><td>Q</td><td>quantifier, which may be a whole phrase: "some", "all"</td></tr>
 *   <tr><td>A</td><td>modifier that can't be a head: an adjective in lower case</td></tr>
 *   <tr><td>N</td><td>head in lower case: a noun, a title</td></tr>
 *   <tr><td>X</td><td>head with a capital, mostly a name</td></tr>
 *   <tr><td>Y</td><td>day: "Monday", "today"</td></tr>
 *   <tr><td>F</td><td>amount: a number in digits, a sign such as "$", "several"</td></tr>
 *   <tr><td>U</td><td>number in words</td></tr>
 *   <tr><td>H</td><td>head without modifiers: "most" as an adverb, a capitalised verb that opens a
 *       sentence</td></tr>
 *   <tr><td>P</td><td>pronoun</td></tr>
 *   <tr><td>S</td><td>possessive pronoun</td></tr>
 *   <tr><td>G</td><td>genitive "'s"</td></tr>
 *   <tr><td>M</td><td>mark within a phrase: hyphen, slash, full stop</td></tr>
 *   <tr><td>C</td><td>"and"</td></tr>
 *   <tr><td>L</td><td>preposition that links two phrases: "of", "to" behind "adviser"</td></tr>
 *   <tr><td>K</td><td>"close" in front of "to", and the like</td></tr>
 *   <tr><td>V</td><td>verb</td></tr>
 *   <tr><td>.</td><td>anything else</td></tr>
 * </table>
 */
final class Shape {
  private static final Set<String> LINKS =
      Set.of("of", "from", "for", "at", "in", "with", "behind", "on", "within");

  private static final Set<String> DAYS =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "today",
          "yesterday",
          "tomorrow");

  private static final Set<String> QUANTIFIERS =
      Set.of("some", "both", "all", "half", "others", "many", "most", "few", "none");

  /** People who are something to somebody: "an adviser to the mayor". */
  private static final String[] SENT_TO = {
    "adviser", "advisers", "advisor", "advisors", "aide", "aides", "ambassador", "ambassadors",
    "assistant", "assistants", "counsel", "envoy", "envoys", "heir", "successor", "witness"
  };

  private final Passage passage;

  private Shape(Passage passage) {
    this.passage = passage;
  }

  /** One letter for each token of a passage. */
  static String of(Passage passage) {
    Shape shape = new Shape(passage);
    StringBuilder letters = new StringBuilder(passage.size());
    for (int i = 0; i < passage.size(); i++) {
      char letter = shape.letter(i);
      letters.append(passage.isQuoted(i) ? Character.toLowerCase(letter) : letter);
    }
    return letters.toString();
  }

  /** Whether a token names a day. */
  static boolean isDay(Token token) {
    return DAYS.contains(token.text().toLowerCase(Locale.ROOT));
  }

  private char letter(int i) {
    Token token = passage.token(i);
    if (isClose(i)) {
      return 'K';
    }
    return switch (token.tag()) {
      case "PRON" -> isPossessive(token) ? 'S' : 'P';
      case "DET" -> isQuantifier(token) ? 'Q' : 'D';
      case "NOUN", "PROPN", "X" -> head(token);
      case "SYM" -> 'F';
      case "NUM" -> Character.isDigit(token.text().charAt(0)) ? 'F' : 'U';
      case "ADJ" -> adjective(token);
      case "VERB" -> verb(i);
      case "ADV" -> adverb(i);
      case "PUNCT" -> mark(token);
      default -> other(i);
    };
  }

  private static char head(Token token) {
    return isDay(token) ? 'Y' : token.isCapitalized() ? 'X' : 'N';
  }

  private static char adjective(Token token) {
    if (token.isCapitalized() || NameLexicon.isTitle(token)) {
      return head(token);
    }
    return token.isWord("several") || isQuantifier(token) ? 'F' : 'A';
  }

  private static char mark(Token token) {
    if (token.isWord("'s", "\u2019s")) {
      return 'G';
    }
    return token.isWord("-", "/", ".", "'", "\u2019") ? 'M' : '.';
  }

  /** A capitalised verb within a sentence is a name that the tagger took for a verb: "Trump". */
  private char verb(int i) {
    if (passage.token(i).isCapitalized()) {
      return passage.startsSentence(i) ? 'H' : 'X';
    }
    return isBehindHyphen(i) ? 'A' : 'V';
  }

  private char adverb(int i) {
    Token token = passage.token(i);
    if (isBehindHyphen(i)) {
      return head(token);
    }
    boolean within = token.isCapitalized() && !passage.startsSentence(i);
    return within ? 'A' : isQuantifier(token) ? 'H' : '.';
  }

  private char other(int i) {
    Token token = passage.token(i);
    if (isGenitive(token)) {
      return 'G';
    }
    if (token.isWord("and", "&")) {
      return 'C';
    }
    if (token.is("ADP") && LINKS.contains(token.text().toLowerCase(Locale.ROOT)) || isSentTo(i)) {
      return 'L';
    }
    return token.isVerbal() ? 'V' : isQuantifier(token) ? 'H' : '.';
  }

  /** The second half of "Oslo-based" or "voice-over". */
  private boolean isBehindHyphen(int i) {
    return i > 1
        && passage.token(i - 1).isWord("-")
        && passage.token(i - 1).start() == passage.token(i - 2).end()
        && passage.token(i - 1).end() == passage.token(i).start();
  }

  /** "To" behind "adviser" or "close". */
  private boolean isSentTo(int i) {
    return i > 0
        && passage.token(i).isWord("to")
        && (isClose(i - 1) || passage.token(i - 1).isWord(SENT_TO));
  }

  /** "Close" of "close to", "familiar" of "familiar with" and the like. */
  private boolean isClose(int i) {
    Token token = passage.token(i);
    return token.isWord("close", "loyal") && nextIs(i, "to")
        || token.isWord("familiar") && nextIs(i, "with")
        || token.isWord("briefed") && nextIs(i, "on");
  }

  private boolean nextIs(int i, String word) {
    return i + 1 < passage.size() && passage.token(i + 1).isWord(word);
  }

  private static boolean isQuantifier(Token token) {
    return QUANTIFIERS.contains(token.text().toLowerCase(Locale.ROOT));
  }

  private static boolean isGenitive(Token token) {
    return token.isWord("'s", "\u2019s", "'", "\u2019");
  }

  private static boolean isPossessive(Token token) {
    return token.isWord("his", "her", "their", "its", "our", "my", "your");
  }
}
