package org.stance.statement;

import org.jspecify.annotations.Nullable;
import org.stance.text.Span;

/**
 * Whom the document credits with the words.
 *
 * @param text the mention next to the words, as it stands there: "he", "Lavrov", "the minister"
 * @param span where the mention stands in the document's text
 * @param name whom the mention resolves to: the fullest name in the document; of somebody without a
 *     name the first description; else the mention itself. An article at its start is in lower case
 * @param role what the document says the speaker is ("Russian Foreign Minister"), null where it
 *     doesn't
 * @param kind what whoever the mention resolves to is
 * @param confidence how likely {@code name} is right, 0 to 1, if the statement is one at all
 */
public record Speaker(
    String text,
    Span span,
    String name,
    @Nullable String role,
    SpeakerKind kind,
    double confidence) {
  /**
   * Checks the confidence.
   *
   * @throws IllegalArgumentException if it is not between 0 and 1
   */
  public Speaker {
    Statement.mustBeProbability(confidence);
  }

  /** The same speaker with what a document says that they are. */
  public Speaker withRole(@Nullable String anotherRole) {
    return new Speaker(text, span, name, anotherRole, kind, confidence);
  }

  /** The same speaker, surer or less so. */
  public Speaker withConfidence(double anotherConfidence) {
    return new Speaker(text, span, name, role, kind, anotherConfidence);
  }
}
