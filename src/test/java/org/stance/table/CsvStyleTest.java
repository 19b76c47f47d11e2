package org.stance.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvStyleTest {
  private static String written(String value) throws IOException {
    StringWriter out = new StringWriter();
    RowWriter rows = RowWriter.csv(out, List.of("a", "b"), CsvStyle.SPREADSHEET);
    rows.write(Map.of("a", value, "b", "1"));
    rows.flush();
    return out.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+A1", "-A1", "@SUM(A1)", "  =A1", "\uFF1DA1", "=HYPERLINK(A1)", "-1+A1"})
  void aFormulaGetsAnApostrophe(String formula) throws IOException {
    assertThat(written(formula)).isEqualTo("\uFEFFa,b\n'" + formula + ",1\n");
  }

  @Test
  void soDoesOneBetweenQuotes() throws IOException {
    assertThat(written("=A1,\"x\"\n=B1")).isEqualTo("\uFEFFa,b\n\"'=A1,\"\"x\"\"\n=B1\",1\n");
    assertThat(written("\t=A1")).contains("'\t=A1");
    assertThat(written("\r=A1")).contains("\"'\r=A1\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-0.5", "+3", "-1e-7", "50%", "a=b", "We - all of us", "'=A1"})
  void everythingElseStays(String value) throws IOException {
    assertThat(written(value)).isEqualTo("\uFEFFa,b\n" + value + ",1\n");
  }

  @Test
  void aHeaderIsMadeSafeAsWell() throws IOException {
    StringWriter out = new StringWriter();
    RowWriter.csv(out, List.of("%PDF-1", "=b", "c"), CsvStyle.SPREADSHEET).flush();
    assertThat(out).hasToString("\uFEFF\"'%PDF-1\",'=b,c\n");
  }

  @Test
  void furtherRowsGetNoSecondMark() throws IOException {
    StringWriter out = new StringWriter();
    RowWriter rows = RowWriter.csvWithoutHeader(out, List.of("a"), CsvStyle.SPREADSHEET);
    rows.write(List.of("a"), List.of("=1"));
    rows.flush();
    assertThat(out).hasToString("'=1\n");
  }

  @Test
  void aPlainCsvKeepsFormulas() throws IOException {
    StringWriter out = new StringWriter();
    RowWriter rows = RowWriter.csv(out, List.of("a"), CsvStyle.PLAIN);
    rows.write(List.of("a"), List.of("=1"));
    rows.flush();
    assertThat(out).hasToString("a\n=1\n");
  }
}
