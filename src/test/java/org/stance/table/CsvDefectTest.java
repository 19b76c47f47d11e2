package org.stance.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvDefectTest {
  /** How FastCSV itself gives up on a text; it reads from a reader, as {@link CsvRows} does. */
  private static CsvParseException failure(String text) {
    return catchThrowableOfType(
        CsvParseException.class,
        () ->
            CsvReader.builder()
                .allowUnclosedQuote(false)
                .maxBufferSize(1 << 16)
                .ofCsvRecord(new StringReader(text))
                .forEach(row -> {}));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '!',
      value = {
        "a,\"b | UNCLOSED_QUOTE",
        "a~c,\"b | UNCLOSED_QUOTE",
        "a,\"b\"c | TEXT_AFTER_QUOTE",
        "a~c,\"b\"c | TEXT_AFTER_QUOTE",
        "a,^ | TOO_LONG",
        "a~c,\"^ | TOO_LONG"
      })
  void theParsersMessageNamesTheDefect(String text, CsvDefect defect) {
    assertThat(CsvDefect.of(failure(text.replace("~", "\n").replace("^", "b".repeat(100_000)))))
        .contains(defect);
  }

  @Test
  void goodTextHasNone() {
    assertThat(failure("a,\"b\"\nc,d\n")).isNull();
  }

  @Test
  void anotherFailureIsNoDefectOfTheText() {
    assertThat(CsvDefect.of(new CsvParseException("Record 2 has 3 fields"))).isEmpty();
  }
}
