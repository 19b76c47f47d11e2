package org.stance.extraction.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParagraphsTest {
  private static List<String> of(String text) {
    return Paragraphs.of(text).stream().map(span -> span.cut(text)).toList();
  }

  @Test
  void everyLineIsAParagraphWithoutTheWhiteSpaceRoundIt() {
    assertThat(of(" One.\nTwo.\r\n\r\n\tThree. \u2029Four.\rFive."))
        .containsExactly("One.", "Two.", "Three.", "Four.", "Five.");
  }

  @Test
  void blankTextHasNone() {
    assertThat(of("")).isEmpty();
    assertThat(of(" \n\u00A0\uFEFF\r\n")).isEmpty();
  }

  @Test
  void hardWrappedLinesAreJoinedUpToABlankLine() {
    String text = "The lake\nlost a third\nof its\nwater.\n\nNobody\nswims.";
    assertThat(of(text))
        .containsExactly("The lake\nlost a third\nof its\nwater.", "Nobody\nswims.");
  }

  @Test
  void hardWrapIsKnownWithAnyLineEnd() {
    assertThat(of("The lake\r\nlost a\r\nthird of\r\nits water.\r\n\r\nIt rains.")).hasSize(2);
  }

  @Test
  void fewLowerCaseLinesMakeNoHardWrap() {
    assertThat(of("Milk\neggs\nFlour\nbread\nSalt")).hasSize(5);
  }
}
