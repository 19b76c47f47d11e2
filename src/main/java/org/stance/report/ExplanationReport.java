package org.stance.report;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.stance.file.Json;
import org.stance.file.Printable;
import org.stance.prediction.Explanation;
import org.stance.prediction.Neighbour;
import org.stance.report.chart.TextWrap;
import org.stance.task.LabelSet;
import org.stance.weights.Contributions;

/** Writes an {@link Explanation} for a person or a program. Stateless. */
public final class ExplanationReport {
  private static final int MAX_BAR = 12;
  private static final int NAME_WIDTH = 24;
  private static final int NEIGHBOUR_WIDTH = 90;

  private ExplanationReport() {}

  /**
   * As text: the probabilities, then word by word the evidence for and against the predicted
   * stance.
   *
   * @param explanation the explanation
   * @param nearest the labelled statements most similar to it; may be empty
   * @return lines, each ended
   */
  public static String text(Explanation explanation, List<Neighbour> nearest) {
    StringBuilder text = new StringBuilder();
    line(text, "\u201C" + explanation.text().strip() + "\u201D");
    line(text, "on " + explanation.target().name() + ": " + probabilities(explanation));
    explanation.prediction().review().ifPresent(why -> line(text, "review: " + why.label()));
    text.append('\n');
    if (explanation.contributions().isEmpty()) {
      line(text, "the model knows none of this: each label gets its share of the training data");
    } else {
      evidence(text, explanation, explanation.contributions().get());
    }
    if (!nearest.isEmpty()) {
      text.append('\n');
      line(text, "nearest labelled statements (similarity, label, place)");
      nearest.forEach(neighbour -> line(text, "  " + neighbour(neighbour)));
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

  /**
   * What one source of evidence adds to the predicted stance.
   *
   * @param source a word, or what else the score is made of
   * @param margin log-odds
   */
  private record Evidence(String source, double margin) {}

  private static void evidence(StringBuilder text, Explanation explanation, Contributions parts) {
    List<Evidence> all = new ArrayList<>();
    for (Contributions.Word word : parts.words()) {
      all.add(new Evidence(word.token(), explanation.margin(word.scores())));
    }
    all.add(new Evidence("(meaning as a whole)", explanation.margin(parts.encoder())));
    all.add(new Evidence("(before any word)", explanation.margin(parts.constant())));
    all.removeIf(evidence -> evidence.margin() == 0);
    all.sort(Comparator.comparingDouble(evidence -> -evidence.margin()));
    double max = all.stream().mapToDouble(part -> Math.abs(part.margin())).max().orElse(1);
    String stance = explanation.prediction().stance();
    line(text, "evidence for and against \"" + stance + "\" (log-odds)");
    for (Evidence evidence : all) {
      int length = (int) Math.round(MAX_BAR * Math.abs(evidence.margin()) / max);
      String bar = (evidence.margin() < 0 ? "-" : "+").repeat(length);
      line(text, row(Printable.line(evidence.source()), evidence.margin()) + "  " + bar);
    }
    line(text, row("sum", explanation.margin(parts.scores())));
  }

  private static String row(String name, double margin) {
    String cell = TextWrap.pad(TextWrap.cut(name, NAME_WIDTH), NAME_WIDTH);
    return String.format(Locale.ROOT, "  %s %+7.3f", cell, margin);
  }

  private static String neighbour(Neighbour neighbour) {
    String words = TextWrap.cut(Printable.line(neighbour.statement().text()), NEIGHBOUR_WIDTH);
    return String.format(
        Locale.ROOT,
        "%5.2f  %s  %s:%d  %s",
        neighbour.similarity(),
        neighbour.statement().label(),
        neighbour.statement().file(),
        neighbour.statement().line(),
        words);
  }

  private static void line(StringBuilder text, String line) {
    text.append(Printable.line(line).stripTrailing()).append('\n');
  }

  /**
   * As one line of JSON.
   *
   * @param explanation the explanation
   * @param nearest the labelled statements most similar to it; may be empty
   * @return one object, its line ended; the scores of {@code constant}, {@code words} and {@code
   *     encoder} sum to {@code scores}, and the softmax of these is the probabilities
   * @throws IOException never: it is written to memory
   */
  public static String json(Explanation explanation, List<Neighbour> nearest) throws IOException {
    StringWriter text = new StringWriter();
    Json.line(
        text,
        json -> {
          LabelSet labels = explanation.prediction().labels();
          json.string("schema", "stance.explanation/1");
          json.string("text", explanation.text());
          json.string("target", explanation.target().name());
          json.string("stance", explanation.prediction().stance());
          numbers(json, "probabilities", labels, explanation.prediction().probabilities());
          if (explanation.contributions().isPresent()) {
            contributions(json, labels, explanation.contributions().get());
          }
          json.list("nearest", nearest, ExplanationReport::neighbour);
        });
    return text.toString();
  }

  private static void contributions(Json json, LabelSet labels, Contributions parts)
      throws IOException {
    numbers(json, "scores", labels, parts.scores());
    numbers(json, "constant", labels, parts.constant());
    numbers(json, "encoder", labels, parts.encoder());
    json.list(
        "words",
        parts.words(),
        (fields, word) -> {
          fields.string("word", word.token());
          numbers(fields, "scores", labels, word.scores());
        });
  }

  private static void neighbour(Json json, Neighbour neighbour) throws IOException {
    json.number("similarity", neighbour.similarity());
    json.string("label", neighbour.statement().label());
    json.string("text", neighbour.statement().text());
    json.string("file", neighbour.statement().file());
    json.integer("line", neighbour.statement().line());
  }

  /** A label that the training data lacked has no finite score: null. */
  private static void numbers(Json json, String name, LabelSet labels, List<Double> numbers)
      throws IOException {
    json.object(
        name,
        fields -> {
          for (int i = 0; i < numbers.size(); i++) {
            fields.number(labels.labels().get(i), numbers.get(i));
          }
        });
  }
}
