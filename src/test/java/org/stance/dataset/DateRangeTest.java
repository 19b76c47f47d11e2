package org.stance.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateRangeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-02-03",
        " 2025-02-03 ",
        "2025-2-3",
        "2025/02/03",
        "2025.02.03",
        "20250203",
        "20250203T090000Z",
        "20250203090000",
        "202502030900",
        "2025-02-03T09:00",
        "2025-02-03T09:00:00Z",
        "2025-02-03t09:00:00.123456789Z",
        "2025-02-03T09:00:00,123",
        "2025-02-03T23:59:59-05:00",
        "2025-02-03T00:30:00+0100",
        "2025-02-03T09:00:00+01:00[Europe/Berlin]",
        "2025-02-03 09:00",
        "2025-02-03 09:00:00.000 UTC",
        "2025-02-03 9:00 AM",
        "2025/02/03, 9:00\u202fp.m. EST",
        "Feb 3, 2025",
        "Feb. 3, 2025, 9:00 am ET",
        "February 3rd, 2025 at 9:00 a.m.",
        "february 03 2025",
        "3 February 2025",
        "3 FEB 2025 09:00",
        "03-Feb-2025",
        "Monday, 3 February 2025",
        "Monday, February 3, 2025",
        "Mon, 03 Feb 2025 09:00:00 GMT",
        "Mon, 03 Feb 2025 09:00:00 +0000",
        "Mon Feb 03 09:00:00 UTC 2025",
        "Mon Feb 03 09:00:00 +0000 2025"
      })
  void aDayIsReadInTheFormsThatFilesHold(String value) {
    assertThat(DateRange.day(value)).contains(LocalDate.of(2025, 2, 3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "03/02/2025",
        "3.2.2025",
        "02-03-25",
        "2025-02/03",
        "2025-02-30",
        "2025-13-01",
        "20251301",
        "2025-02-031",
        "202502031",
        "2025-02-03 to 2025-02-10",
        "2025-02-03-04",
        "3 Febtober 2025",
        "3 février 2025",
        "30 Feb 2025",
        "February 2025",
        "February 3",
        "Mon",
        "yesterday",
        "2025-W06-1",
        "1738573200"
      })
  void anAmbiguousOrImpossibleValueIsNotGuessed(String value) {
    assertThat(DateRange.of(value)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-02, 2024-02-01, 2024-02-29",
    "2025-12, 2025-12-01, 2025-12-31",
    "2025, 2025-01-01, 2025-12-31"
  })
  void aMonthOrYearIsAllItsDays(String value, LocalDate first, LocalDate last) {
    assertThat(DateRange.of(value)).contains(new DateRange(first, last));
    assertThat(DateRange.day(value)).isEmpty();
  }

  @Test
  void aLongValueIsNoDate() {
    assertThat(DateRange.of("2025-02-03" + " ".repeat(71))).isEmpty();
    assertThat(DateRange.of("2025-02-03" + " ".repeat(70))).isPresent();
  }
}
