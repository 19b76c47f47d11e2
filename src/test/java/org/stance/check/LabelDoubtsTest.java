package org.stance.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stance.dataset.LabelledText;

class LabelDoubtsTest {
  private static List<LabelledText> rows(Object... labelsAndCounts) {
    List<LabelledText> rows = new ArrayList<>();
    for (int i = 0; i < labelsAndCounts.length; i += 2) {
      for (int j = 0; j < (int) labelsAndCounts[i + 1]; j++) {
        rows.add(Data.row(rows.size() + 2, "words", (String) labelsAndCounts[i]));
      }
    }
    return rows;
  }

  private static List<String> spelling(Object... labelsAndCounts) {
    return Data.lines(LabelDoubts.spelling(rows(labelsAndCounts), "label", LabelledText::label));
  }

  @Test
  void anotherCaseIsDoubtedWhateverItsShare() {
    assertThat(spelling("Yes", 3, "yes", 4))
        .containsExactly("spelling a.csv:2: label \"Yes\", 3 rows (is it \"yes\", 4 rows?)");
  }

  @Test
  void aRareSlipIsDoubtedACommonNeighbourIsNot() {
    assertThat(spelling("supportive", 30, "suportive", 1, "favour", 9, "favor", 8))
        .containsExactly(
            "spelling a.csv:32: label \"suportive\", 1 row (is it \"supportive\", 30 rows?)");
  }

  @Test
  void labelsThatDifferInADigitOrAreShortAreNotSlips() {
    assertThat(spelling("class1", 30, "class2", 1, "pro", 30, "prp", 1)).isEmpty();
  }

  @Test
  void labelsWithFewRowsAreTold() {
    assertThat(
            Data.lines(
                LabelDoubts.few(
                    List.of("yes", "no", "maybe"),
                    rows("yes", 20, "no", 19),
                    20,
                    FindingKind.FEW_TO_LEARN)))
        .containsExactly(
            "few-to-learn a.csv: label \"no\" has 19 rows (at least 20 expected)",
            "few-to-learn a.csv: label \"maybe\" has no row (at least 20 expected)");
  }
}
