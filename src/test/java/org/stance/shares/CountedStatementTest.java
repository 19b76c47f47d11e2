package org.stance.shares;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stance.batch.PredictionColumns;
import org.stance.evaluation.Rows;
import org.stance.prediction.ClassifiedStatement;
import org.stance.prediction.Prediction;
import org.stance.prediction.Review;
import org.stance.statement.Finder;
import org.stance.statement.Speaker;
import org.stance.statement.SpeakerKind;
import org.stance.statement.Statement;
import org.stance.statement.StatementType;
import org.stance.statement.StatementWriter;
import org.stance.text.Span;

class CountedStatementTest {
  private static final Speaker ADA =
      new Speaker("she", new Span(0, 3), "Ada  Lindqvist", "mayor", SpeakerKind.NAMED, 0.9);

  private static ClassifiedStatement classified(
      String document, @Nullable Speaker speaker, @Nullable String date, @Nullable String url) {
    Statement statement =
        new Statement(
            document,
            0,
            StatementType.DIRECT,
            "We will come.",
            List.of(new Span(0, 13)),
            speaker,
            null,
            date,
            url,
            Finder.QUOTATION,
            0.5);
    Optional<Review> review =
        speaker == null ? Optional.of(Review.LOW_CONFIDENCE) : Optional.empty();
    return new ClassifiedStatement(
        statement, new Prediction(Rows.LABELS, List.of(0.1, 0.7, 0.2), review));
  }

  private static CountedStatement throughItsRow(ClassifiedStatement classified) {
    Map<String, String> row = StatementWriter.columns(classified.statement());
    PredictionColumns.put(row, classified.prediction());
    return CountedStatement.of(row);
  }

  @Test
  void aStatementCountsByItsSpeakerOutletAndWeek() {
    assertThat(
            CountedStatement.of(
                classified("note", ADA, "2025-02-18T08:00Z", "https://www.Example.org/a")))
        .isEqualTo(
            new CountedStatement(
                "note",
                "We will come.",
                "2025-02-18T08:00Z",
                "opposed",
                false,
                Map.of(
                    Grouping.SPEAKER, "Ada Lindqvist",
                    Grouping.COUNTRY, "",
                    Grouping.OUTLET, "example.org",
                    Grouping.WEEK, "2025-W08")));
  }

  @Test
  void whatIsUnknownIsEmpty() {
    CountedStatement counted = CountedStatement.of(classified(" ", null, null, null));
    assertThat(counted.document()).isEmpty();
    assertThat(counted.date()).isEmpty();
    assertThat(counted.review()).isTrue();
    assertThat(counted.groups().values()).containsOnly("");
  }

  @Test
  void anAddressIdentifiesADocumentWithoutAnId() {
    assertThat(CountedStatement.of(classified("", null, null, " https://example.org ")).document())
        .isEqualTo("https://example.org");
  }

  /** What {@code run} counts and what {@code report} counts of its file must be the same. */
  @Test
  void aStatementAndItsRowCountAlike() {
    List<ClassifiedStatement> statements =
        List.of(
            classified("note", ADA, "2025-02-18", "https://example.org"),
            classified("", ADA, " 2025-02-18 ", "https://example.org"),
            classified("note", null, "a day in May", "not an address"));
    assertThat(statements)
        .allSatisfy(
            statement ->
                assertThat(CountedStatement.of(statement)).isEqualTo(throughItsRow(statement)));
  }
}
