package org.stance.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stance.training.Rows;

class HeldOutFoldsTest {
  private static final Map<String, String> NOBODY = Map.of("speaker", "");

  private static HeldOutFolds of(List<LabelledText> rows) {
    return HeldOutFolds.of(rows, "speaker", 3, 1);
  }

  @Test
  void rowsWithoutASpeakerAreOnlyTrainedOn() {
    List<LabelledText> rows = new ArrayList<>(Rows.small());
    rows.add(Rows.row(36, "We back whatever comes", "supportive", NOBODY));
    HeldOutFolds held = of(rows);
    assertThat(held.rows()).isEqualTo(IntStream.range(0, 36).toArray());
    for (int fold = 0; fold < 3; fold++) {
      assertThat(held.others(fold)).contains(36);
    }
  }

  @Test
  void textThatARowWithASpeakerRepeatsIsHeldOutWithIt() {
    List<LabelledText> rows = new ArrayList<>(Rows.small());
    rows.add(Rows.row(36, rows.get(0).text(), "supportive", NOBODY));
    HeldOutFolds held = of(rows);
    for (int fold = 0; fold < 3; fold++) {
      int[] others = held.others(fold);
      boolean first = IntStream.of(others).anyMatch(row -> row == 0);
      assertThat(IntStream.of(others).anyMatch(row -> row == 36)).isEqualTo(first);
    }
  }

  @Test
  void allRowsAreHeldOutWhereALabelHasNoSpeaker() {
    List<LabelledText> rows = new ArrayList<>(Rows.small());
    rows.add(Rows.row(36, "We doubt it", "skeptical", NOBODY));
    assertThat(of(rows).rows()).hasSize(37);
  }

  @Test
  void everyRowIsHeldOutOnce() {
    HeldOutFolds held = of(Rows.small());
    List<Integer> seen = new ArrayList<>();
    for (int fold = 0; fold < held.folds(); fold++) {
      IntStream.of(held.rows(fold)).forEach(seen::add);
    }
    assertThat(seen).hasSize(36).doesNotHaveDuplicates();
  }

  @Test
  void tooFewRowsMakeNoFolds() {
    HeldOutFolds none = of(Rows.small().subList(0, 11));
    assertThat(none.folds()).isZero();
    assertThat(none.rows()).isEmpty();
    assertThat(of(Rows.small().subList(0, 12)).folds()).isEqualTo(3);
  }

  /** Two rows a day for twenty weeks. */
  private static List<LabelledText> days(IntUnaryOperator speaker) {
    List<LabelledText> rows = new ArrayList<>();
    for (int i = 0; i < 280; i++) {
      String date = LocalDate.of(2025, 3, 3).plusDays(i / 2).toString();
      Map<String, String> columns =
          Map.of("speaker", "Person " + speaker.applyAsInt(i), "date", date);
      rows.add(Rows.row(i, "Words of row " + i, Rows.LABELS.labels().get(i % 3), columns));
    }
    return rows;
  }

  @Test
  void wholeWeeksAreHeldOutAndTheirSpeakersWithThem() {
    List<LabelledText> rows = days(row -> row / 3);
    HeldOutFolds held = HeldOutFolds.ofWeeks(rows, "speaker", 5, 1);
    assertThat(held.weeks()).isTrue();
    for (int fold = 0; fold < 5; fold++) {
      List<LabelledText> inside = IntStream.of(held.rows(fold)).mapToObj(rows::get).toList();
      List<LabelledText> others = IntStream.of(held.others(fold)).mapToObj(rows::get).toList();
      assertThat(inside).isNotEmpty();
      assertThat(others)
          .isNotEmpty()
          .noneMatch(row -> inside.stream().anyMatch(one -> week(one) == week(row)))
          .noneMatch(row -> inside.stream().anyMatch(one -> speaker(one).equals(speaker(row))));
    }
  }

  private static long week(LabelledText row) {
    return ChronoUnit.WEEKS.between(LocalDate.of(2025, 3, 3), LocalDate.parse(row.column("date")));
  }

  private static String speaker(LabelledText row) {
    return row.column("speaker");
  }

  @Test
  void groupsAloneAreDealtWhereWeeksWouldLeaveTooLittleToTrainOn() {
    List<LabelledText> rows = days(row -> row % 6);
    HeldOutFolds held = HeldOutFolds.ofWeeks(rows, "speaker", 5, 1);
    assertThat(held.weeks()).isFalse();
    assertThat(held.rows(0)).isEqualTo(HeldOutFolds.of(rows, "speaker", 5, 1).rows(0));
  }

  /** Every row by somebody else; those from one on without a date, all others in so many weeks. */
  private static HeldOutFolds ofWeeks(int dated, int weeks, int folds) {
    List<LabelledText> rows = new ArrayList<>();
    for (LabelledText row : days(row -> row)) {
      int day = rows.size() / 2 % (7 * weeks);
      String date = rows.size() < dated ? LocalDate.of(2025, 3, 3).plusDays(day).toString() : "";
      Map<String, String> columns = Map.of("speaker", row.column("speaker"), "date", date);
      rows.add(Rows.row(rows.size(), row.text(), row.label(), columns));
    }
    return HeldOutFolds.ofWeeks(rows, "speaker", folds, 1);
  }

  @Test
  void halfOfTheRowsWithADateAndTwoWeeksAFoldAreEnough() {
    assertThat(ofWeeks(140, 10, 5).weeks()).isTrue();
    assertThat(ofWeeks(139, 10, 5).weeks()).isFalse();
    assertThat(ofWeeks(280, 9, 5).weeks()).isFalse();
    assertThat(ofWeeks(280, 20, 2).weeks()).isTrue();
  }

  @Test
  void rowsOfNobodyStandAloneWhereEveryRowIsDealt() {
    List<LabelledText> rows = new ArrayList<>(Rows.small());
    rows.add(Rows.row(36, "We back whatever comes", "supportive", NOBODY));
    HeldOutFolds held = HeldOutFolds.ofEveryRow(rows, "speaker", 3, 1);
    assertThat(held.rows()).hasSize(37);
    assertThat(held.folds()).isEqualTo(3);
    assertThat(HeldOutFolds.ofEveryRow(rows, "speaker", 2, 1).folds()).isEqualTo(2);
  }

  @Test
  void groupsAloneAreDealtWithoutDates() {
    assertThat(HeldOutFolds.ofWeeks(Rows.small(), "speaker", 3, 1).weeks()).isFalse();
  }
}
