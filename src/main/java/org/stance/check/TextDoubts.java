package org.stance.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.stance.dataset.LabelledText;
import org.stance.file.InputFormatException;

/** Doubts about a single text. */
final class TextDoubts {
  private static final int MIN_WORDS = 3;
  private static final Pattern ADDRESS =
      Pattern.compile("(?:https?://|www\\.)\\S+|(?<![\\p{L}\\p{N}])@\\w+");

  /** What people and programs write in place of a text. */
  private static final Set<String> PLACEHOLDERS =
      Set.of(
          "n a",
          "na",
          "none",
          "null",
          "nil",
          "nan",
          "undefined",
          "empty",
          "blank",
          "unknown",
          "deleted",
          "removed",
          "redacted",
          "test",
          "tbd",
          "todo",
          "text",
          "no text",
          "no comment",
          "see above",
          "same as above",
          "lorem ipsum",
          "not available",
          "missing");

  private TextDoubts() {}

  /** The most serious doubt about a row's text, if there is any. */
  static Optional<DataFinding> of(LabelledText row, List<String> words) {
    String shown = "text " + InputFormatException.quoted(row.text());
    String bare = String.join(" ", words);
    if (PLACEHOLDERS.contains(bare)) {
      return found(FindingKind.NO_WORDS, row, shown + " is a placeholder");
    }
    if (withoutAddresses(row.text()).chars().noneMatch(Character::isLetter)) {
      return found(FindingKind.NO_WORDS, row, shown + " has no words (a statement expected)");
    }
    Optional<String> foreign = Language.doubt(row.text(), words);
    if (foreign.isPresent()) {
      return found(FindingKind.LANGUAGE, row, shown + ": " + foreign.get());
    }
    if (words.size() < MIN_WORDS) {
      String count = words.size() == 1 ? "1 word" : words.size() + " words";
      return found(FindingKind.SHORT, row, shown + " has " + count);
    }
    return Optional.empty();
  }

  private static String withoutAddresses(String text) {
    return text.indexOf('@') < 0
            && !text.toLowerCase(Locale.ROOT).contains("www.")
            && !text.contains("://")
        ? text
        : ADDRESS.matcher(text).replaceAll(" ");
  }

  private static Optional<DataFinding> found(FindingKind kind, LabelledText row, String words) {
    return Optional.of(DataFinding.of(kind, DataFinding.Location.of(row), words, row.text()));
  }
}
