package org.stance.check;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stance.dataset.LabelledText;
import org.stance.file.InputFormatException;
import org.stance.text.Shingles;

/**
 * Rows with the same text: duplicates and contradictions on one side, and texts on both sides.
 * Case, white space, the form of quotation marks and dashes, and final full stops are ignored.
 */
final class Repeats {
  private final CheckedRows rows;
  private final Map<Long, Integer> firstOfText = new HashMap<>();
  private final Map<Long, Integer> firstOfBoth = new HashMap<>();
  private final BitSet repeated = new BitSet();
  private final List<DataFinding> findings = new ArrayList<>();

  private Repeats(CheckedRows rows) {
    this.rows = rows;
  }

  static Repeats of(CheckedRows rows) {
    Repeats repeats = new Repeats(rows);
    for (int row = 0; row < rows.size(); row++) {
      if (row == rows.training()) {
        repeats.firstOfBoth.clear();
      }
      repeats.look(row);
    }
    return repeats;
  }

  List<DataFinding> findings() {
    return findings;
  }

  /** Whether an earlier row has the row's text, so that it needs no further comparison. */
  boolean repeated(int row) {
    return repeated.get(row);
  }

  private void look(int row) {
    LabelledText statement = rows.get(row);
    String text = plain(statement.text());
    boolean leaks = !rows.evaluated().isEmpty();
    Integer before = leaks ? first(firstOfText, hash(text), row, text) : null;
    Integer twin = first(firstOfBoth, hash(text) * 31 + hash(statement.target().name()), row, text);
    if (twin != null) {
      repeated.set(row);
      findings.add(repeat(statement, rows.get(twin)));
    }
    if (before != null && !rows.sameSide(before, row)) {
      repeated.set(row);
      findings.add(leak(statement, rows.get(before)));
    }
  }

  /** The first row with the text; null if it is this one. */
  private @Nullable Integer first(Map<Long, Integer> firsts, long hash, int row, String text) {
    Integer first = firsts.putIfAbsent(hash, row);
    boolean same = first != null && plain(rows.get(first).text()).equals(text);
    return same ? first : null;
  }

  private static DataFinding repeat(LabelledText row, LabelledText before) {
    String there = before.file() + ":" + before.line();
    String label = InputFormatException.quoted(row.label());
    boolean agree = row.label().equals(before.label());
    return DataFinding.of(
            agree ? FindingKind.DUPLICATE : FindingKind.CONTRADICTION,
            DataFinding.Location.of(row),
            agree
                ? "repeats " + there
                : "label " + label + " for the text that is " + labelOf(before) + " at " + there,
            row.label())
        .with(before);
  }

  private static DataFinding leak(LabelledText row, LabelledText before) {
    String there = before.file() + ":" + before.line();
    return DataFinding.of(
            FindingKind.LEAK_TEXT,
            DataFinding.Location.of(row),
            "has the text of " + there + unlike(row, before),
            row.label())
        .with(before);
  }

  /** The differences between two rows with similar texts, in words. */
  static String unlike(LabelledText row, LabelledText before) {
    if (!row.target().equals(before.target())) {
      return ", where the target is " + InputFormatException.quoted(before.target().name());
    }
    return row.label().equals(before.label()) ? "" : ", where the label is " + labelOf(before);
  }

  private static String labelOf(LabelledText row) {
    return InputFormatException.quoted(row.label());
  }

  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    boolean space = false;
    String composed =
        Normalizer.isNormalized(text, Normalizer.Form.NFKC)
            ? text
            : Normalizer.normalize(text, Normalizer.Form.NFKC);
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        space = plain.length() > 0;
      } else if (Character.getType(c) != Character.FORMAT) {
        if (space) {
          plain.append(' ');
        }
        space = false;
        plain.append(folded(c));
      }
    }
    int end = plain.length();
    while (end > 0 && plain.charAt(end - 1) == '.') {
      end--;
    }
    return plain.substring(0, end).toLowerCase(Locale.ROOT);
  }

  private static char folded(char c) {
    return switch (Character.getType(c)) {
      case Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION ->
          c == '\u2018' || c == '\u2019' ? '\'' : '"';
      case Character.DASH_PUNCTUATION -> '-';
      default -> c;
    };
  }

  private static long hash(String text) {
    long hash = 1125899906842597L;
    for (int i = 0; i < text.length(); i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return Shingles.mix(hash);
  }
}
