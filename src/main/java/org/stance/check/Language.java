package org.stance.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a text is likely not in English: most letters are of another script; or function words of
 * another language outnumber the English ones; or the text is long and has no English function
 * word. Precision is preferred to recall: no verdict is given on short texts in Latin script, and
 * texts in languages without a word list are detected only if they share no function word with
 * English. Immutable and thread-safe.
 */
final class Language {
  private static final int MIN_LETTERS = 3;
  private static final int MIN_WORDS = 4;
  private static final int MIN_WORDS_WITHOUT_ENGLISH = 15;

  /** The minimum share of words that are function words of another language. */
  private static final double MIN_SHARE = 0.2;

  private static final Language INSTANCE = new Language();

  /** The languages of each function word as bits; bit 0 is English. */
  private final Map<String, Integer> languages = new HashMap<>();

  private final String[] names;

  private Language() {
    List<String> lines;
    try (InputStream in = Language.class.getResourceAsStream("language-words.txt")) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: language-words.txt");
      }
      lines =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
              .lines()
              .filter(line -> !line.startsWith("#"))
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("can't read language-words.txt", e);
    }
    names = new String[lines.size()];
    for (int language = 0; language < names.length; language++) {
      String[] entries = lines.get(language).split(" ", -1);
      names[language] = entries[0];
      for (String word : Arrays.asList(entries).subList(1, entries.length)) {
        languages.merge(word, 1 << language, (known, added) -> known | added);
      }
    }
  }

  /**
   * Why a text is likely not in English.
   *
   * @param text the text
   * @param words its words in lower case, from the tokenizer
   */
  static Optional<String> doubt(String text, List<String> words) {
    return INSTANCE.find(text, words);
  }

  private Optional<String> find(String text, List<String> words) {
    Optional<String> script = script(text);
    if (script.isPresent() || words.size() < MIN_WORDS) {
      return script;
    }
    int[] counts = counts(words);
    int english = counts[0];
    int best = 0;
    for (int language = 1; language < counts.length; language++) {
      best = counts[language] > counts[best] ? language : best;
    }
    boolean other = counts[best] >= (english == 0 ? 2 : Math.max(3, 2 * english));
    if (other && counts[best] >= MIN_SHARE * words.size()) {
      return Optional.of(
          "of %d words, %d are function words of %s, %d of English"
              .formatted(words.size(), counts[best], names[best], english));
    }
    return words.size() >= MIN_WORDS_WITHOUT_ENGLISH && english == 0
        ? Optional.of("none of %d words is an English function word".formatted(words.size()))
        : Optional.empty();
  }

  /** The number of words that are function words of each language. */
  private int[] counts(List<String> words) {
    int[] counts = new int[names.length];
    for (String word : words) {
      int languagesOfWord = languages.getOrDefault(word, 0);
      for (int language = 0; language < counts.length; language++) {
        counts[language] += languagesOfWord >>> language & 1;
      }
    }
    return counts;
  }

  private static Optional<String> script(String text) {
    Map<UnicodeScript, Integer> counts = new HashMap<>();
    int letters = 0;
    int latin = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 128) {
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        latin += letter ? 1 : 0;
        letters += letter ? 1 : 0;
      } else if (Character.isLetter(c)) {
        UnicodeScript script = UnicodeScript.of(c);
        latin += script == UnicodeScript.LATIN ? 1 : 0;
        letters++;
        counts.merge(script, 1, Integer::sum);
      }
    }
    if (letters < MIN_LETTERS || 2 * latin >= letters) {
      return Optional.empty();
    }
    return counts.entrySet().stream()
        .max(Map.Entry.<UnicodeScript, Integer>comparingByValue())
        .map(entry -> "mostly letters of the script " + entry.getKey());
  }
}
