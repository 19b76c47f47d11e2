package org.stance.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stance.check.Data.row;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedOriginsTest {
  @Test
  void documentsSpeakersAndDaysAreToldApart() {
    CheckedRows rows =
        CheckedRows.of(
            List.of(
                row(2, "a", "yes", "speaker", "Ana Alm", "date", "2025-03-01"),
                row(3, "b", "no", "source_url", "https://www.example.org/x/", "date", "2025-03-09"),
                row(4, "c", "no", "document", "wire-7")),
            Data.evaluated(
                row(2, "d", "yes", "speaker", "ana alm", "date", "2025-03-05"),
                row(3, "e", "yes", "speaker", "Ana Alm", "date", "2025-04-01"),
                row(4, "f", "no", "source_url", "http://example.org/x#top", "document", "wire-7"),
                row(5, "g", "no", "speaker", "Bo Berg", "date", "2025-02-01")));
    assertThat(Data.lines(SharedOrigins.of(rows)))
        .containsExactly(
            "leak-document b.csv:4: document \"wire-7\": 1 row here, 1 row in the training rows,"
                + " the first at a.csv:4",
            "leak-document b.csv:4: source_url \"http://example.org/x#top\": 1 row here,"
                + " 1 row in the training rows, the first at a.csv:3",
            "leak-speaker b.csv:2: speaker \"ana alm\": 2 rows here, 1 row in the training rows,"
                + " the first at a.csv:2",
            "leak-days b.csv:2: 1 of 3 dated rows lie between the first and the last day of the"
                + " training rows, 2025-03-01 and 2025-03-09");
  }

  @Test
  void monthsAndWordsAreNoDaysAndNothingIsNoOrigin() {
    CheckedRows rows =
        CheckedRows.of(
            List.of(row(2, "a", "yes", "date", "2025-03", "speaker", " ")),
            Data.evaluated(row(2, "b", "yes", "date", "2025-03", "speaker", "")));
    assertThat(SharedOrigins.of(rows)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.Example.org/A/?utm_source=x&id=3#part, example.org/A/?id=3",
    "http://example.org/?utm_source=x, example.org",
    "example.org/A, example.org/A",
    "wire 7, wire 7"
  })
  void addressesOfOnePageAreOne(String address, String plain) {
    assertThat(SharedOrigins.plainAddress(address)).isEqualTo(plain);
  }
}
