package org.stance.check;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.stance.file.Printable;

/** Writes what a check found for a person or a program. Stateless; thread-safe. */
public final class CheckWriter {
  /** So many findings of a kind are shown unless all are wanted. */
  public static final int SHOWN = 20;

  private CheckWriter() {}

  /**
   * Writes a table of what was found how often, then the findings, one a line.
   *
   * @param result what was found
   * @param all whether to show all findings, not the first {@value #SHOWN} of each kind and a
   *     number
   * @param out where to; neither flushed nor closed
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
      List<DataFinding> findings = result.of(kind);
      if (!findings.isEmpty()) {
        int rows = findings.stream().mapToInt(DataFinding::rows).sum();
        line(
            out,
            String.format(
                Locale.ROOT,
                "%8d %8d  %-14s  %s",
                findings.size(),
                rows,
                kind.label(),
                kind.meaning()));
      }
    }
    for (FindingKind kind : FindingKind.values()) {
      items(kind, result.of(kind), all ? Integer.MAX_VALUE : SHOWN, out);
    }
  }

  private static String heading(CheckResult result) {
    StringBuilder labels = new StringBuilder();
    result
        .labels()
        .forEach((label, count) -> labels.append(", ").append(count).append(' ').append(label));
    String evaluated = result.evaluated() == 0 ? "" : "; " + result.evaluated() + " in --eval";
    return result.rows() + " good rows" + labels + evaluated;
  }

  private static void items(FindingKind kind, List<DataFinding> findings, int most, Appendable out)
      throws IOException {
    if (findings.isEmpty()) {
      return;
    }
    line(out, "");
    line(out, kind.label() + ": " + kind.meaning());
    for (DataFinding finding : findings.subList(0, Math.min(most, findings.size()))) {
      line(out, "  " + finding);
    }
    if (findings.size() > most) {
      line(out, "  and " + (findings.size() - most) + " more");
    }
  }

  private static void line(Appendable out, String line) throws IOException {
    out.append(Printable.line(line)).append('\n');
  }

  /**
   * Writes one JSON object: {@code schema} "stance.check/1", {@code rows}, {@code evaluated},
   * {@code labels}, {@code summary} (a kind each, with {@code weight}, {@code found}, {@code rows}
   * and {@code meaning}), {@code items} (all findings) and {@code notes}.
   *
   * @param result what was found
   * @param out where to; neither flushed nor closed
   * @throws IOException if writing fails
   */
  public static void writeJson(CheckResult result, Writer out) throws IOException {
    CheckJson.write(result, out);
  }
}
