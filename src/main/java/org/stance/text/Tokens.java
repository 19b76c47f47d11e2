package org.stance.text;

/**
 * The tokens of one text after another in one buffer that is used again, so that reading a text
 * makes no objects. Each token stands between borders of its own, {@value #LEFT} and {@value
 * #RIGHT}, which no token holds. Filled by {@link Tokenizer#read}. Not thread-safe: use one per
 * thread.
 *
 * <p>The buffer grows to the size of the longest text, about 30 bytes per character, and keeps it.
 */
public final class Tokens {
  /** What stands before each token in {@link #characters}. */
  public static final char LEFT = '<';

  /** What stands after each token in {@link #characters}. */
  public static final char RIGHT = '>';

  /** A character alone becomes a token between two borders; nothing grows by more. */
  private static final int MAX_GROWTH = 3;

  private char[] text = {};
  private int textLength;
  private char[] characters = {};
  private int length;
  private int[] starts = {};
  private int[] ends = {};
  private int[] textStarts = {};
  private int[] textEnds = {};
  private int size;

  /** An empty buffer. */
  public Tokens() {}

  /** Forgets what was read and takes a text's characters, with room for all its tokens. */
  char[] take(CharSequence whole) {
    textLength = whole.length();
    if (text.length < textLength) {
      int room = Math.multiplyExact(Math.max(textLength, 256), MAX_GROWTH);
      text = new char[Math.max(textLength, 256)];
      characters = new char[room];
      starts = new int[text.length];
      ends = new int[text.length];
      textStarts = new int[text.length];
      textEnds = new int[text.length];
    }
    if (whole instanceof String string) {
      string.getChars(0, textLength, text, 0);
    } else {
      for (int i = 0; i < textLength; i++) {
        text[i] = whole.charAt(i);
      }
    }
    size = 0;
    length = 0;
    return text;
  }

  int textLength() {
    return textLength;
  }

  /** Starts a token and returns where its first character will stand. */
  int open() {
    characters[length++] = LEFT;
    return length;
  }

  void append(char c) {
    characters[length++] = c;
  }

  /** Where the next character will stand. */
  int length() {
    return length;
  }

  /** Takes back the last characters. */
  void cut(int newLength) {
    length = newLength;
  }

  /** Ends the token that started at a place of the buffer, and says where it stands in the text. */
  void close(int start, int textStart, int textEnd) {
    starts[size] = start;
    ends[size] = length;
    textStarts[size] = textStart;
    textEnds[size++] = textEnd;
    characters[length++] = RIGHT;
  }

  /**
   * Returns the number of tokens.
   *
   * @return 0 or more
   */
  public int size() {
    return size;
  }

  /**
   * Where the tokens' characters stand; good until the next text is read, and to be left as it is.
   *
   * @return the buffer, longer than what is used of it
   */
  public char[] characters() {
    return characters;
  }

  /**
   * Where a token starts in {@link #characters}.
   *
   * @param token its index, from 0
   * @return the place of its first character; its left border stands before it
   */
  public int start(int token) {
    return starts[token];
  }

  /**
   * Where a token ends in {@link #characters}.
   *
   * @param token its index, from 0
   * @return the place after its last character, where its right border stands
   */
  public int end(int token) {
    return ends[token];
  }

  /**
   * Whether a token is a word or a number.
   *
   * @param token its index, from 0
   * @return false for punctuation and symbols
   */
  public boolean isWord(int token) {
    return endsWord(starts[token], ends[token]);
  }

  /**
   * Whether what stands in {@link #characters} ends in a character of words and numbers.
   *
   * @param start where it starts
   * @param end where it ends, after its start
   * @return false for punctuation and symbols
   */
  public boolean endsWord(int start, int end) {
    return Tokenizer.isWordPart(Character.codePointBefore(characters, end, start));
  }

  /**
   * How many tokens are words or numbers.
   *
   * @return 0 or more
   */
  public int words() {
    int words = 0;
    for (int token = 0; token < size; token++) {
      words += isWord(token) ? 1 : 0;
    }
    return words;
  }

  /**
   * A token as a string.
   *
   * @param token its index, from 0
   * @return its characters, without borders
   */
  public String token(int token) {
    return new String(characters, starts[token], ends[token] - starts[token]);
  }

  /**
   * Where a token stands in the text.
   *
   * @param token its index, from 0
   * @return the stretch that it was made from
   */
  public Span span(int token) {
    return new Span(textStarts[token], textEnds[token]);
  }
}
