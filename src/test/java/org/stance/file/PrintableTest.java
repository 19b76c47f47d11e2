package org.stance.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {
  @Test
  void whatATerminalObeysIsShownInstead() {
    assertThat(Printable.line("a\u001b[31mb\nc\r\u0007\u009b"))
        .isEqualTo("a\\u001b[31mb\\u000ac\\u000d\\u0007\\u009b");
  }

  @Test
  void whatTurnsTheDirectionIsShown() {
    assertThat(Printable.line("a\u202eb\u2066c\u200f\u2028"))
        .isEqualTo("a\\u202eb\\u2066c\\u200f\\u2028");
  }

  @Test
  void anUnpairedSurrogateIsShown() {
    assertThat(Printable.line("a\ud800b")).isEqualTo("a\\ud800b");
  }

  @Test
  void wordsInAnyScriptStay() {
    String text = "Ça va? Привет, שלום 😀 – “quoted” \\u";
    assertThat(Printable.line(text)).isEqualTo(text);
  }
}
