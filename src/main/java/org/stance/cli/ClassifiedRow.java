package org.stance.cli;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.stance.features.Passage;
import org.stance.file.Row;
import org.stance.file.StrictText;
import org.stance.prediction.Prediction;
import org.stance.prediction.Review;
import org.stance.statement.LabelSet;
import org.stance.statement.Target;

/**
 * A row as it came, then its stance.
 *
 * @param columns what is written
 * @param failed whether there was nothing to classify
 */
record ClassifiedRow(Map<String, String> columns, boolean failed) {
  static final String TEXT = "text";
  static final String STANCE = "stance";
  private static final String CONFIDENCE = "confidence";
  private static final String REVIEW = "review";
  static final String PROBABILITY = "p_";
  private static final long DIGITS = 10_000;

  /** The columns that are added, in order. */
  static List<String> added(LabelSet labels) {
    List<String> added = new ArrayList<>(List.of(STANCE, CONFIDENCE));
    labels.labels().forEach(label -> added.add(PROBABILITY + label));
    added.add(REVIEW);
    return added;
  }

  /** Those of them that hold numbers. */
  static Set<String> numbers(LabelSet labels) {
    return added(labels).stream()
        .filter(name -> !name.equals(STANCE) && !name.equals(REVIEW))
        .collect(Collectors.toSet());
  }

  /**
   * What rows have in common.
   *
   * @param labels the labels of the predictions
   * @param fallback the target of rows that name none
   * @param allowed the columns that the output has room for, empty for any
   */
  record Frame(LabelSet labels, Target fallback, Set<String> allowed) {}

  /** Classifies rows; one that can't be read keeps what could, and says why. */
  static List<ClassifiedRow> of(List<Row> rows, ManyTexts classifier, Frame frame) {
    List<String> added = added(frame.labels());
    List<String> problems =
        rows.stream()
            .map(
                row ->
                    Optional.ofNullable(row.problem())
                        .orElseGet(() -> unfit(row, added, frame.allowed())))
            .toList();
    List<Passage> passages = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (problems.get(i).isEmpty()) {
        passages.add(new Passage(rows.get(i).column(TEXT), target(rows.get(i), frame.fallback())));
      }
    }
    Iterator<ManyTexts.Answer> answers = classifier.classify(passages).iterator();
    List<ClassifiedRow> classified = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Map<String, String> columns = kept(rows.get(i), added, frame.allowed());
      classified.add(
          problems.get(i).isEmpty()
              ? answered(columns, answers.next())
              : failed(columns, problems.get(i)));
    }
    return classified;
  }

  private static Map<String, String> kept(Row row, List<String> added, Set<String> allowed) {
    Map<String, String> columns = new LinkedHashMap<>(row.columns());
    columns.keySet().removeIf(name -> !fits(name, added, allowed));
    added.forEach(name -> columns.put(name, ""));
    return columns;
  }

  private static ClassifiedRow answered(Map<String, String> columns, ManyTexts.Answer answer) {
    return answer
        .prediction()
        .map(prediction -> predicted(columns, prediction))
        .orElseGet(() -> failed(columns, answer.problem()));
  }

  private static ClassifiedRow failed(Map<String, String> columns, String problem) {
    columns.put(REVIEW, problem);
    return new ClassifiedRow(columns, true);
  }

  /** What a row is about. */
  static Target target(Row row, Target fallback) {
    String named = row.column("target");
    return StrictText.isBlank(named) ? fallback : new Target(named);
  }

  private static ClassifiedRow predicted(Map<String, String> columns, Prediction prediction) {
    put(columns, prediction);
    return new ClassifiedRow(columns, prediction.review().equals(Optional.of(Review.EMPTY_TEXT)));
  }

  /** Adds what a prediction says, in the order of {@link #added}. */
  static void put(Map<String, String> columns, Prediction prediction) {
    columns.put(STANCE, prediction.stance());
    columns.put(CONFIDENCE, number(prediction.confidence()));
    List<String> labels = prediction.labels().labels();
    for (int i = 0; i < labels.size(); i++) {
      columns.put(PROBABILITY + labels.get(i), number(prediction.probabilities().get(i)));
    }
    columns.put(REVIEW, prediction.review().map(Review::label).orElse(""));
  }

  /** Only later rows of JSON Lines can have columns that the first one lacks. */
  private static String unfit(Row row, List<String> added, Set<String> allowed) {
    return row.columns().keySet().stream()
        .filter(name -> !fits(name, added, allowed))
        .findFirst()
        .map(name -> "column \"" + name + "\" has no place in the output")
        .orElse("");
  }

  private static boolean fits(String name, List<String> added, Set<String> allowed) {
    return !added.contains(name) && (allowed.isEmpty() || allowed.contains(name));
  }

  /**
   * Four digits after the point; quicker than a format string, which is read anew for every number.
   */
  private static String number(double probability) {
    long scaled = Math.round(probability * DIGITS);
    return scaled / DIGITS + "." + Long.toString(DIGITS + scaled % DIGITS).substring(1);
  }
}
