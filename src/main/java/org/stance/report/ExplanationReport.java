package org.stance.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.stance.file.Printable;
import org.stance.prediction.Explanation;
import org.stance.prediction.Neighbour;
import org.stance.report.chart.TextWrap;
import org.stance.task.LabelSet;
import org.stance.weights.Contributions;

/** Tells an {@link Explanation} to a person or a program. Stateless. */
public final class ExplanationReport {
  private static final int BAR = 12;
  private static final int WORDS = 90;

  private ExplanationReport() {}

  /**
   * As text: the probabilities, then word by word what spoke for the predicted stance and what
   * against it.
   *
   * @param explanation the explanation
   * @param nearest labelled statements near it, may be empty
   * @return lines, the last ended
   */
  public static String text(Explanation explanation, List<Neighbour> nearest) {
    StringBuilder text = new StringBuilder();
    line(text, "\u201C" + explanation.text().strip() + "\u201D");
    line(text, "on " + explanation.target().name() + ": " + probabilities(explanation));
    explanation.prediction().review().ifPresent(why -> line(text, "review: " + why.label()));
    text.append('\n');
    if (explanation.contributions().isEmpty()) {
      line(text, "nothing here that the model knows: each label gets its share of the data");
    } else {
      parts(text, explanation, explanation.contributions().get());
    }
    if (!nearest.isEmpty()) {
      text.append('\n');
      line(text, "nearest labelled statements (similarity, label, place)");
      nearest.forEach(near -> line(text, "  " + neighbour(near)));
    }
    return text.toString();
  }

  private static String probabilities(Explanation explanation) {
    List<String> parts = new ArrayList<>();
    List<String> labels = explanation.prediction().labels().labels();
    for (int i = 0; i < labels.size(); i++) {
      double probability = explanation.prediction().probabilities().get(i);
      parts.add(String.format(Locale.ROOT, "%s %.2f", labels.get(i), probability));
    }
    return explanation.prediction().stance() + " (" + String.join(", ", parts) + ")";
  }

  private record Part(String name, double margin) {}

  private static void parts(StringBuilder text, Explanation explanation, Contributions parts) {
    List<Part> all = new ArrayList<>();
    for (Contributions.Word word : parts.words()) {
      all.add(new Part(word.token(), explanation.margin(word.scores())));
    }
    all.add(new Part("(meaning as a whole)", explanation.margin(parts.encoder())));
    all.add(new Part("(before any word)", explanation.margin(parts.constant())));
    all.removeIf(part -> part.margin() == 0);
    all.sort(Comparator.comparingDouble(part -> -part.margin()));
    double most = all.stream().mapToDouble(part -> Math.abs(part.margin())).max().orElse(1);
    line(text, "for and against \"" + explanation.prediction().stance() + "\", in log-odds");
    for (Part part : all) {
      String bar =
          (part.margin() < 0 ? "-" : "+")
              .repeat((int) Math.round(BAR * Math.abs(part.margin()) / most));
      String name = TextWrap.pad(TextWrap.cut(Printable.line(part.name()), 24), 24);
      line(text, String.format(Locale.ROOT, "  %s %+7.3f  %s", name, part.margin(), bar));
    }
    double sum = explanation.margin(parts.scores());
    line(text, String.format(Locale.ROOT, "  %s %+7.3f", TextWrap.pad("sum", 24), sum));
  }

  private static String neighbour(Neighbour near) {
    String words = TextWrap.cut(Printable.line(near.statement().text()), WORDS);
    return String.format(
        Locale.ROOT,
        "%5.2f  %s  %s:%d  %s",
        near.similarity(),
        near.statement().label(),
        near.statement().file(),
        near.statement().line(),
        words);
  }

  private static void line(StringBuilder text, String line) {
    text.append(Printable.line(line).stripTrailing()).append('\n');
  }

  /**
   * As one line of JSON.
   *
   * @param explanation the explanation
   * @param nearest labelled statements near it, may be empty
   * @return one object, its line ended; scores sum over {@code constant}, {@code words} and {@code
   *     encoder} to {@code scores}, and their softmax is the probabilities
   * @throws IOException never: it is written to memory
   */
  public static String json(Explanation explanation, List<Neighbour> nearest) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      LabelSet labels = explanation.prediction().labels();
      json.writeStartObject();
      json.writeStringField("schema", "stance.explanation/1");
      json.writeStringField("text", explanation.text());
      json.writeStringField("target", explanation.target().name());
      json.writeStringField("stance", explanation.prediction().stance());
      numbers(json, "probabilities", labels, explanation.prediction().probabilities());
      if (explanation.contributions().isPresent()) {
        parts(json, labels, explanation.contributions().get());
      }
      nearest(json, nearest);
      json.writeEndObject();
    }
    return text.append('\n').toString();
  }

  private static void parts(JsonGenerator json, LabelSet labels, Contributions parts)
      throws IOException {
    numbers(json, "scores", labels, parts.scores());
    numbers(json, "constant", labels, parts.constant());
    numbers(json, "encoder", labels, parts.encoder());
    json.writeArrayFieldStart("words");
    for (Contributions.Word word : parts.words()) {
      json.writeStartObject();
      json.writeStringField("word", word.token());
      numbers(json, "scores", labels, word.scores());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void nearest(JsonGenerator json, List<Neighbour> nearest) throws IOException {
    json.writeArrayFieldStart("nearest");
    for (Neighbour near : nearest) {
      json.writeStartObject();
      json.writeNumberField("similarity", near.similarity());
      json.writeStringField("label", near.statement().label());
      json.writeStringField("text", near.statement().text());
      json.writeStringField("file", near.statement().file());
      json.writeNumberField("line", near.statement().line());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** A label that the training data lacked has no finite score: null. */
  private static void numbers(
      JsonGenerator json, String name, LabelSet labels, List<Double> numbers) throws IOException {
    json.writeObjectFieldStart(name);
    for (int i = 0; i < numbers.size(); i++) {
      json.writeFieldName(labels.labels().get(i));
      if (Double.isFinite(numbers.get(i))) {
        json.writeNumber(numbers.get(i));
      } else {
        json.writeNull();
      }
    }
    json.writeEndObject();
  }
}
