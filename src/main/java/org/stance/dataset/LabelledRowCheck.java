package org.stance.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stance.file.InputFormatException;
import org.stance.file.StrictText;
import org.stance.table.Columns;
import org.stance.table.Row;
import org.stance.task.LabelChoice;
import org.stance.task.LabelSet;
import org.stance.task.Limits;
import org.stance.task.Target;

/** Turns rows into labelled texts and collects the problems of those that are invalid. */
final class LabelledRowCheck {
  private static final int MAX_LABELS = 100;

  /** Maximum length of a label or target, since a model's file contains all of them. */
  private static final int MAX_NAME = 1000;

  private final Optional<LabelSet> labels;
  private final Target fallback;
  private final @Nullable Set<String> kept;
  private final Map<String, String> values = new HashMap<>();
  private final Set<String> seen = new HashSet<>();
  private final Map<String, Target> targets = new HashMap<>();
  private String file = "";
  private List<LabelledProblem> problems = new ArrayList<>();
  private @Nullable String hint;

  /** Keeps the columns named, or all if null; equal values of kept columns are stored once. */
  LabelledRowCheck(LabelChoice choice, Target fallback, @Nullable Set<String> kept) {
    this.labels = choice.labels();
    this.fallback = fallback;
    this.kept = kept;
  }

  void startFile(String name) {
    file = name;
    problems = new ArrayList<>();
  }

  /** The current file's problems so far. */
  List<LabelledProblem> problems() {
    return problems;
  }

  /** Advice on the first problem for which there is any. */
  @Nullable String hint() {
    return hint;
  }

  /** Records why the file, or the rest of it, can't be parsed. */
  void unreadable(InputFormatException why) {
    why.hint().ifPresent(this::advise);
    problems.add(
        new LabelledProblem(file, why.line(), LabelledProblem.Kind.FILE, "", why.problem()));
  }

  /** The row as a labelled text, or null if it has a problem. */
  @Nullable LabelledText statement(Row row) {
    LabelledProblem problem = problem(row);
    if (problem != null) {
      problems.add(problem);
      return null;
    }
    String weight = row.column(Columns.WEIGHT);
    String target = row.column(Columns.TARGET);
    return new LabelledText(
        file,
        row.line(),
        row.column(Columns.TEXT),
        StrictText.isBlank(target) ? fallback : targets.computeIfAbsent(target, Target::new),
        kept == null ? row.column(Columns.LABEL) : once(row.column(Columns.LABEL)),
        StrictText.isBlank(weight) ? 1 : number(weight),
        kept == null ? row.columns() : kept(row, kept));
  }

  private Map<String, String> kept(Row row, Set<String> names) {
    Map<String, String> columns = new LinkedHashMap<>(2 * names.size());
    for (String name : names) {
      String value = row.column(name);
      if (!value.isEmpty()) {
        columns.put(name, once(value));
      }
    }
    return columns;
  }

  private String once(String value) {
    String known = values.putIfAbsent(value, value);
    return known == null ? value : known;
  }

  private @Nullable LabelledProblem problem(Row row) {
    String text = row.column(Columns.TEXT);
    String label = row.column(Columns.LABEL);
    if (row.problem() != null) {
      advise("a field that contains a comma, a double quote or a line break needs double quotes");
      return problem(row, LabelledProblem.Kind.FIELDS, "", row.problem());
    }
    if (text.equals("text") && label.equals("label")) {
      String again = "the header again (once expected, in the first line)";
      return problem(row, LabelledProblem.Kind.HEADER, "", again);
    }
    String ofText = textProblem(text);
    if (ofText != null) {
      return problem(row, LabelledProblem.Kind.TEXT, text, ofText);
    }
    LabelledProblem ofOptional = optionalProblem(row);
    if (ofOptional != null) {
      return ofOptional;
    }
    String ofLabel = labelProblem(label);
    return ofLabel == null ? null : problem(row, LabelledProblem.Kind.LABEL, label, ofLabel);
  }

  private @Nullable LabelledProblem optionalProblem(Row row) {
    String weight = row.column(Columns.WEIGHT);
    if (!StrictText.isBlank(weight) && !(number(weight) > 0)) {
      String ofWeight =
          "weight " + InputFormatException.quoted(weight) + " (a number above 0 expected)";
      return problem(row, LabelledProblem.Kind.WEIGHT, weight, ofWeight);
    }
    String target = row.column(Columns.TARGET);
    return target.length() > MAX_NAME
        ? problem(
            row, LabelledProblem.Kind.FIELDS, target, length(Columns.TARGET, target, MAX_NAME))
        : null;
  }

  private LabelledProblem problem(
      Row row, LabelledProblem.Kind kind, String value, String message) {
    return new LabelledProblem(file, row.line(), kind, value, message);
  }

  private static @Nullable String textProblem(String text) {
    if (StrictText.isBlank(text)) {
      return "text " + InputFormatException.quoted(text) + " (visible words expected)";
    }
    if (text.length() > Limits.MAX_TEXT) {
      return length(Columns.TEXT, text, Limits.MAX_TEXT);
    }
    int control = text.codePoints().filter(LabelledRowCheck::isControl).findFirst().orElse(-1);
    return control < 0
        ? null
        : String.format(
            Locale.ROOT, "text with the control character U+%04X (plain text expected)", control);
  }

  private static String length(String what, String words, int max) {
    return "a %s of %d characters (at most %d expected)".formatted(what, words.length(), max);
  }

  /** White space and C1 controls, which are frequent in wrongly decoded text, are accepted. */
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
    if (label.length() > MAX_NAME) {
      return length(Columns.LABEL, label, MAX_NAME);
    }
    String shown = "label " + InputFormatException.quoted(label);
    if (labels.isPresent()) {
      return labels.get().indexOf(label) >= 0 ? null : shown + outside(label, labels.get());
    }
    if (StrictText.isBlank(label)) {
      return shown + " (a label expected)";
    }
    if (!label.equals(Spelling.trimmed(label)) || label.chars().anyMatch(Character::isISOControl)) {
      return shown + " (a label without spaces around it or control characters expected)";
    }
    seen.add(label);
    return seen.size() == MAX_LABELS + 1
        ? shown + ", the " + (MAX_LABELS + 1) + "st (at most " + MAX_LABELS + " labels expected)"
        : null;
  }

  private String outside(String label, LabelSet allowed) {
    String expected = " (expected one of " + String.join(", ", allowed.labels()) + ")";
    String foreign = foreignLetter(label);
    String near = near(label, allowed, foreign.isEmpty());
    if (near != null) {
      return ": is it " + InputFormatException.quoted(near) + "?" + expected;
    }
    if (allowed.equals(LabelSet.DEFAULT)) {
      advise("for labels of your own give --labels a,b,c or --labels auto");
    }
    return foreign + expected;
  }

  private static @Nullable String near(String label, LabelSet allowed, boolean slips) {
    return allowed.labels().stream()
        .filter(known -> Spelling.same(label, known) || (slips && Spelling.slip(label, known)))
        .findFirst()
        .orElse(null);
  }

  /** Names a letter that isn't ASCII in a label that is otherwise. */
  private static String foreignLetter(String label) {
    boolean mixed = label.chars().anyMatch(c -> c >= 'a' && c <= 'z');
    int foreign = label.codePoints().filter(c -> c > 127).findFirst().orElse(-1);
    return mixed && foreign >= 0
        ? String.format(Locale.ROOT, " with U+%04X, %s", foreign, Character.getName(foreign))
        : "";
  }

  private void advise(String words) {
    if (hint == null) {
      hint = words;
    }
  }
}
