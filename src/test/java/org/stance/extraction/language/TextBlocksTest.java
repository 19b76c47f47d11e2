package org.stance.extraction.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.stance.text.Span;

class TextBlocksTest {
  @Test
  void ordinaryTextIsOnePiece() {
    String text = "The dam holds. ".repeat(100);
    Span whole = new Span(3, text.length());
    assertThat(TextBlocks.of(text, whole)).containsExactly(whole);
  }

  @Test
  void runWithoutWhiteSpaceIsCut() {
    String text = "a " + "x".repeat(700) + " b";
    assertThat(TextBlocks.of(text, new Span(0, text.length())))
        .containsExactly(new Span(0, 302), new Span(302, 602), new Span(602, 704));
  }

  @Test
  void surrogatePairsStayWhole() {
    String text = "x" + "\uD83D\uDE00".repeat(500);
    assertThat(TextBlocks.of(text, new Span(0, text.length())))
        .hasSizeGreaterThan(1)
        .noneMatch(piece -> Character.isLowSurrogate(text.charAt(piece.start())));
  }
}
