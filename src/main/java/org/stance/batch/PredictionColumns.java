package org.stance.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.stance.file.StrictText;
import org.stance.prediction.Prediction;
import org.stance.prediction.Review;
import org.stance.table.Columns;
import org.stance.table.Row;
import org.stance.task.LabelSet;
import org.stance.task.Limits;
import org.stance.task.Target;

/** The columns that classification adds to a row. */
public final class PredictionColumns {
  public static final String TEXT = Columns.TEXT;
  public static final String STANCE = Columns.STANCE;
  public static final String PROBABILITY = "p_";
  private static final String CONFIDENCE = Columns.CONFIDENCE;
  private static final String REVIEW = Columns.REVIEW;
  private static final int DIGITS = 10_000;

  /** 0.0000 to 1.0000; faster than formatting every number. */
  private static final List<String> NUMBERS =
      IntStream.rangeClosed(0, DIGITS).mapToObj(PredictionColumns::written).toList();

  private PredictionColumns() {}

  /** The columns that are added, in order. */
  public static List<String> added(LabelSet labels) {
    List<String> added = new ArrayList<>(List.of(STANCE, CONFIDENCE));
    labels.labels().forEach(label -> added.add(PROBABILITY + label));
    added.add(REVIEW);
    return added;
  }

  /** Those of them that are numbers. */
  static Set<String> numbers(LabelSet labels) {
    return added(labels).stream()
        .filter(name -> !name.equals(STANCE) && !name.equals(REVIEW))
        .collect(Collectors.toSet());
  }

  /** The target of a row. */
  public static Target target(Row row, Target fallback) {
    String named = row.column(Columns.TARGET);
    return StrictText.isBlank(named) ? fallback : new Target(named);
  }

  /** Why a text can't be classified; empty if it can. */
  public static String textProblem(String text) {
    return text.length() <= Limits.MAX_TEXT
        ? ""
        : "a text of %d characters (at most %d expected)".formatted(text.length(), Limits.MAX_TEXT);
  }

  /** Adds the values of a prediction, in the order of {@link #added}. */
  public static void put(Map<String, String> columns, Prediction prediction) {
    List<String> added = added(prediction.labels());
    List<String> values = new ArrayList<>();
    add(values, prediction);
    for (int i = 0; i < added.size(); i++) {
      columns.put(added.get(i), values.get(i));
    }
  }

  /** Adds the values of a prediction, in the order of {@link #added}. */
  static void add(List<String> values, Prediction prediction) {
    values.add(prediction.stance());
    values.add(number(prediction.confidence()));
    for (double probability : prediction.probabilities()) {
      values.add(number(probability));
    }
    values.add(prediction.review().map(Review::label).orElse(""));
  }

  /** Adds why there is no prediction. */
  static void addProblem(List<String> values, LabelSet labels, String problem) {
    for (int i = 0; i < labels.size() + 2; i++) {
      values.add("");
    }
    values.add(problem);
  }

  /** Four decimal places. */
  private static String number(double probability) {
    return NUMBERS.get((int) Math.round(probability * DIGITS));
  }

  private static String written(int number) {
    return number / DIGITS + "." + Integer.toString(DIGITS + number % DIGITS).substring(1);
  }
}
