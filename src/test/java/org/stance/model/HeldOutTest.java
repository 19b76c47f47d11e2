package org.stance.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stance.statement.LabelledStatement;

class HeldOutTest {
  private static final Map<String, String> NOBODY = Map.of("speaker", "");

  private static HeldOut of(List<LabelledStatement> rows) {
    return HeldOut.of(rows, "speaker", Rows.fast().folds(), Rows.fast().randomSeed());
  }

  @Test
  void rowsWithoutASpeakerAreOnlyTrainedOn() {
    List<LabelledStatement> rows = new ArrayList<>(Rows.small());
    rows.add(Rows.row(36, "We back whatever comes", "supportive", NOBODY));
    HeldOut held = of(rows);
    assertThat(held.rows()).isEqualTo(IntStream.range(0, 36).toArray());
    for (int fold = 0; fold < 3; fold++) {
      assertThat(held.others(fold)).contains(36);
    }
  }

  @Test
  void textThatARowWithASpeakerRepeatsIsHeldOutWithIt() {
    List<LabelledStatement> rows = new ArrayList<>(Rows.small());
    rows.add(Rows.row(36, rows.get(0).text(), "supportive", NOBODY));
    HeldOut held = of(rows);
    for (int fold = 0; fold < 3; fold++) {
      int[] others = held.others(fold);
      boolean first = IntStream.of(others).anyMatch(row -> row == 0);
      assertThat(IntStream.of(others).anyMatch(row -> row == 36)).isEqualTo(first);
    }
  }

  @Test
  void allRowsAreHeldOutWhereALabelHasNoSpeaker() {
    List<LabelledStatement> rows = new ArrayList<>(Rows.small());
    rows.add(Rows.row(36, "We doubt it", "skeptical", NOBODY));
    assertThat(of(rows).rows()).hasSize(37);
  }

  @Test
  void everyRowIsHeldOutOnce() {
    HeldOut held = of(Rows.small());
    List<Integer> seen = new ArrayList<>();
    for (int fold = 0; fold < held.folds(); fold++) {
      IntStream.of(held.rows(fold)).forEach(seen::add);
    }
    assertThat(seen).hasSize(36).doesNotHaveDuplicates();
  }

  @Test
  void tooFewRowsMakeNoFolds() {
    assertThat(of(Rows.small().subList(0, 11)).folds()).isZero();
    assertThat(of(Rows.small().subList(0, 12)).folds()).isEqualTo(3);
  }
}
