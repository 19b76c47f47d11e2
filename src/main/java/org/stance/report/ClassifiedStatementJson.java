package org.stance.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.stance.file.Json;
import org.stance.prediction.ClassifiedStatement;
import org.stance.prediction.Prediction;
import org.stance.prediction.Review;
import org.stance.statement.StatementWriter;

/**
 * Writes a statement with its stance as one line of JSON: the statement's fields, then the
 * prediction's.
 */
public final class ClassifiedStatementJson {
  /** Name and version of the format. */
  public static final String SCHEMA = "stance.prediction/1";

  private ClassifiedStatementJson() {}

  /** Writes one line; the writer is neither flushed nor closed. */
  public static void write(Writer out, ClassifiedStatement classified) throws IOException {
    Json.line(
        out,
        json -> {
          json.string("schema", SCHEMA);
          StatementWriter.writeFields(json, classified.statement());
          write(json, classified.prediction());
        });
  }

  private static void write(Json json, Prediction prediction) throws IOException {
    json.string("stance", prediction.stance());
    json.number("confidence", prediction.confidence());
    List<String> labels = prediction.labels().labels();
    for (int i = 0; i < labels.size(); i++) {
      json.number("p_" + labels.get(i), prediction.probabilities().get(i));
    }
    json.string("review", prediction.review().map(Review::label).orElse(""));
  }
}
