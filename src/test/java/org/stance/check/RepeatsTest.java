package org.stance.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stance.check.Data.about;
import static org.stance.check.Data.row;

import java.util.List;
import org.junit.jupiter.api.Test;

class RepeatsTest {
  private static List<String> found(CheckedRows rows) {
    return Data.lines(Repeats.of(rows).findings());
  }

  @Test
  void theSameTextIsADuplicateOrAContradiction() {
    assertThat(
            found(
                Data.rows(
                    row(2, "We welcome it.", "yes"),
                    row(3, " we  WELCOME it", "yes"),
                    row(4, "We welcome it.", "no"))))
        .containsExactly(
            "duplicate a.csv:3: repeats a.csv:2",
            "contradiction a.csv:4: label \"no\" for the text that is \"yes\" at a.csv:2");
  }

  @Test
  void quotationMarksAndDashesMayBeOfAnyForm() {
    assertThat(
            found(
                Data.rows(
                    row(2, "“It’s over” – they said", "yes"),
                    row(3, "\"It's over\" - they said", "yes"))))
        .hasSize(1);
  }

  @Test
  void anotherTargetQuestionOrWordIsNoRepeat() {
    assertThat(
            found(
                Data.rows(
                    row(2, "We welcome it.", "yes"),
                    about(row(3, "We welcome it.", "no"), "the bridge"),
                    row(4, "We welcome it?", "no"),
                    row(5, "We welcome that.", "no"))))
        .isEmpty();
  }

  @Test
  void aTextOnBothSidesIsALeakWhateverItsTargetOrLabel() {
    CheckedRows rows =
        CheckedRows.of(
            List.of(row(2, "We welcome it.", "yes")),
            Data.evaluated(
                row(2, "We welcome it", "yes"),
                row(3, "Nobody asked us.", "no"),
                about(row(4, "We welcome it.", "no"), "the bridge")));
    assertThat(found(rows))
        .containsExactly(
            "leak-text b.csv:2: has the text of a.csv:2",
            "leak-text b.csv:4: has the text of a.csv:2, where the target is"
                + " \"U.S.-Russia talks\"");
  }
}
