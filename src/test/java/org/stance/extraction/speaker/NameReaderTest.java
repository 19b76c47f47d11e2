package org.stance.extraction.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.Passages;

class NameReaderTest {
  /** Every mention as "Name" or "Name (role)". */
  private static List<String> mentions(String text) {
    return Passages.of(text).stream()
        .flatMap(passage -> NameReader.mentions(passage).stream())
        .map(
            one ->
                String.join(" ", one.names()) + (one.role() == null ? "" : " (" + one.role() + ")"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Yesterday Minister Petra Halvorsen left.|Petra Halvorsen (Minister)",
        "The Danish foreign minister, Petra Halvorsen, left.|Petra Halvorsen (Danish foreign minister)",
        "A first word from the Danish foreign minister, Petra Halvorsen: she left.|Petra Halvorsen (Danish foreign minister)",
        "Yesterday Petra Halvorsen, the mayor of a small town, left.|Petra Halvorsen (mayor of a small town)",
        "We met treasurer Petra Halvorsen there.|Petra Halvorsen (treasurer)",
        "We met Secretary of State Petra Halvorsen there.|Petra Halvorsen (Secretary of State)",
        "We met Mrs Halvorsen there.|Halvorsen",
        "Yesterday Petra Halvorsen, tired of it all, left.|Petra Halvorsen",
      })
  void rolesStandBeforeAndBehindNames(String text, String mention) {
    assertThat(mentions(text)).contains(mention);
  }

  @Test
  void institutionsAreNoNames() {
    assertThat(mentions("We wrote to the Harbour Workers Union and the White House.")).isEmpty();
  }

  @Test
  void honorificTellsThePronoun() {
    Passage passage = Passages.of("We met Mrs Halvorsen there.").get(0);
    NameMention mention = NameReader.mentions(passage).get(0);
    assertThat(NameReader.pronounOfHonorific(passage, mention)).isEqualTo("she");
  }
}
