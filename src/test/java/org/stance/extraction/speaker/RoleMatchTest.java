package org.stance.extraction.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleMatchTest {
  @ParameterizedTest
  @CsvSource({
    "minister, Norwegian Foreign Minister, true",
    "norwegian minister, Norwegian Foreign Minister, true",
    "polish premier, Polish Prime Minister, true",
    "senator, Sen., true",
    "president, France's President, true",
    "danish minister, Norwegian Foreign Minister, false",
    "minister, Norwegian President, false",
    "premier, Foreign Minister, false",
    "mini, Foreign Minister, false",
  })
  void titleFitsARoleThatHoldsItsWords(String title, String role, boolean fits) {
    assertThat(RoleMatch.fits(Arrays.asList(title.split(" ")), role)).isEqualTo(fits);
  }

  @Test
  void titleFitsNobodyWithoutARole() {
    assertThat(RoleMatch.fits(List.of("minister"), null)).isFalse();
  }
}
