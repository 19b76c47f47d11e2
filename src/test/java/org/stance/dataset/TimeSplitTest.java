package org.stance.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stance.training.Rows;

class TimeSplitTest {
  private static final LocalDate DAY = LocalDate.of(2025, 3, 15);

  private static TimeSplit split(String... dates) {
    List<LabelledText> rows = new ArrayList<>();
    for (String date : dates) {
      rows.add(Rows.row(rows.size(), "Row " + rows.size(), "opposed", Map.of("date", date)));
    }
    return TimeSplit.of(rows, DAY);
  }

  private static List<String> dates(List<LabelledText> rows) {
    return rows.stream().map(row -> row.column("date")).toList();
  }

  @Test
  void theDayItselfIsTrainedOnAndTheNextJudged() {
    TimeSplit split = split("2025-03-16", "2025-03-15", "2025-03-15T23:10", "2024-12-31");
    assertThat(dates(split.earlier()))
        .containsExactly("2025-03-15", "2025-03-15T23:10", "2024-12-31");
    assertThat(dates(split.later())).containsExactly("2025-03-16");
  }

  @Test
  void aMonthOrYearCountsIfAllOfItLiesOnOneSide() {
    TimeSplit split = split("2025-02", "2025-03", "2025-04", "2024", "2025", "2026");
    assertThat(dates(split.earlier())).containsExactly("2025-02", "2024");
    assertThat(dates(split.later())).containsExactly("2025-04", "2026");
    assertThat(split.unclear()).isEqualTo(2);
  }

  @Test
  void rowsWithoutADateAreTrainedOnThoseWithAnotherFormLeftOut() {
    TimeSplit split = split("", " ", "15/03/2025", "2025-13-01");
    assertThat(split.earlier()).hasSize(2);
    assertThat(split.undated()).isEqualTo(2);
    assertThat(split.unclear()).isEqualTo(2);
  }

  @Test
  void aTextThatIsJudgedIsNotTrainedOn() {
    List<LabelledText> rows =
        List.of(
            Rows.row(0, "We doubt it", "opposed", Map.of("date", "2025-03-01")),
            Rows.row(1, "We back it", "supportive", Map.of("date", "2025-03-01")),
            Rows.row(2, "We doubt it ", "opposed", Map.of("date", "2025-04-01")));
    TimeSplit split = TimeSplit.of(rows, DAY);
    assertThat(split.earlier()).containsExactly(rows.get(1));
    assertThat(split.repeated()).isEqualTo(1);
  }
}
