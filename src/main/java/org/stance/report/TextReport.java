package org.stance.report;

import java.util.ArrayList;
import java.util.List;
import org.stance.file.Printable;
import org.stance.report.chart.Table;
import org.stance.report.chart.TextWrap;

/** Writes a report as text with aligned tables. */
final class TextReport {
  private TextReport() {}

  static String of(Page page) {
    StringBuilder text = new StringBuilder();
    int width = page.facts().stream().mapToInt(fact -> fact.name().length()).max().orElse(0);
    page.facts().forEach(fact -> line(text, TextWrap.pad(fact.name(), width + 2) + fact.value()));
    page.warnings().forEach(warning -> line(text, "warning: " + warning));
    if (!page.findings().isEmpty()) {
      line(text, "");
      page.findings().forEach(finding -> line(text, finding));
    }
    page.tables().forEach(table -> append(text, table));
    line(text, "");
    page.notes().forEach(note -> line(text, note));
    return text.toString();
  }

  static void append(StringBuilder text, Table table) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(table.header());
    lines.addAll(table.rows());
    int[] widths = new int[table.header().size()];
    for (List<String> cells : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(cells.get(i)));
      }
    }
    line(text, "");
    line(text, table.title());
    lines.forEach(cells -> line(text, align(cells, widths)));
  }

  /** The first column is aligned left, the others right. */
  private static String align(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder("  ");
    for (int i = 0; i < widths.length; i++) {
      String cell = Printable.line(cells.get(i));
      String space = " ".repeat(widths[i] - width(cells.get(i)));
      line.append(i == 0 ? cell + space : "   " + space + cell);
    }
    return line.toString().stripTrailing();
  }

  private static int width(String cell) {
    String printed = Printable.line(cell);
    return printed.codePointCount(0, printed.length());
  }

  private static void line(StringBuilder text, String line) {
    text.append(Printable.line(line)).append('\n');
  }
}
