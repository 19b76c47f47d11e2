package org.stance.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.stance.prediction.ClassifiedStatement;
import org.stance.prediction.Prediction;
import org.stance.prediction.Review;
import org.stance.statement.StatementWriter;

/**
 * A statement with its stance as one line of JSON: the statement's fields, then the prediction's.
 */
public final class ClassifiedStatementJson {
  /** Name and version of the form. */
  public static final String SCHEMA = "stance.prediction/1";

  private static final JsonFactory JSON = new JsonFactory();

  private ClassifiedStatementJson() {}

  /**
   * Writes one line.
   *
   * @param out where it goes; neither flushed nor closed
   * @param one the statement and its stance
   * @throws IOException if writing fails
   */
  public static void write(Writer out, ClassifiedStatement one) throws IOException {
    JsonGenerator json = JSON.createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    json.writeStartObject();
    json.writeStringField("schema", SCHEMA);
    StatementWriter.writeFields(json, one.statement());
    Prediction prediction = one.prediction();
    json.writeStringField("stance", prediction.stance());
    json.writeNumberField("confidence", prediction.confidence());
    List<String> labels = prediction.labels().labels();
    for (int i = 0; i < labels.size(); i++) {
      json.writeNumberField("p_" + labels.get(i), prediction.probabilities().get(i));
    }
    json.writeStringField("review", prediction.review().map(Review::label).orElse(""));
    json.writeEndObject();
    json.close();
    out.write('\n');
  }
}
