package org.stance.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.stance.prediction.Explanation;
import org.stance.statement.Statement;
import org.stance.text.Span;
import org.stance.text.Tokenizer;
import org.stance.weights.Contributions;

/** The evidence that each word of a statement gives, at its place in the article. */
final class WordMargins {
  private static final int MAX_NAMED = 6;

  /** Log-odds from which a word gets a weak, medium or strong underline. */
  private static final double[] LEVELS = {0.12, 0.4, 1};

  /** Smaller log-odds would be shown as 0.0. */
  private static final double MIN_MARGIN = 0.05;

  private final Explanation explanation;
  private final Optional<Contributions> parts;

  WordMargins(Explanation explanation) {
    this.explanation = explanation;
    this.parts = explanation.contributions();
  }

  /**
   * A word of the statement at its place in the article.
   *
   * @param span where it stands
   * @param margin log-odds for the predicted stance
   */
  record PlacedWord(Span span, double margin) {
    /** The style sheet's class; empty for weak evidence. */
    String shade() {
      int level = 0;
      while (level < LEVELS.length && Math.abs(margin) >= LEVELS[level]) {
        level++;
      }
      return level == 0 ? "" : (margin > 0 ? "f" : "a") + level;
    }
  }

  /** The words at their places; none where the article has other words there. */
  List<PlacedWord> placed(Statement statement, String text) {
    List<PlacedWord> placed = new ArrayList<>();
    List<Contributions.Word> words = parts.map(Contributions::words).orElse(List.of());
    int next = 0;
    for (Span span : statement.spans()) {
      if (span.end() > text.length()) {
        return List.of();
      }
      String part = span.cut(text);
      List<String> tokens = Tokenizer.tokens(part);
      List<Span> spans = Tokenizer.spans(part);
      for (int i = 0; i < tokens.size(); i++, next++) {
        if (next >= words.size() || !words.get(next).token().equals(tokens.get(i))) {
          return List.of();
        }
        Span inText =
            new Span(span.start() + spans.get(i).start(), span.start() + spans.get(i).end());
        placed.add(new PlacedWord(inText, explanation.margin(words.get(next).scores())));
      }
    }
    return next == words.size() ? placed : List.of();
  }

  /** The strongest words for the stance, or against it, such as "reject +2.8, never +0.4". */
  String named(boolean forIt) {
    Map<String, Double> sums = new LinkedHashMap<>();
    parts
        .map(Contributions::words)
        .orElse(List.of())
        .forEach(word -> sums.merge(word.token(), explanation.margin(word.scores()), Double::sum));
    List<String> named =
        sums.entrySet().stream()
            .filter(word -> forIt ? word.getValue() >= MIN_MARGIN : word.getValue() <= -MIN_MARGIN)
            .sorted(Comparator.comparingDouble(word -> -Math.abs(word.getValue())))
            .limit(MAX_NAMED)
            .map(word -> word.getKey() + " " + signed(word.getValue()))
            .toList();
    return String.join(", ", named);
  }

  /** The evidence of the encoder, which reads the statement as a whole; empty without one. */
  String whole() {
    double margin = parts.map(all -> explanation.margin(all.encoder())).orElse(0.0);
    return Math.abs(margin) < MIN_MARGIN ? "" : signed(margin);
  }

  private static String signed(double margin) {
    return String.format(Locale.ROOT, "%+.1f", margin).replace('-', '\u2212');
  }
}
