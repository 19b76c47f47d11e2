package org.stance.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stance.text.Span;

/**
 * Words that a document credits to one speaker, quoted or reported. Immutable.
 *
 * @param document id of the document
 * @param index position among the document's statements, in order of their first words, from 0
 * @param type whether the words are quoted or reported
 * @param text the words, joined by a space where something interrupts them
 * @param spans the offsets of the words in the document's text, without their outer quotation
 *     marks; in order, not overlapping, at least one
 * @param speaker who is credited with the words, null if the document doesn't say
 * @param cue the words that connect the speaker with the statement, null if there are none
 * @param date the document's date, null if unknown
 * @param url the document's address, null if unknown
 * @param finder the rule that found the statement
 * @param confidence the probability that a careful reader would mark a statement with about these
 *     words, in [0, 1]
 */
public record Statement(
    String document,
    int index,
    StatementType type,
    String text,
    List<Span> spans,
    @Nullable Speaker speaker,
    @Nullable Cue cue,
    @Nullable String date,
    @Nullable String url,
    Finder finder,
    double confidence) {
  /**
   * Copies the spans and checks the components.
   *
   * @throws IllegalArgumentException if the index is negative, there are no spans, they are out of
   *     order or overlap, or the confidence is not in [0, 1]
   */
  public Statement {
    if (index < 0) {
      throw new IllegalArgumentException("index " + index + " (0 or more expected)");
    }
    spans = List.copyOf(spans);
    if (spans.isEmpty()) {
      throw new IllegalArgumentException("a statement needs a span");
    }
    for (int i = 1; i < spans.size(); i++) {
      if (spans.get(i).start() < spans.get(i - 1).end()) {
        throw new IllegalArgumentException("spans out of order: " + spans);
      }
    }
    mustBeProbability(confidence);
  }

  static void mustBeProbability(double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("confidence " + value + " (0 to 1 expected)");
    }
  }
}
