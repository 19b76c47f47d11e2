package org.stance.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stance.text.Span;

/**
 * Words credited to one speaker by one cue, direct or reported.
 *
 * @param document id of the document
 * @param index place among the document's statements, in order of first word, from 0
 * @param type how the words are given
 * @param text the words, joined by a space where something interrupts them
 * @param spans where the words stand in the document's text, without their outer quotation marks;
 *     in order, not overlapping, at least one
 * @param speaker who is credited with them, null where the document doesn't tell
 * @param cue what ties the speaker to the words, null where only nearness does
 * @param date the document's date
 * @param url the document's address
 * @param finder by what the statement was found
 * @param confidence how likely a careful reader would mark a statement with about these words, 0 to
 *     1
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
   * Copies the spans and checks all.
   *
   * @throws IllegalArgumentException if the index is negative, the spans are none, out of order or
   *     overlapping, or the confidence is not between 0 and 1
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
