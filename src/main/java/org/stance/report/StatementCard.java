package org.stance.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.stance.document.Document;
import org.stance.prediction.ClassifiedStatement;
import org.stance.prediction.Explanation;
import org.stance.prediction.Prediction;
import org.stance.prediction.Review;
import org.stance.report.chart.HtmlPage;
import org.stance.report.chart.StancePalette;
import org.stance.task.LabelSet;
import org.stance.text.Span;

/** One statement in its context, with its stance and the evidence for it, as HTML. */
public final class StatementCard {
  private final StringBuilder html = new StringBuilder();
  private final Document document;
  private final ClassifiedStatement classified;
  private final WordMargins margins;

  private StatementCard(
      Document document, ClassifiedStatement classified, Explanation explanation) {
    this.document = document;
    this.classified = classified;
    this.margins = new WordMargins(explanation);
  }

  /**
   * An {@code article} element for a page that starts with {@link HtmlPage#head}, whose style sheet
   * it needs. Every value in it is escaped.
   *
   * @param document the article that the statement was extracted from
   * @param classified the statement and its stance
   * @param explanation what the prediction rests on
   */
  public static String of(
      Document document, ClassifiedStatement classified, Explanation explanation) {
    StatementCard card = new StatementCard(document, classified, explanation);
    card.html.append("<article class=\"statement\">\n<header>\n");
    card.speaker();
    card.html.append("</header>\n");
    card.verdict();
    card.context();
    card.evidence();
    return card.html.append("</article>\n").toString();
  }

  private void speaker() {
    String name = StatementReport.speaker(classified);
    html.append("<h4>").append(HtmlPage.escape(name)).append("</h4>\n");
    String role = StatementReport.role(classified.statement().speaker());
    if (role != null) {
      html.append("<span class=\"role\">").append(HtmlPage.escape(role)).append("</span>\n");
    }
  }

  private void verdict() {
    Prediction prediction = classified.prediction();
    LabelSet labels = prediction.labels();
    int second = second(prediction);
    html.append("<p class=\"verdict\">").append(StancePalette.chip(labels, prediction.stance()));
    html.append("\n<span>confidence ").append(StatementReport.confidence(classified));
    html.append("; next: ").append(HtmlPage.escape(labels.labels().get(second))).append(' ');
    html.append(StatementReport.decimals(prediction.probabilities().get(second)));
    html.append("</span>\n");
    prediction.review().ifPresent(this::review);
    html.append("</p>\n");
  }

  private static int second(Prediction prediction) {
    int best = prediction.labels().indexOf(prediction.stance());
    return IntStream.range(0, prediction.probabilities().size())
        .filter(label -> label != best)
        .boxed()
        .max(Comparator.comparingDouble(label -> prediction.probabilities().get(label)))
        .orElse(best);
  }

  private void review(Review reason) {
    html.append("<span class=\"review\">please check: ");
    html.append(
        switch (reason) {
          case EMPTY_TEXT -> "there is no text";
          case UNKNOWN_WORDS -> "most words are new to the model";
          case LOW_CONFIDENCE -> "the model is unsure";
        });
    html.append("</span>\n");
  }

  private void context() {
    Context context = Context.of(document, classified.statement());
    html.append("<blockquote class=\"context\">").append(context.cutBefore() ? "\u2026 " : "");
    List<WordMargins.PlacedWord> words =
        new ArrayList<>(margins.placed(classified.statement(), text()));
    int at = context.span().start();
    for (Span span : classified.statement().spans()) {
      plain(at, span.start());
      html.append("<mark>");
      at = words(words, span);
      plain(at, span.end());
      html.append("</mark>");
      at = span.end();
    }
    plain(at, context.span().end());
    html.append(context.cutAfter() ? " \u2026" : "").append("</blockquote>\n");
  }

  /** Takes the words of a span from the list; returns where the last of them ends. */
  private int words(List<WordMargins.PlacedWord> words, Span span) {
    int at = span.start();
    while (!words.isEmpty() && words.get(0).span().end() <= span.end()) {
      WordMargins.PlacedWord word = words.remove(0);
      plain(at, word.span().start());
      word(word);
      at = word.span().end();
    }
    return at;
  }

  private String text() {
    return document.text();
  }

  private void word(WordMargins.PlacedWord word) {
    String shade = word.shade();
    if (!shade.isEmpty()) {
      html.append("<span class=\"").append(shade).append("\">");
    }
    plain(word.span().start(), word.span().end());
    html.append(shade.isEmpty() ? "" : "</span>");
  }

  /** A stretch of the article; the end of a paragraph becomes a line break. */
  private void plain(int from, int to) {
    int end = Math.min(to, text().length());
    String stretch = from < end ? text().substring(from, end) : "";
    String[] paragraphs = stretch.split("\\s*\\n\\s*\\n\\s*", -1);
    for (int i = 0; i < paragraphs.length; i++) {
      html.append(i == 0 ? "" : "<br/>\n");
      html.append(HtmlPage.escape(paragraphs[i].replaceAll("\\s+", " ")));
    }
  }

  private void evidence() {
    html.append("<p class=\"also\">");
    evidence("Evidence for it: ", margins.named(true));
    evidence("Evidence against it: ", margins.named(false));
    evidence("Meaning as a whole: ", margins.whole());
    html.append("Extracted by ");
    html.append(HtmlPage.escape(StatementReport.extraction(classified.statement())));
    html.append(".</p>\n");
  }

  private void evidence(String name, String words) {
    if (!words.isEmpty()) {
      html.append(name).append("<b>").append(HtmlPage.escape(words)).append("</b>. ");
    }
  }
}
