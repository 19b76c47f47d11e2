package org.stance.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RowDocumentTest {
  @Test
  void theFirstColumnWithAValueNamesTheDocument() {
    assertThat(RowDocument.of(Map.of("url", "u", "source_url", "s", "document_id", "d")))
        .isEqualTo("d");
    assertThat(RowDocument.of(Map.of("url", " u ", "source_url", " "))).isEqualTo("u");
    assertThat(RowDocument.of(Map.of("id", "1", "page", "p"))).isEmpty();
  }

  @Test
  void columnsAreChosenInTheSameOrder() {
    assertThat(RowDocument.column(Set.of("url", "source_url")::contains)).contains("source_url");
    assertThat(RowDocument.column(Set.of("text", "page")::contains)).isEmpty();
    assertThat(RowDocument.COLUMNS).endsWith(RowDocument.ADDRESS_COLUMNS.toArray(String[]::new));
    assertThat(RowDocument.ADDRESS_COLUMNS).isEqualTo(List.of("source_url", "url"));
  }
}
