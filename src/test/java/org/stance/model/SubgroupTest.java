package org.stance.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stance.dataset.LabelledText;
import org.stance.task.Target;

class SubgroupTest {
  private static LabelledText row(String country) {
    Map<String, String> columns = Map.of("country", country, "role", "minister");
    return new LabelledText("a.csv", 2, "words", Target.DEFAULT, "none", 1, columns);
  }

  @Test
  void valuesWithEnoughRowsAreToldTheLargestFirst() {
    List<LabelledText> rows = new ArrayList<>();
    List<Boolean> right = new ArrayList<>();
    for (int i = 0; i < 70; i++) {
      rows.add(row(i < 20 ? "Freedonia" : i < 50 ? "Sylvania" : i < 69 ? "Ruritania" : ""));
      right.add(i % 5 == 0);
    }
    assertThat(Subgroup.of(rows, right))
        .containsExactly(
            new Subgroup("country", "Sylvania", 30, 6),
            new Subgroup("country", "Freedonia", 20, 4));
  }

  @Test
  void aColumnWithOneValueTellsNothing() {
    List<LabelledText> rows = new ArrayList<>();
    List<Boolean> right = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      rows.add(row("Freedonia"));
      right.add(true);
    }
    assertThat(Subgroup.of(rows, right)).isEmpty();
  }

  @Test
  void noneOrAllOfTheRowsMayBeRight() {
    assertThat(new Subgroup("role", "minister", 1, 0).accuracy()).isZero();
    assertThat(new Subgroup("role", "minister", 1, 1).accuracy()).isEqualTo(1);
    for (int[] wrong : new int[][] {{0, 0}, {2, -1}, {2, 3}}) {
      assertThatThrownBy(() -> new Subgroup("role", "minister", wrong[0], wrong[1]))
          .hasMessage(wrong[1] + " of " + wrong[0] + " rows right");
    }
  }

  /** By Wilson's formula, worked out apart in Python. */
  @Test
  void intervalIsWilsons() {
    double[] interval = new Subgroup("country", "Freedonia", 20, 15).interval();
    assertThat(interval[0]).isCloseTo(0.5312991, within(1e-6));
    assertThat(interval[1]).isCloseTo(0.8881383, within(1e-6));
  }
}
