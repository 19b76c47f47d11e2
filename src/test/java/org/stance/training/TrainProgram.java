package org.stance.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.LogManager;
import org.stance.dataset.LabelledText;
import org.stance.model.Hyperparameters;
import org.stance.task.Target;

/** Trains on rows about two targets with some threads, for {@link TwoProcessesTest}. */
final class TrainProgram {
  private TrainProgram() {}

  public static void main(String[] args) throws Exception {
    LogManager.getLogManager().reset(); // Tribuo logs each training
    TrainingOptions options =
        TrainingOptions.defaults()
            .withGrid(List.of(new Hyperparameters(0.1, 5), new Hyperparameters(0.3, 5)))
            .with(new TrainingOptions.Execution(1, Integer.parseInt(args[0])));
    StanceTrainer.train(rows(), options).save(Path.of(args[1]));
  }

  private static List<LabelledText> rows() {
    List<LabelledText> rows = new ArrayList<>();
    for (LabelledText row : Rows.small()) {
      rows.add(row);
      rows.add(
          new LabelledText(
              row.file(),
              row.line() + 100,
              row.text() + " again",
              new Target("another plan"),
              row.label(),
              2,
              row.columns()));
    }
    return rows;
  }
}
