package org.stance.statement;

import org.jspecify.annotations.Nullable;
import org.stance.text.Span;

/**
 * The speaker whom a document credits with a statement. Immutable.
 *
 * @param text the mention next to the words, as written: "he", "Lavrov", "the minister"
 * @param span the offsets of the mention in the document's text
 * @param name the name that the mention resolves to: the fullest one in the document; for somebody
 *     without a name the first description; otherwise the mention itself. An initial article is in
 *     lower case
 * @param role the role that the document gives ("Russian Foreign Minister"), null if none
 * @param kind the kind of the referent of the mention
 * @param confidence the probability that {@code name} is right, given that the statement is one, in
 *     [0, 1]
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
   * @throws IllegalArgumentException if it is not in [0, 1]
   */
  public Speaker {
    Statement.mustBeProbability(confidence);
  }

  /**
   * Returns the speaker with another role.
   *
   * @param anotherRole the role, or null for none
   * @return a speaker that differs in nothing else
   */
  public Speaker withRole(@Nullable String anotherRole) {
    return new Speaker(text, span, name, anotherRole, kind, confidence);
  }

  /**
   * Returns the speaker with another confidence.
   *
   * @param anotherConfidence a probability
   * @return a speaker that differs in nothing else
   * @throws IllegalArgumentException if the confidence is not in [0, 1]
   */
  public Speaker withConfidence(double anotherConfidence) {
    return new Speaker(text, span, name, role, kind, anotherConfidence);
  }
}
