package org.stance.text;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The word tokens of a text: one definition for training and for use.
 *
 * <p>A token is a run of letters and digits in lower case, a number with its inner points and
 * commas ("1,250.5"), one of {@code ! ?}, or a single symbol such as an emoji. An apostrophe splits
 * a word before its ending ("they're" gives "they", "'re"), and a shortened "not" is spelt out
 * ("don't" gives "do", "not"), so that a negation is one token however it is written. Other
 * punctuation separates tokens and is dropped. Reads the text once, left to right. Thread-safe.
 */
public final class Tokenizer {
  private static final int NONE = -1;
  private static final String NOT = "not";
  private static final String CANNOT = "cannot";
  private static final String SHORT_NOT = "n't";

  /** What is left of a word before "n't", and the word. */
  private static final String[] STEMS = {"ca", "can", "wo", "will", "sha", "shall"};

  private Tokenizer() {}

  /**
   * Splits a text.
   *
   * @param text any text; empty and unpaired surrogates are allowed
   * @return the tokens in order, none empty; none for a text without words and symbols
   */
  public static List<String> tokens(CharSequence text) {
    Tokens tokens = new Tokens();
    read(text, tokens);
    return IntStream.range(0, tokens.size()).mapToObj(tokens::token).toList();
  }

  /**
   * Where the tokens stand.
   *
   * @param text any text
   * @return for each of {@link #tokens}, in order, the stretch of the text that it was made from;
   *     no two overlap
   */
  public static List<Span> spans(CharSequence text) {
    Tokens tokens = new Tokens();
    read(text, tokens);
    return IntStream.range(0, tokens.size()).mapToObj(tokens::span).toList();
  }

  /**
   * Splits a text without making objects.
   *
   * @param text any text; empty and unpaired surrogates are allowed
   * @param tokens takes the tokens, in place of those that it held
   */
  public static void read(CharSequence text, Tokens tokens) {
    char[] characters = tokens.take(text);
    int length = tokens.textLength();
    int word = NONE;
    int i = 0;
    while (i < length) {
      int c = Character.codePointAt(characters, i, length);
      int next = i + Character.charCount(c);
      if (isWordPart(c)) {
        word = word == NONE ? tokens.open() : word;
        append(isApostrophe(c) ? '\'' : Character.toLowerCase(c), tokens);
      } else if (word != NONE && next < length && joins(c, tokens, characters, next)) {
        tokens.append(isApostrophe(c) ? '\'' : (char) c);
      } else {
        if (word != NONE) {
          end(word, i, tokens);
          word = NONE;
        }
        if (isSymbol(c)) {
          int start = tokens.open();
          append(c, tokens);
          tokens.close(start, i, next);
        }
      }
      i = next;
    }
    if (word != NONE) {
      end(word, length, tokens);
    }
  }

  private static void append(int c, Tokens tokens) {
    if (Character.isBmpCodePoint(c)) {
      tokens.append((char) c);
    } else {
      tokens.append(Character.highSurrogate(c));
      tokens.append(Character.lowSurrogate(c));
    }
  }

  /**
   * Whether a token is a word or a number.
   *
   * @param token a token of {@link #tokens}
   * @return false for punctuation and symbols
   */
  public static boolean isWord(String token) {
    return isWordPart(token.codePointBefore(token.length()));
  }

  static boolean isWordPart(int c) {
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || (type == Character.NON_SPACING_MARK && c < 0xFE00)
        || type == Character.COMBINING_SPACING_MARK;
  }

  /** An apostrophe inside a word, or a point or comma inside a number. */
  private static boolean joins(int c, Tokens tokens, char[] text, int next) {
    boolean apostrophe = isApostrophe(c);
    if (!apostrophe && c != '.' && c != ',') {
      return false;
    }
    int before = Character.codePointBefore(tokens.characters(), tokens.length());
    int after = Character.codePointAt(text, next, tokens.textLength());
    return apostrophe
        ? Character.isLetterOrDigit(before) && isWordPart(after)
        : Character.isDigit(before) && Character.isDigit(after);
  }

  private static boolean isApostrophe(int c) {
    return c == '\'' || c == '\u2019' || c == '\u02BC';
  }

  private static boolean isSymbol(int c) {
    return c == '!' || c == '?' || (c > 127 && Character.getType(c) == Character.OTHER_SYMBOL);
  }

  /** Ends a word. Lower case is as long as upper case was, so its length tells where it began. */
  private static void end(int word, int textEnd, Tokens tokens) {
    int length = tokens.length() - word;
    int textStart = textEnd - length;
    int apostrophe = 0;
    char[] characters = tokens.characters();
    while (apostrophe < length && characters[word + apostrophe] != '\'') {
      apostrophe++;
    }
    if (apostrophe < length && length > SHORT_NOT.length() && endsIn(SHORT_NOT, word, tokens)) {
      tokens.cut(tokens.length() - SHORT_NOT.length());
      restoreStem(word, tokens);
      tokens.close(word, textStart, textEnd - SHORT_NOT.length());
      not(textEnd - SHORT_NOT.length(), textEnd, tokens);
    } else if (length == CANNOT.length() && endsIn(CANNOT, word, tokens)) {
      tokens.cut(tokens.length() - NOT.length());
      tokens.close(word, textStart, textEnd - NOT.length());
      not(textEnd - NOT.length(), textEnd, tokens);
    } else if (apostrophe > 0 && apostrophe < length) {
      split(word, apostrophe, textEnd, tokens);
    } else {
      tokens.close(word, textStart, textEnd);
    }
  }

  private static boolean endsIn(String ending, int word, Tokens tokens) {
    int start = tokens.length() - ending.length();
    boolean same = start >= word;
    for (int i = 0; same && i < ending.length(); i++) {
      same = tokens.characters()[start + i] == ending.charAt(i);
    }
    return same;
  }

  private static void not(int textStart, int textEnd, Tokens tokens) {
    int start = tokens.open();
    append(NOT, tokens);
    tokens.close(start, textStart, textEnd);
  }

  private static void append(String word, Tokens tokens) {
    for (int i = 0; i < word.length(); i++) {
      tokens.append(word.charAt(i));
    }
  }

  /** Parts a word before its apostrophe; what follows it moves to make room for borders. */
  private static void split(int word, int apostrophe, int textEnd, Tokens tokens) {
    int at = word + apostrophe;
    int rest = tokens.length() - at;
    System.arraycopy(tokens.characters(), at, tokens.characters(), at + 2, rest);
    tokens.cut(at);
    tokens.close(word, textEnd - rest - apostrophe, textEnd - rest);
    int start = tokens.open();
    tokens.cut(start + rest);
    tokens.close(start, textEnd - rest, textEnd);
  }

  /** "can't" and the like lose letters before "n't". */
  private static void restoreStem(int word, Tokens tokens) {
    int length = tokens.length() - word;
    for (int i = 0; i < STEMS.length; i += 2) {
      if (length == STEMS[i].length() && endsIn(STEMS[i], word, tokens)) {
        tokens.cut(word);
        append(STEMS[i + 1], tokens);
        return;
      }
    }
  }
}
