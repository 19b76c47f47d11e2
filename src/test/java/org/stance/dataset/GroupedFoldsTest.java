package org.stance.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stance.training.Rows;

class GroupedFoldsTest {
  private static List<LabelledText> rows(int count, int speakers) {
    List<LabelledText> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String label = i % 3 == 0 ? "opposed" : "none";
      rows.add(Rows.row(i, "text " + i, label, Map.of("speaker", "Person " + i % speakers)));
    }
    return rows;
  }

  @Test
  void rowsOfOneSpeakerStayTogether() {
    List<LabelledText> rows = rows(100, 25);
    int[] folds = GroupedFolds.folds(rows, "speaker", 5, 1);
    Map<String, Integer> foldOf = new HashMap<>();
    for (int i = 0; i < folds.length; i++) {
      assertThat(foldOf.computeIfAbsent(rows.get(i).column("speaker"), name -> -1))
          .isIn(-1, folds[i]);
      foldOf.put(rows.get(i).column("speaker"), folds[i]);
    }
  }

  @Test
  void rowsOfOneTextStayTogether() {
    List<LabelledText> rows = new ArrayList<>(rows(30, 30));
    rows.add(Rows.row(30, " text 0 ", "none", Map.of("speaker", "Person 31")));
    for (int seed = 0; seed < 10; seed++) {
      int[] folds = GroupedFolds.folds(rows, "speaker", 5, seed);
      assertThat(folds[30]).isEqualTo(folds[0]);
    }
  }

  @Test
  void everyFoldHasItsShareOfEachLabel() {
    List<LabelledText> rows = rows(90, 90);
    int[] folds = GroupedFolds.folds(rows, "speaker", 3, 7);
    int[][] counts = new int[3][2];
    for (int i = 0; i < folds.length; i++) {
      counts[folds[i]][rows.get(i).label().equals("none") ? 1 : 0]++;
    }
    assertThat(counts).isDeepEqualTo(new int[][] {{10, 20}, {10, 20}, {10, 20}});
  }

  @Test
  void seedDecidesAlone() {
    // Printed by this test: every process and release must deal the same.
    List<LabelledText> rows = rows(16, 4);
    assertThat(GroupedFolds.folds(rows, "", 3, 3))
        .containsExactly(1, 2, 0, 2, 0, 2, 0, 1, 2, 2, 0, 0, 0, 1, 1, 1);
    assertThat(GroupedFolds.folds(rows, "", 3, 4))
        .containsExactly(2, 1, 2, 1, 0, 1, 1, 2, 0, 0, 2, 0, 2, 1, 0, 0);
  }

  /**
   * By a separate program in Python, for a matrix G of the groups' rows of each label:
   *
   * <pre>
   * order = range(10), shuffled as Collections.shuffle with Random(1) does
   * for g in sorted(order, key=lambda g: -np.std(G[g])): # held = rows of each label, by fold
   *   even[f] = np.std((held with G[g] added to held[f]) / G.sum(0), axis=0).mean()
   *   f = min(range(3), key=lambda f: (even[f], held[f].sum()))
   * </pre>
   */
  @Test
  void groupsAreDealtLikeThoseOfStratifiedGroupKFold() {
    int[][] groups = {
      {4, 1, 0}, {1, 1, 3}, {2, 0, 4}, {6, 6, 0}, {3, 3, 0},
      {2, 0, 1}, {4, 0, 4}, {0, 3, 6}, {6, 3, 1}, {2, 1, 2}
    };
    assertThat(foldsOf(groups)).containsExactly(1, 2, 2, 0, 1, 1, 0, 1, 2, 0);
    int[][] others = {
      {6, 3, 0}, {2, 2, 4}, {4, 4, 0}, {1, 1, 6}, {3, 0, 3},
      {4, 6, 2}, {6, 6, 0}, {0, 1, 3}, {4, 0, 6}, {4, 3, 0}
    };
    assertThat(foldsOf(others)).containsExactly(2, 1, 1, 2, 0, 0, 0, 0, 1, 2);
  }

  @Test
  void ofEquallyGoodFoldsTheOneWithFewerRowsGetsAGroup() {
    int[][] groups = {{6, 0}, {4, 0}, {0, 5}, {0, 2}};
    assertThat(foldsOf(groups)).containsExactly(0, 2, 1, 2);
  }

  private static int[] foldsOf(int[][] groups) {
    List<LabelledText> rows = new ArrayList<>();
    List<Integer> first = new ArrayList<>();
    for (int group = 0; group < groups.length; group++) {
      first.add(rows.size());
      for (int label = 0; label < groups[group].length; label++) {
        for (int i = 0; i < groups[group][label]; i++) {
          Map<String, String> columns = Map.of("speaker", "Person " + group);
          rows.add(Rows.row(rows.size(), "text " + rows.size(), "label" + label, columns));
        }
      }
    }
    int[] folds = GroupedFolds.folds(rows, "speaker", 3, 1);
    return first.stream().mapToInt(row -> folds[row]).toArray();
  }

  @Test
  void noFoldIsEmptyEvenWithOneGroupForEach() {
    assertThat(GroupedFolds.folds(rows(40, 4), "speaker", 4, 1)).contains(0, 1, 2, 3);
  }

  @Test
  void fewerGroupsThanFoldsAreRefused() {
    assertThatThrownBy(() -> GroupedFolds.folds(rows(40, 4), "speaker", 5, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("5 folds of 4 groups");
    assertThatThrownBy(() -> GroupedFolds.folds(rows(40, 4), "speaker", 1, 1))
        .hasMessage("1 folds of 4 groups (2 folds to one for each group expected)");
    assertThat(GroupedFolds.folds(rows(40, 4), "speaker", 2, 1)).contains(0, 1);
  }

  @Test
  void speakerGroupsBeforeAddress() {
    LabelledText both =
        Rows.row(1, "a", "none", Map.of("speaker", "Ann", "source_url", "https://a.example"));
    LabelledText address = Rows.row(1, "a", "none", Map.of("source_url", "https://a.example"));
    assertThat(GroupedFolds.groupColumn(List.of(address, both))).isEqualTo("speaker");
    assertThat(GroupedFolds.groupColumn(List.of(address))).isEqualTo("source_url");
    assertThat(GroupedFolds.groupColumn(List.of(Rows.row(1, "a", "none", Map.of())))).isEmpty();
  }

  @Test
  void manyTargetsGroupRowsWhereNothingElseDoes() {
    assertThat(GroupedFolds.groupColumn(Rows.about(10))).isEqualTo("target");
    assertThat(GroupedFolds.groupColumn(Rows.about(9))).isEmpty();
    assertThat(GroupedFolds.groupColumn(Rows.small())).isEqualTo("speaker");
  }

  private static List<LabelledText> ofTargets(int rowsOfTheFirst) {
    List<LabelledText> rows = new ArrayList<>();
    for (int i = 0; i < rowsOfTheFirst + 11; i++) {
      String target = "Plan " + Math.max(0, i - rowsOfTheFirst + 1);
      rows.add(Rows.row(i, "Row " + i, "none", Map.of("target", target)));
    }
    return rows;
  }

  @Test
  void aTargetOfHalfOfTheRowsKeepsTargetsFromGroupingThem() {
    assertThat(GroupedFolds.groupColumn(ofTargets(10))).isEqualTo("target");
    assertThat(GroupedFolds.groupColumn(ofTargets(11))).isEmpty();
  }

  @Test
  void aRowWithoutATargetKeepsTargetsFromGroupingRows() {
    List<LabelledText> rows = new ArrayList<>(Rows.about(10));
    rows.add(Rows.row(40, "We shall see", "none", Map.of()));
    assertThat(GroupedFolds.groupColumn(rows)).isEmpty();
  }

  @Test
  void targetsThatShareTheirTextsDoNotGroupRows() {
    List<LabelledText> rows = new ArrayList<>();
    for (LabelledText row : Rows.about(12)) {
      rows.add(
          new LabelledText(
              row.file(),
              row.line(),
              rows.size() % 2 == 0 ? "The same words" : row.text(),
              row.target(),
              row.label(),
              1,
              row.columns()));
    }
    assertThat(GroupedFolds.groupColumn(rows)).isEmpty();
  }
}
