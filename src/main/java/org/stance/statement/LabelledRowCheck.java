package org.stance.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stance.file.InputFormatException;
import org.stance.file.Row;
import org.stance.file.StrictText;

/** Turns rows into labelled statements and collects what is wrong with those that can't be. */
final class LabelledRowCheck {
  private static final int MAX_LABELS = 100;

  private final Optional<LabelSet> labels;
  private final Target fallback;
  private final Set<String> seen = new HashSet<>();
  private String file = "";
  private List<String> problems = new ArrayList<>();
  private @Nullable String hint;

  LabelledRowCheck(LabelChoice choice, Target fallback) {
    this.labels = choice.labels();
    this.fallback = fallback;
  }

  void startFile(String name) {
    file = name;
    problems = new ArrayList<>();
  }

  /** The current file's problems so far, each a whole line. */
  List<String> problems() {
    return problems;
  }

  /** Advice on the first problem that has any. */
  @Nullable String hint() {
    return hint;
  }

  void add(String problem) {
    problems.add(problem);
  }

  /** The row as a statement, or null if it has a problem. */
  @Nullable LabelledStatement statement(Row row) {
    String problem = problem(row);
    if (problem != null) {
      add(file + ":" + row.line() + ": " + problem);
      return null;
    }
    String weight = row.column("weight");
    String target = row.column("target");
    return new LabelledStatement(
        file,
        row.line(),
        row.column("text"),
        StrictText.isBlank(target) ? fallback : new Target(target),
        row.column("label"),
        StrictText.isBlank(weight) ? 1 : number(weight),
        row.columns());
  }

  private @Nullable String problem(Row row) {
    if (row.problem() != null) {
      advise("a field that holds a comma, a double quote or a line end stands in double quotes");
      return row.problem();
    }
    String text = row.column("text");
    if (text.equals("text") && row.column("label").equals("label")) {
      return "the header again (once expected, in the first line)";
    }
    if (StrictText.isBlank(text)) {
      return "text " + InputFormatException.quoted(text) + " (visible words expected)";
    }
    int control = text.codePoints().filter(LabelledRowCheck::isControl).findFirst().orElse(-1);
    if (control >= 0) {
      return String.format(
          Locale.ROOT, "text with the control character U+%04X (plain text expected)", control);
    }
    String weight = row.column("weight");
    if (!StrictText.isBlank(weight) && !(number(weight) > 0)) {
      return "weight " + InputFormatException.quoted(weight) + " (a number above 0 expected)";
    }
    return labelProblem(row.column("label"));
  }

  /** White space and the second half of C1, which mis-decoded text is full of, may stand. */
  private static boolean isControl(int character) {
    return character < 9 || (character > 13 && character < 32) || character == 127;
  }

  private static double number(String words) {
    try {
      double value = Double.parseDouble(words.strip());
      return Double.isInfinite(value) ? Double.NaN : value;
    } catch (NumberFormatException none) {
      return Double.NaN;
    }
  }

  private @Nullable String labelProblem(String label) {
    String shown = "label " + InputFormatException.quoted(label);
    if (labels.isPresent()) {
      return labels.get().indexOf(label) >= 0 ? null : shown + outside(label, labels.get());
    }
    if (StrictText.isBlank(label)) {
      return shown + " (a label expected)";
    }
    if (!label.equals(plain(label)) || label.chars().anyMatch(Character::isISOControl)) {
      return shown + " (a label without spaces around it or control characters expected)";
    }
    seen.add(label);
    return seen.size() == MAX_LABELS + 1
        ? shown + ", the " + (MAX_LABELS + 1) + "st (at most " + MAX_LABELS + " labels expected)"
        : null;
  }

  private String outside(String label, LabelSet allowed) {
    String expected = " (expected one of " + String.join(", ", allowed.labels()) + ")";
    for (String near : allowed.labels()) {
      if (plain(label).equalsIgnoreCase(near)) {
        return ": is it " + InputFormatException.quoted(near) + "?" + expected;
      }
    }
    if (allowed.equals(LabelSet.DEFAULT)) {
      advise("for labels of your own give --labels a,b,c or --labels auto");
    }
    return strange(label) + expected;
  }

  /** Names a letter that only looks like one of the Latin alphabet. */
  private static String strange(String label) {
    boolean mixed = label.chars().anyMatch(c -> c >= 'a' && c <= 'z');
    int foreign = label.codePoints().filter(c -> c > 127).findFirst().orElse(-1);
    return mixed && foreign >= 0
        ? String.format(Locale.ROOT, " with U+%04X, %s", foreign, Character.getName(foreign))
        : "";
  }

  private static String plain(String label) {
    return label.replaceAll("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$", "");
  }

  private void advise(String words) {
    if (hint == null) {
      hint = words;
    }
  }
}
