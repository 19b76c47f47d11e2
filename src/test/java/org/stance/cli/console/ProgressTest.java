package org.stance.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.stance.training.TrainingProgress;
import org.stance.training.TrainingProgress.Stage;

class ProgressTest {
  private static String line(TrainingProgress step) {
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(new byte[0]),
            new ByteArrayOutputStream(),
            new PrintWriter(err),
            true);
    new Progress(terminal, false).update(step);
    return err.toString().strip();
  }

  @Test
  void everyStageIsWorded() {
    assertThat(line(TrainingProgress.of(Stage.ROWS, 7, 7))).isEqualTo("7 rows read");
    assertThat(line(TrainingProgress.of(Stage.FOLDS, 2, 5))).isEqualTo("2 of 5 folds");
    assertThat(line(TrainingProgress.of(Stage.MODEL, 1, 1))).isEqualTo("trained on all rows");
    assertThat(line(TrainingProgress.of(Stage.COMPARISONS, 1, 3))).isEqualTo("1 of 3 comparisons");
  }

  @Test
  void outerRunsComeFirst() {
    assertThat(
            line(
                TrainingProgress.of(Stage.FOLDS, 2, 5)
                    .within(TrainingProgress.of(Stage.OUTER_FOLDS, 1, 4))
                    .within(TrainingProgress.of(Stage.LABEL_SHARES, 25, 100))))
        .isEqualTo("25% of the labels, outer fold 1 of 4, 2 of 5 folds");
  }
}
