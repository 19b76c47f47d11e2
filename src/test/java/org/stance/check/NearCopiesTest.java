package org.stance.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stance.check.Data.about;
import static org.stance.check.Data.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stance.dataset.LabelledText;
import org.stance.text.Shingles;
import org.stance.text.Tokenizer;

class NearCopiesTest {
  private static final String WIRE =
      "the harbour council said on Monday that it would welcome the new round of talks next month";

  private static List<NearCopies.CopyPair> pairs(CheckedRows rows, int threads) {
    int[][] shingles =
        rows.rows().stream()
            .map(row -> Shingles.of(Tokenizer.tokens(row.text())))
            .toArray(int[][]::new);
    return NearCopies.of(rows, shingles, threads);
  }

  @Test
  void anEditedCopyIsFoundWithItsShareOfCommonTriples() {
    String edited = WIRE.replace("Monday", "Tuesday");
    CheckedRows rows =
        Data.rows(
            row(2, WIRE, "yes"),
            row(3, "nothing at all is known of the ferry that left this morning", "no"),
            row(4, edited, "no"));
    // 15 triples each, of which the three with the changed word differ.
    assertThat(pairs(rows, 1)).containsExactly(new NearCopies.CopyPair(2, 0, 12.0 / 18));
    assertThat(NearCopies.finding(rows, pairs(rows, 1).get(0)))
        .hasToString(
            "a.csv:4: is a near copy of a.csv:2 (0.67 of their word triples in common),"
                + " where the label is \"yes\"");
  }

  @Test
  void halfRewrittenTextsAndOtherTargetsAreNoCopies() {
    String rewritten =
        "the harbour council said on Monday that nobody there had ever heard of any plan";
    assertThat(
            pairs(
                Data.rows(
                    row(2, WIRE, "yes"),
                    row(3, rewritten, "yes"),
                    about(row(4, WIRE, "no"), "tea")),
                1))
        .isEmpty();
  }

  @Test
  void anEvaluatedRowIsComparedWithItsOwnSideAndTheOther() {
    CheckedRows rows =
        CheckedRows.of(
            List.of(row(2, WIRE.replace("month", "year"), "yes"), row(3, WIRE, "yes")),
            Data.evaluated(row(2, WIRE + " again", "yes"), row(3, WIRE + " soon", "yes")));
    assertThat(pairs(rows, 1))
        .extracting(pair -> pair.row() + " of " + pair.other())
        .containsExactly("1 of 0", "2 of 1", "3 of 1", "3 of 2");
  }

  /** Texts of thirty words, every tenth a copy of an earlier one with one word changed. */
  private static List<LabelledText> wires(int size, List<Integer> copies) {
    Random random = new Random(5);
    List<LabelledText> rows = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String[] words = new String[30];
      for (int j = 0; j < words.length; j++) {
        words[j] = "w" + random.nextInt(500);
      }
      if (i % 10 == 9) {
        words = rows.get(i - 1 - random.nextInt(8)).text().split(" ", -1);
        words[random.nextInt(30)] = "changed";
        copies.add(i);
      }
      rows.add(row(i + 2, String.join(" ", words), "yes"));
    }
    return rows;
  }

  @Test
  void allButFewCopiesAmongManyTextsAreFoundAndNothingElse() {
    List<Integer> copies = new ArrayList<>();
    CheckedRows rows = CheckedRows.of(wires(5000, copies), List.of());
    List<Integer> found = pairs(rows, 2).stream().map(NearCopies.CopyPair::row).distinct().toList();
    assertThat(copies).containsAll(found);
    assertThat(found).hasSizeGreaterThan(copies.size() * 99 / 100);
  }

  @Test
  void threadsDoNotMatter() {
    CheckedRows rows = CheckedRows.of(wires(1000, new ArrayList<>()), List.of());
    assertThat(pairs(rows, 3)).isEqualTo(pairs(rows, 1));
  }

  @Test
  void textsWithoutWordsAreNotCompared() {
    assertThat(pairs(Data.rows(row(2, "...", "yes"), row(3, "...", "yes")), 1)).isEmpty();
  }
}
