package org.stance.evaluation;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.stance.batch.PredictionColumns;
import org.stance.prediction.Prediction;
import org.stance.table.Columns;
import org.stance.table.RowWriter;
import org.stance.task.LabelSet;

/**
 * Writes labelled predictions as CSV: the row's columns and the prediction with all digits, so that
 * others can recompute the figures.
 */
public final class LabelledPredictionRows {
  private static final List<String> FIRST =
      List.of(Columns.ID, Columns.TEXT, Columns.TARGET, Columns.LABEL);

  private LabelledPredictionRows() {}

  public static void write(LabelSet labels, List<LabelledPrediction> rows, Writer out)
      throws IOException {
    List<String> added = PredictionColumns.added(labels);
    TreeSet<String> others = new TreeSet<>();
    rows.forEach(row -> others.addAll(row.row().columns().keySet()));
    List<String> header = new ArrayList<>(FIRST);
    if (!others.contains(Columns.ID)) {
      header.remove(Columns.ID);
    }
    FIRST.forEach(others::remove);
    added.forEach(others::remove);
    header.addAll(others);
    header.addAll(added);
    RowWriter writer = RowWriter.csv(out, header);
    for (LabelledPrediction row : rows) {
      writer.write(columns(row, header, added));
    }
    writer.flush();
  }

  private static Map<String, String> columns(
      LabelledPrediction row, List<String> header, List<String> added) {
    Map<String, String> columns = new LinkedHashMap<>();
    header.forEach(name -> columns.put(name, row.row().column(name)));
    columns.put(Columns.TEXT, row.row().text());
    columns.put(Columns.TARGET, row.target().name());
    columns.put(Columns.LABEL, row.gold());
    Prediction prediction = row.prediction();
    List<String> values = new ArrayList<>();
    values.add(prediction.stance());
    values.add(Double.toString(prediction.confidence()));
    prediction.probabilities().forEach(probability -> values.add(Double.toString(probability)));
    values.add(prediction.review().map(review -> review.label()).orElse(""));
    for (int i = 0; i < values.size(); i++) {
      columns.put(added.get(i), values.get(i));
    }
    return columns;
  }
}
