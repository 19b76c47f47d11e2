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

/** What each word of a statement spoke for, ready to be shown where the word stands. */
final class WordMargins {
  /** How many words are named. */
  private static final int MOST_NAMED = 6;

  /** Log-odds from which a word is underlined, more strongly and most strongly. */
  private static final double[] LEVELS = {0.12, 0.4, 1};

  /** Rounds to no more than this, so that no word is named with 0.0. */
  private static final double SMALLEST = 0.05;

  private final Explanation explanation;
  private final Optional<Contributions> parts;

  WordMargins(Explanation explanation) {
    this.explanation = explanation;
    this.parts = explanation.contributions();
  }

  /**
   * A word in the article.
   *
   * @param span where
   * @param margin log-odds for the predicted stance
   */
  record Place(Span span, double margin) {
    /** The style sheet's class, empty for a word that says little. */
    String shade() {
      int level = 0;
      while (level < LEVELS.length && Math.abs(margin) >= LEVELS[level]) {
        level++;
      }
      return level == 0 ? "" : (margin > 0 ? "f" : "a") + level;
    }
  }

  /** The words in the article's text; none where they can't be told apart there. */
  List<Place> places(Statement statement, String text) {
    List<Place> places = new ArrayList<>();
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
        places.add(new Place(inText, explanation.margin(words.get(next).scores())));
      }
    }
    return next == words.size() ? places : List.of();
  }

  /** "reject +2.8, never +0.4": the words that speak for the stance most, or against it. */
  String named(boolean forIt) {
    Map<String, Double> sums = new LinkedHashMap<>();
    parts
        .map(Contributions::words)
        .orElse(List.of())
        .forEach(word -> sums.merge(word.token(), explanation.margin(word.scores()), Double::sum));
    List<String> named =
        sums.entrySet().stream()
            .filter(each -> forIt ? each.getValue() >= SMALLEST : each.getValue() <= -SMALLEST)
            .sorted(Comparator.comparingDouble(each -> -Math.abs(each.getValue())))
            .limit(MOST_NAMED)
            .map(each -> each.getKey() + " " + signed(each.getValue()))
            .toList();
    return String.join(", ", named);
  }

  /** What the meaning as a whole said; empty where the model doesn't look at it. */
  String whole() {
    double margin = parts.map(each -> explanation.margin(each.encoder())).orElse(0.0);
    return Math.abs(margin) < SMALLEST ? "" : signed(margin);
  }

  private static String signed(double margin) {
    return String.format(Locale.ROOT, "%+.1f", margin).replace('-', '\u2212');
  }
}
