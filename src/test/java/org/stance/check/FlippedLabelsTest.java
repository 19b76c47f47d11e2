package org.stance.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.stance.dataset.LabelledInspection;
import org.stance.dataset.LabelledText;
import org.stance.encoder.Encoder;
import org.stance.model.Hyperparameters;
import org.stance.task.LabelChoice;
import org.stance.task.Target;
import org.stance.training.TrainingOptions;

/** Labels made wrong on purpose must stand high among the likely errors. */
@Tag("slow")
class FlippedLabelsTest {
  private final Set<Long> flipped = new HashSet<>();

  private LabelledInspection withFlips(int randomSeed) throws IOException {
    LabelledInspection sound =
        LabelledInspection.read(
            List.of(Path.of("training-data/statements.csv")),
            LabelChoice.DEFAULT,
            Target.DEFAULT,
            DataCheck.COLUMNS);
    Random random = new Random(randomSeed);
    List<LabelledText> rows = new ArrayList<>(sound.rows());
    List<Integer> order = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      order.add(row);
    }
    Collections.shuffle(order, random);
    for (int row : order.subList(0, rows.size() / 20)) {
      LabelledText old = rows.get(row);
      int step = 1 + random.nextInt(sound.labels().size() - 1);
      int label = (sound.labels().indexOf(old.label()) + step) % sound.labels().size();
      flipped.add(old.line());
      rows.set(
          row,
          new LabelledText(
              old.file(),
              old.line(),
              old.text(),
              old.target(),
              sound.labels().get(label),
              1,
              old.columns()));
    }
    return new LabelledInspection(sound.labels(), rows, List.of(), Optional.empty());
  }

  @Test
  void halfOfTheFlippedLabelsStandInTheFirstTenthOfRows() throws IOException {
    LabelledInspection data = withFlips(1);
    TrainingOptions training =
        TrainingOptions.of(TrainingOptions.Features.of(Encoder.bundled()))
            .withGrid(List.of(new Hyperparameters(0.2, 10)));
    CheckResult result =
        DataCheck.check(
            data, Optional.empty(), new CheckOptions(Optional.of(training), 2), line -> {});
    long found =
        result.of(FindingKind.LABEL_ERROR).stream()
            .limit(data.rows().size() / 10)
            .filter(finding -> flipped.contains(finding.place().line()))
            .count();
    assertThat(found).isGreaterThanOrEqualTo(flipped.size() / 2);
  }
}
