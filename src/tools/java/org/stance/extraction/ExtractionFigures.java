package org.stance.extraction;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stance.statement.StatementType;

/** How many of the statements marked in documents are found, and how many found are marked. */
final class ExtractionFigures {
  private static final String ALL = "all";

  private final Map<StatementType, int[]> types = new EnumMap<>(StatementType.class);
  private final int[] all = new int[3];
  private int found;

  /** Counts one document. */
  void add(Marked marked, List<Credited> reading) {
    String text = marked.document().text();
    List<GoldDocument.Gold> statements = marked.document().statements();
    List<BitSet> gold =
        statements.stream()
            .map(statement -> ErrorProfile.letters(text, statement.content()))
            .toList();
    List<BitSet> system =
        reading.stream()
            .map(statement -> statement.attribution().spans(text))
            .filter(spans -> !spans.isEmpty())
            .map(spans -> ErrorProfile.letters(text, spans))
            .toList();
    found += system.size();
    statements.forEach(statement -> count(statement.type(), 0));
    for (ErrorProfile.Pair pair : ErrorProfile.matched(gold, system)) {
      StatementType type = statements.get(pair.gold()).type();
      count(type, 1);
      if (pair.jaccard() == 1) {
        count(type, 2);
      }
    }
  }

  private void count(StatementType type, int column) {
    types.computeIfAbsent(type, none -> new int[3])[column]++;
    all[column]++;
  }

  /** A table: of each type the marked ones and the shares found; of all, precision and F1 too. */
  String table() {
    StringBuilder table = new StringBuilder();
    table.append("| statements | marked | recall, words alike | recall, words equal |\n");
    table.append("|---|---|---|---|\n");
    types.forEach((type, counts) -> row(table, type.label(), counts));
    row(table, ALL, all);
    table.append(
        String.format(
            Locale.ROOT,
            "%nOf %d found, %.3f have words alike (F1 %.3f) and %.3f equal words (F1 %.3f).%n",
            found,
            (double) all[1] / found,
            2.0 * all[1] / (found + all[0]),
            (double) all[2] / found,
            2.0 * all[2] / (found + all[0])));
    return table.toString();
  }

  private static void row(StringBuilder table, String what, int[] counts) {
    double marked = counts[0];
    table.append(
        String.format(
            Locale.ROOT,
            "| %s | %d | %.3f | %.3f |%n",
            what,
            counts[0],
            counts[1] / marked,
            counts[2] / marked));
  }
}
