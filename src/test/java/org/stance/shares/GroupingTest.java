package org.stance.shares;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class GroupingTest {
  @Test
  void anAddressGivesItsHost() {
    assertThat(Grouping.OUTLET.of(Map.of("url", "https://www.Example.org:8080/a?b")))
        .isEqualTo("example.org");
    assertThat(Grouping.OUTLET.of(Map.of("source_url", "http://me@news.example.org")))
        .isEqualTo("news.example.org");
    assertThat(Grouping.OUTLET.of(Map.of("url", "example.org/page"))).isEmpty();
  }

  @Test
  void anOutletThatIsNamedGoesBeforeTheAddress() {
    assertThat(Grouping.OUTLET.of(Map.of("outlet", "The  Post", "url", "https://example.org")))
        .isEqualTo("The Post");
    assertThat(Grouping.OUTLET.of(Map.of("outlet", " ", "url", "https://example.org")))
        .isEqualTo("example.org");
  }

  @Test
  void aWeekIsTheIsoWeekOfTheDay() {
    assertThat(Grouping.WEEK.of(Map.of("date", "2025-02-12"))).isEqualTo("2025-W07");
    assertThat(Grouping.WEEK.of(Map.of("date", "2024-12-30T08:00:00Z"))).isEqualTo("2025-W01");
    assertThat(Grouping.WEEK.of(Map.of("date", "12 February"))).isEmpty();
  }

  @Test
  void aSpeakerMayStandUnderName() {
    assertThat(Grouping.SPEAKER.of(Map.of("name", "Ada Lindqvist"))).isEqualTo("Ada Lindqvist");
    assertThat(Grouping.COUNTRY.of(Map.of("name", "Ada Lindqvist"))).isEmpty();
  }
}
