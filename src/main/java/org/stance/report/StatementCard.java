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

/** One statement where it stands in its article, with its stance and what spoke for it. */
final class StatementCard {
  private final StringBuilder html = new StringBuilder();
  private final Document document;
  private final ClassifiedStatement one;
  private final WordMargins margins;

  private StatementCard(Document document, ClassifiedStatement one, Explanation explanation) {
    this.document = document;
    this.one = one;
    this.margins = new WordMargins(explanation);
  }

  static String of(Document document, ClassifiedStatement one, Explanation explanation) {
    StatementCard card = new StatementCard(document, one, explanation);
    card.html.append("<article class=\"statement\">\n<header>\n");
    card.speaker();
    card.html.append("</header>\n");
    card.verdict();
    card.context();
    card.reasons();
    return card.html.append("</article>\n").toString();
  }

  private void speaker() {
    html.append("<h4>").append(HtmlPage.escape(StatementReport.speaker(one))).append("</h4>\n");
    String role = StatementReport.role(one.statement().speaker());
    if (role != null) {
      html.append("<span class=\"role\">").append(HtmlPage.escape(role)).append("</span>\n");
    }
  }

  private void verdict() {
    Prediction prediction = one.prediction();
    LabelSet labels = prediction.labels();
    html.append("<p class=\"verdict\">").append(StancePalette.chip(labels, prediction.stance()));
    html.append("\n<span>confidence ").append(StatementReport.sure(one));
    int second = second(prediction);
    html.append(", next ").append(HtmlPage.escape(labels.labels().get(second))).append(' ');
    html.append(StatementReport.decimals(prediction.probabilities().get(second)));
    html.append("</span>\n");
    prediction
        .review()
        .ifPresent(
            why ->
                html.append("<span class=\"review\">to check: ")
                    .append(told(why))
                    .append("</span>\n"));
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

  private static String told(Review why) {
    return switch (why) {
      case EMPTY_TEXT -> "there is nothing to read";
      case UNKNOWN_WORDS -> "most words are new to the model";
      case LOW_CONFIDENCE -> "the model is unsure";
    };
  }

  private void context() {
    Context context = Context.of(document, one.statement());
    html.append("<blockquote class=\"context\">").append(context.cutBefore() ? "\u2026 " : "");
    List<WordMargins.Place> places = new ArrayList<>(margins.places(one.statement(), text()));
    int at = context.span().start();
    for (Span span : one.statement().spans()) {
      plain(at, span.start());
      html.append("<mark>");
      at = span.start();
      while (!places.isEmpty() && places.get(0).span().end() <= span.end()) {
        WordMargins.Place place = places.remove(0);
        plain(at, place.span().start());
        word(place);
        at = place.span().end();
      }
      plain(at, span.end());
      html.append("</mark>");
      at = span.end();
    }
    plain(at, context.span().end());
    html.append(context.cutAfter() ? " \u2026" : "").append("</blockquote>\n");
  }

  private String text() {
    return document.text();
  }

  private void word(WordMargins.Place place) {
    String shade = place.shade();
    if (!shade.isEmpty()) {
      html.append("<span class=\"").append(shade).append("\">");
    }
    plain(place.span().start(), place.span().end());
    html.append(shade.isEmpty() ? "" : "</span>");
  }

  /** A stretch of the article; where a paragraph ends, a line does. */
  private void plain(int from, int to) {
    int end = Math.min(to, text().length());
    String stretch = from < end ? text().substring(from, end) : "";
    String[] paragraphs = stretch.split("\\s*\\n\\s*\\n\\s*", -1);
    for (int i = 0; i < paragraphs.length; i++) {
      html.append(i == 0 ? "" : "<br/>\n");
      html.append(HtmlPage.escape(paragraphs[i].replaceAll("\\s+", " ")));
    }
  }

  private void reasons() {
    html.append("<p class=\"also\">");
    reason("Spoke for it: ", margins.named(true));
    reason("Against it: ", margins.named(false));
    reason("The meaning as a whole: ", margins.whole());
    html.append("Found by ").append(HtmlPage.escape(StatementReport.found(one.statement())));
    html.append(".</p>\n");
  }

  private void reason(String name, String words) {
    if (!words.isEmpty()) {
      html.append(name).append("<b>").append(HtmlPage.escape(words)).append("</b>. ");
    }
  }
}
