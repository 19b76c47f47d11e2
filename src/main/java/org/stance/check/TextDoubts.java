package org.stance.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.stance.dataset.LabelledText;
import org.stance.file.InputFormatException;

/** What is odd about a text taken alone. */
final class TextDoubts {
  private static final int FEWEST_WORDS = 3;
  private static final Pattern ADDRESS =
      Pattern.compile("(?:https?://|www\\.)\\S+|(?<![\\p{L}\\p{N}])@\\w+");

  /** What people and programs write where there is no text. */
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

  /** What there is to say of a row's text, the gravest only. */
  static Optional<DataFinding> of(LabelledText row, List<String> words) {
    String said = "text " + InputFormatException.quoted(row.text());
    String bare = String.join(" ", words);
    if (PLACEHOLDERS.contains(bare)) {
      return found(FindingKind.NO_WORDS, row, said + " only holds a place");
    }
    if (withoutAddresses(row.text()).chars().noneMatch(Character::isLetter)) {
      return found(FindingKind.NO_WORDS, row, said + " has no words (a statement expected)");
    }
    Optional<String> foreign = Language.doubt(row.text(), words);
    if (foreign.isPresent()) {
      return found(FindingKind.LANGUAGE, row, said + ": " + foreign.get());
    }
    if (words.size() < FEWEST_WORDS) {
      String count = words.size() == 1 ? "1 word" : words.size() + " words";
      return found(FindingKind.SHORT, row, said + " has " + count);
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
