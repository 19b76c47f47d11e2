package org.stance.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StancesOverTimeTest {
  private static StancesOverTime of(String... dates) {
    StancesOverTime time = new StancesOverTime(Rows.LABELS);
    for (String date : dates) {
      time.add(date, 1);
    }
    return time;
  }

  private static List<String> bars(StancesOverTime time) {
    return time.bars().stream().map(bar -> bar.name() + ": " + bar.counts().get(1)).toList();
  }

  @Test
  void weeksAreNamedByTheirMondayAndEmptyOnesStay() {
    StancesOverTime time = of("2025-02-23", "2025-02-24T08:00:00Z", "2025-03-10", "2025-02-25");
    assertThat(bars(time))
        .containsExactly("17 Feb 2025: 1", "24 Feb 2025: 2", "3 Mar 2025: 0", "10 Mar 2025: 1");
  }

  @Test
  void datesFarApartAreCountedByMonthOrYear() {
    assertThat(bars(of("2024-01-31", "2025-12-31"))).hasSize(24).endsWith("Dec 2025: 1");
    assertThat(bars(of("1999-01-31", "2001-12-31", "1999-05-01"))).hasSize(36);
    assertThat(bars(of("1990-01-31", "2001-12-31"))).hasSize(12).startsWith("1990: 1", "1991: 0");
    assertThat(bars(of("0900-01-31", "2001-12-31"))).containsExactly("0900: 1", "2001: 1");
  }

  @Test
  void oneWeekIsNoTime() {
    assertThat(of("2025-02-17", "2025-02-23").known()).isFalse();
    assertThat(of("2025-02-17", "2025-02-24").known()).isTrue();
    assertThat(of().known()).isFalse();
  }

  @Test
  void whatIsNoDateIsCountedAsUndated() {
    StancesOverTime time = of("2025-02-17", "17 Feb 2025", "2025-02-31", "");
    time.add(null, 0);
    assertThat(time.undated()).isEqualTo(4);
  }
}
