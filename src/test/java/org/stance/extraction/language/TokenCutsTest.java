package org.stance.extraction.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stance.text.Span;

class TokenCutsTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      delimiter = '\t',
      value = {
        "dam\tdam",
        "\"The\t\" The",
        "holds,\"\tholds , \"",
        "(dam):\t( dam ) :",
        "Norway's\tNorway 's",
        "NORWAY'S\tNORWAY 'S",
        "Norway's,\tNorway 's ,",
        "it's\tit 's",
        "'s\t's",
        "dogs'\tdogs'",
        "gift—was\tgift — was",
        "—\t—",
        "—a\t— a",
        "\"\t\"",
        "\"\"\"\t\" \" \"",
        "1,500\t1,500",
        "well-known\twell-known",
      })
  void edgesGenitivesAndDashesAreCut(String token, String parts) {
    List<Span> spans = new ArrayList<>();
    TokenCuts.cut("x" + token + "x", 1, 1 + token.length(), spans);
    assertThat(spans.stream().map(span -> span.cut("x" + token + "x")))
        .containsExactly(parts.split(" "));
  }
}
