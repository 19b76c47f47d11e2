package org.stance.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stance.document.Document;
import org.stance.evaluation.Resampling;
import org.stance.evaluation.Rows;
import org.stance.prediction.ClassifiedStatement;
import org.stance.prediction.Review;
import org.stance.shares.ShareOptions;
import org.stance.shares.ShareReport;
import org.stance.shares.StanceCounts;
import org.stance.statement.Speaker;
import org.stance.text.Span;

class StatementReportTest {
  private static final Document NOTE = new Document("note", "...", "A day", null, null);

  private static ClassifiedStatement statement(
      @Nullable Speaker speaker, String words, Optional<Review> review) {
    return Statements.opposed(speaker, review, words, List.of(new Span(0, 3)));
  }

  private static Speaker ada(@Nullable String role) {
    return Statements.speaker("Ada Lindqvist", role);
  }

  private static final List<ClassifiedStatement> TWO =
      List.of(
          statement(ada("mayor of the town"), "No, and no again.", Optional.empty()),
          statement(null, "Never <b>.", Optional.of(Review.LOW_CONFIDENCE)));

  @Test
  void theTableHasSpeakerRoleStanceAndWords() {
    assertThat(new StatementReport(Rows.LABELS, 80).document(NOTE, TWO))
        .isEqualTo(
            """

            note - A day

              SPEAKER                     STANCE      CONF STATEMENT
              Ada Lindqvist               opposed     0.70 “No, and no again.”
                mayor of the town
              (not named)                 opposed?    0.70 “Never <b>.”
            """);
  }

  @Test
  void longWordsAreWrappedUnderEachOther() {
    String words = "one two three four five six seven eight nine ten eleven twelve thirteen";
    String table =
        new StatementReport(Rows.LABELS, 72)
            .document(NOTE, List.of(statement(ada(null), words, Optional.empty())));
    assertThat(table.lines().skip(4).map(String::stripLeading))
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(72))
        .hasSize(3);
  }

  private static ShareReport shares(List<ClassifiedStatement> statements) {
    StanceCounts counts = new StanceCounts(Rows.LABELS);
    counts.add(statements);
    return counts.shares(
        Rows.NONE_HELD_OUT, new ShareOptions(counts.groupings(), 1, Resampling.DEFAULT));
  }

  @Test
  void theSummaryCountsByStanceAndSpeaker() {
    assertThat(StatementReport.summary(shares(TWO)))
        .startsWith(
            """

            2 statements in 1 article; 1 to check, marked ?
            warning: the model was tested on fewer than 10 held-out rows of supportive, opposed, none: \
            shares are not corrected

            All statements
              stance       predicted   share of statements
              supportive           0                    0%
              opposed              2                  100%   ##############################
              none                 0                    0%

            By speaker
              speaker         statements   supportive   opposed     none
              (not named)              1       0 of 1    1 of 1   0 of 1
              Ada Lindqvist            1       0 of 1    1 of 1   0 of 1

            By week
              week       statements   supportive   opposed     none
              2025-W08            2       0 of 2    2 of 2   0 of 2

            """);
  }

  @Test
  void noStatementsGiveASummaryWithoutTables() {
    assertThat(StatementReport.summary(shares(List.of())))
        .isEqualTo("\n0 statements in 1 article; 0 to check, marked ?\n");
  }
}
