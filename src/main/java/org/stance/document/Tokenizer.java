package org.stance.document;

import java.util.ArrayList;
import java.util.List;

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
  private static final String NOT = "not";

  private Tokenizer() {}

  /**
   * Splits a text.
   *
   * @param text any text; empty and unpaired surrogates are allowed
   * @return the tokens in order, none empty; none for a text without words and symbols
   */
  public static List<String> tokens(CharSequence text) {
    return read(text).tokens;
  }

  /**
   * Where the tokens stand.
   *
   * @param text any text
   * @return for each of {@link #tokens}, in order, the stretch of the text that it was made from;
   *     no two overlap
   */
  public static List<Span> spans(CharSequence text) {
    return read(text).spans;
  }

  /** Tokens, each with its place. */
  private static final class Found {
    private final List<String> tokens = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();

    void add(String token, int start, int end) {
      tokens.add(token);
      spans.add(new Span(start, end));
    }
  }

  private static Found read(CharSequence text) {
    Found found = new Found();
    StringBuilder word = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      int c = Character.codePointAt(text, i);
      int next = i + Character.charCount(c);
      if (isWordPart(c) || joins(c, word, text, next)) {
        word.appendCodePoint(isApostrophe(c) ? '\'' : Character.toLowerCase(c));
      } else {
        flush(word, i, found);
        if (isSymbol(c)) {
          found.add(Character.toString(c), i, next);
        }
      }
      i = next;
    }
    flush(word, text.length(), found);
    return found;
  }

  /**
   * Whether a token is a word or a number.
   *
   * @param token a token of {@link #tokens}
   * @return false for punctuation and symbols
   */
  public static boolean isWord(String token) {
    int last = token.codePointBefore(token.length());
    return isWordPart(last);
  }

  private static boolean isWordPart(int c) {
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || (type == Character.NON_SPACING_MARK && c < 0xFE00)
        || type == Character.COMBINING_SPACING_MARK;
  }

  /** An apostrophe inside a word, or a point or comma inside a number. */
  private static boolean joins(int c, StringBuilder word, CharSequence text, int next) {
    if (word.length() == 0 || next >= text.length()) {
      return false;
    }
    int before = word.codePointBefore(word.length());
    int after = Character.codePointAt(text, next);
    if (isApostrophe(c)) {
      return Character.isLetterOrDigit(before) && isWordPart(after);
    }
    return (c == '.' || c == ',') && Character.isDigit(before) && Character.isDigit(after);
  }

  private static boolean isApostrophe(int c) {
    return c == '\'' || c == '\u2019' || c == '\u02BC';
  }

  private static boolean isSymbol(int c) {
    return c == '!' || c == '?' || Character.getType(c) == Character.OTHER_SYMBOL;
  }

  /** Ends a word. Lower case is as long as upper case was, so its length tells where it began. */
  private static void flush(StringBuilder word, int end, Found found) {
    if (word.length() == 0) {
      return;
    }
    String whole = word.toString();
    int start = end - whole.length();
    word.setLength(0);
    int apostrophe = whole.indexOf('\'');
    if (whole.endsWith("n't") && whole.length() > 3) {
      found.add(stem(whole.substring(0, whole.length() - 3)), start, end - 3);
      found.add(NOT, end - 3, end);
    } else if (whole.equals("cannot")) {
      found.add("can", start, start + 3);
      found.add(NOT, start + 3, end);
    } else if (apostrophe > 0) {
      found.add(whole.substring(0, apostrophe), start, start + apostrophe);
      found.add(whole.substring(apostrophe), start + apostrophe, end);
    } else {
      found.add(whole, start, end);
    }
  }

  private static String stem(String beforeNot) {
    return switch (beforeNot) {
      case "ca" -> "can";
      case "wo" -> "will";
      case "sha" -> "shall";
      default -> beforeNot;
    };
  }
}
