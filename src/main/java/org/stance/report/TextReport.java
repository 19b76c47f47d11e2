package org.stance.report;

import java.util.ArrayList;
import java.util.List;
import org.stance.file.Printable;

/** Aligned tables. */
final class TextReport {
  private TextReport() {}

  static String of(Evaluation evaluation, Subject subject) {
    StringBuilder text = new StringBuilder();
    line(text, "model  " + subject.model());
    line(text, "data   " + subject.data());
    line(text, "rows   " + ReportWriter.rows(evaluation, subject));
    evaluation.warnings().forEach(warning -> line(text, "warning: " + warning));
    Table.of(evaluation).forEach(table -> append(text, table));
    line(text, "");
    ReportWriter.NOTES.forEach(note -> line(text, note));
    return text.toString();
  }

  private static void append(StringBuilder text, Table table) {
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

  /** The first column to the left, the others to the right. */
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
