package org.stance.check;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.stance.file.Printable;

/** Writes the result of a check as text or JSON. Stateless and thread-safe. */
public final class CheckWriter {
  /** The number of findings of a kind that are written unless all are wanted. */
  public static final int MAX_SHOWN = 20;

  private CheckWriter() {}

  /**
   * Writes a table of the kinds of finding, then the findings, one per line.
   *
   * @param result the result
   * @param all whether to write all findings, not only the first {@value #MAX_SHOWN} of each kind
   * @param out the destination; neither flushed nor closed
   * @throws IOException if writing fails
   */
  public static void writeText(CheckResult result, boolean all, Appendable out) throws IOException {
    line(out, heading(result));
    for (String note : result.notes()) {
      line(out, "note: " + note);
    }
    if (result.findings().isEmpty()) {
      line(out, "nothing found");
      return;
    }
    line(out, "");
    line(out, "   found     rows  kind");
    for (FindingKind kind : FindingKind.values()) {
      summary(kind, result.of(kind), out);
    }
    for (FindingKind kind : FindingKind.values()) {
      items(kind, result.of(kind), all ? Integer.MAX_VALUE : MAX_SHOWN, out);
    }
  }

  private static void summary(FindingKind kind, List<DataFinding> findings, Appendable out)
      throws IOException {
    if (!findings.isEmpty()) {
      int rows = findings.stream().mapToInt(DataFinding::rows).sum();
      String format = "%8d %8d  %-14s  %s";
      line(
          out,
          String.format(Locale.ROOT, format, findings.size(), rows, kind.label(), kind.meaning()));
    }
  }

  private static String heading(CheckResult result) {
    StringBuilder labels = new StringBuilder();
    result
        .labels()
        .forEach((label, count) -> labels.append(", ").append(count).append(' ').append(label));
    String evaluated = result.evaluated() == 0 ? "" : "; " + result.evaluated() + " in --eval";
    return result.rows() + " valid rows" + labels + evaluated;
  }

  private static void items(FindingKind kind, List<DataFinding> findings, int max, Appendable out)
      throws IOException {
    if (findings.isEmpty()) {
      return;
    }
    line(out, "");
    line(out, kind.label() + ": " + kind.meaning());
    for (DataFinding finding : findings.subList(0, Math.min(max, findings.size()))) {
      line(out, "  " + finding);
    }
    if (findings.size() > max) {
      line(out, "  and " + (findings.size() - max) + " more");
    }
  }

  private static void line(Appendable out, String line) throws IOException {
    out.append(Printable.line(line)).append('\n');
  }

  /**
   * Writes one JSON object: {@code schema} "stance.check/1", {@code rows}, {@code evaluated},
   * {@code labels}, {@code summary} (one entry per kind, with {@code weight}, {@code found}, {@code
   * rows} and {@code meaning}), {@code items} (all findings) and {@code notes}.
   *
   * @param result the result
   * @param out the destination; neither flushed nor closed
   * @throws IOException if writing fails
   */
  public static void writeJson(CheckResult result, Writer out) throws IOException {
    CheckJson.write(result, out);
  }
}
