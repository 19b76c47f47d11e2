package org.stance.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextWrapTest {
  @Test
  void linesKeepWordsWhole() {
    assertThat(TextWrap.wrap("one two three", 7)).containsExactly("one two", "three");
  }

  @Test
  void aWordLongerThanTheLineIsCut() {
    assertThat(TextWrap.wrap("a bcdefghij", 4)).containsExactly("a", "bcde", "fghi", "j");
  }

  @Test
  void aPairOfSurrogatesStaysTogether() {
    assertThat(TextWrap.wrap("abc\uD83D\uDE00", 4)).containsExactly("abc", "\uD83D\uDE00");
  }

  @Test
  void nothingIsNoLine() {
    assertThat(TextWrap.wrap("", 4)).isEmpty();
  }

  @Test
  void aLongNameEndsInDots() {
    assertThat(TextWrap.cut("abcdefgh", 6)).isEqualTo("abc...");
    assertThat(TextWrap.cut("abcdef", 6)).isEqualTo("abcdef");
  }
}
