package org.stance.report;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stance.evaluation.Rows;
import org.stance.prediction.ClassifiedStatement;
import org.stance.prediction.Prediction;
import org.stance.prediction.Review;
import org.stance.statement.Finder;
import org.stance.statement.Speaker;
import org.stance.statement.SpeakerKind;
import org.stance.statement.Statement;
import org.stance.statement.StatementType;
import org.stance.text.Span;

/** Invented statements. */
final class Statements {
  private Statements() {}

  static Speaker speaker(String name, @Nullable String role) {
    return new Speaker("she", new Span(0, 3), name, role, SpeakerKind.NAMED, 0.9);
  }

  /** Direct speech of 18 February 2025, opposed with probability 0.7. */
  static ClassifiedStatement opposed(
      @Nullable Speaker speaker, Optional<Review> review, String words, List<Span> spans) {
    Statement statement =
        new Statement(
            "note.txt",
            0,
            StatementType.DIRECT,
            words,
            spans,
            speaker,
            null,
            "2025-02-18",
            null,
            Finder.QUOTATION,
            0.456);
    return new ClassifiedStatement(
        statement, new Prediction(Rows.LABELS, List.of(0.1, 0.7, 0.2), review));
  }
}
