package org.stance.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {
  @Test
  void whatATerminalObeysIsShownInstead() {
    assertThat(Printable.line("a\u001b[31mb\nc\r\u0007\u009b"))
        .isEqualTo("a<U+001B>[31mb<U+000A>c<U+000D><U+0007><U+009B>");
  }

  @Test
  void whatTurnsTheDirectionIsShown() {
    assertThat(Printable.line("a\u202eb\u2066c\u200f\u2028"))
        .isEqualTo("a<U+202E>b<U+2066>c<U+200F><U+2028>");
  }

  @Test
  void anUnpairedSurrogateIsShown() {
    assertThat(Printable.line("a\ud800b")).isEqualTo("a<U+D800>b");
  }

  @Test
  void wordsInAnyScriptStay() {
    String text = "Ça va? Привет, שלום 😀 – “quoted” \\u";
    assertThat(Printable.line(text)).isEqualTo(text);
  }

  @Test
  void noncharactersAreShownAndTheirNeighboursStay() {
    assertThat(Printable.line("\uFFFE\uFFFD\uFDD0\uFDF0"))
        .isEqualTo("<U+FFFE>\uFFFD<U+FDD0>\uFDF0");
  }

  @Test
  void aNoBreakSpaceIsShownInAValueButNotInALine() {
    assertThat(Printable.line("a\u00a0b c\u202fd")).isEqualTo("a\u00a0b c\u202fd");
    assertThat(Printable.value("a\u00a0b c\u202fd\n")).isEqualTo("a<U+00A0>b c<U+202F>d<U+000A>");
  }

  @Test
  void aQuotedValueIsAPrintableValueCutAfterSixtyCharacters() {
    assertThat(InputFormatException.quoted("pro\u00a0")).isEqualTo("\"pro<U+00A0>\"");
    String sixty = "\uD83D\uDE00".repeat(60);
    assertThat(InputFormatException.quoted(sixty)).isEqualTo('"' + sixty + '"');
    assertThat(InputFormatException.quoted(sixty + "x")).isEqualTo('"' + sixty + "...\"");
  }
}
