package org.stance.statement;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.stance.document.Span;

/** Precision, recall and F1 of the statements found in marked documents, all and direct ones. */
final class ExtractionFigures {
  private final int[] all = new int[4];
  private final int[] direct = new int[4];

  /** Counts one document. */
  void add(Marked marked, List<Credited> reading) {
    String text = marked.document().text();
    List<GoldDocument.Gold> statements = marked.document().statements();
    List<Attribution> found =
        reading.stream()
            .map(Credited::attribution)
            .filter(one -> !one.spans(text).isEmpty())
            .toList();
    count(text, statements, found, all);
    count(
        text,
        statements.stream().filter(one -> one.type() == StatementType.DIRECT).toList(),
        found.stream().filter(Attribution::isDirect).toList(),
        direct);
  }

  private static void count(
      String text, List<GoldDocument.Gold> marked, List<Attribution> found, int[] counts) {
    List<BitSet> gold = marked.stream().map(one -> letters(text, one.content())).toList();
    List<BitSet> system = found.stream().map(one -> letters(text, one.spans(text))).toList();
    counts[0] += gold.size();
    counts[1] += system.size();
    for (ErrorProfile.Pair pair : ErrorProfile.matched(gold, system)) {
      counts[2]++;
      counts[3] += pair.jaccard() == 1 ? 1 : 0;
    }
  }

  private static BitSet letters(String text, List<Span> spans) {
    return ErrorProfile.letters(text, spans);
  }

  /** Rows of a table: what, marked, found, then P, R and F1 for about and for just the words. */
  String rows() {
    return row("all", all) + row("direct", direct);
  }

  private static String row(String what, int[] counts) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %s | %s |%n",
        what,
        counts[0],
        counts[1],
        figures(counts, counts[2]),
        figures(counts, counts[3]));
  }

  private static String figures(int[] counts, int right) {
    return String.format(
        Locale.ROOT,
        "%.3f / %.3f / %.3f",
        (double) right / counts[1],
        (double) right / counts[0],
        2.0 * right / (counts[0] + counts[1]));
  }
}
