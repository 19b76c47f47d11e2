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
 * Whether a text is likely not English: mostly in another script; or held together by the small
 * words of another language rather than by English ones; or long and without a single English one.
 * It would rather miss a text than call an English one foreign: a short text in the Latin script is
 * never judged, and languages without a list only if none of their small words look English.
 * Immutable and thread-safe.
 */
final class Language {
  private static final int FEWEST_LETTERS = 3;
  private static final int FEWEST_WORDS = 4;
  private static final int LONG = 15;

  /** The share of a text's words that another language must hold. */
  private static final double LEAST_SHARE = 0.2;

  private static final Language INSTANCE = new Language();

  /** For each word the languages that have it; bit 0 is English. */
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
        languages.merge(word, 1 << language, (one, other) -> one | other);
      }
    }
  }

  /**
   * Why a text is likely not English, in words.
   *
   * @param text the text
   * @param words its words in lower case, as the tokenizer cuts them
   */
  static Optional<String> doubt(String text, List<String> words) {
    return INSTANCE.judge(text, words);
  }

  private Optional<String> judge(String text, List<String> words) {
    Optional<String> script = script(text);
    if (script.isPresent() || words.size() < FEWEST_WORDS) {
      return script;
    }
    int[] counts = new int[names.length];
    for (String word : words) {
      int of = languages.getOrDefault(word, 0);
      for (int language = 0; language < counts.length; language++) {
        counts[language] += of >>> language & 1;
      }
    }
    int best = 0;
    for (int language = 1; language < counts.length; language++) {
      best = counts[language] > counts[best] ? language : best;
    }
    boolean other = counts[best] >= (counts[0] == 0 ? 2 : Math.max(3, 2 * counts[0]));
    if (other && counts[best] >= LEAST_SHARE * words.size()) {
      return Optional.of(
          "of %d words %d are small words of %s, %d of English"
              .formatted(words.size(), counts[best], names[best], counts[0]));
    }
    boolean foreign = words.size() >= LONG && counts[0] == 0;
    return foreign
        ? Optional.of("none of %d words is a small word of English".formatted(words.size()))
        : Optional.empty();
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
    if (letters < FEWEST_LETTERS || 2 * latin >= letters) {
      return Optional.empty();
    }
    return counts.entrySet().stream()
        .max(Map.Entry.<UnicodeScript, Integer>comparingByValue())
        .map(entry -> "mostly letters of the script " + entry.getKey());
  }
}
