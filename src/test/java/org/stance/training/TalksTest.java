package org.stance.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stance.dataset.LabelledData;
import org.stance.dataset.LabelledReader;
import org.stance.dataset.LabelledText;
import org.stance.task.LabelChoice;
import org.stance.task.Target;

/** A model of the size that users train. */
@Tag("slow")
class TalksTest {
  private static final Path TRAIN = Path.of("training-data/statements.csv");

  /** What the most frequent label alone reaches with four labels is at most .25. */
  private static final double BASELINE = 0.25;

  private static LabelledData data() throws IOException {
    return LabelledReader.read(List.of(TRAIN), LabelChoice.DEFAULT.labels(), Target.DEFAULT);
  }

  @Test
  void heldOutRowsAreToldFarBetterThanByTheMostFrequentLabel() throws IOException {
    LabelledData data = data();
    TrainingSet corpus = TrainingSet.of(data.labels(), data.rows(), TrainingOptions.defaults());
    TrainingOptions options = TrainingOptions.defaults().with(new TrainingOptions.Execution(1, 2));
    GridSearch search = GridSearch.of(corpus, List.of(), options, line -> {});
    assertThat(search.unseen().macroF1()).isGreaterThan(BASELINE + 0.25);
    assertThat(search.unseen().calibrationError()).isLessThan(0.05);
    assertThat(search.selectiveAccuracy())
        .isGreaterThanOrEqualTo(options.tuning().wantedAccuracy());
  }

  @Test
  void fileIsSmallAndHoldsNoSentence(@TempDir Path directory) throws IOException {
    LabelledData data = data();
    TrainingOptions options = Rows.fast();
    Path file = directory.resolve("talks.stance");
    StanceTrainer.train(data.labels(), data.rows(), options, line -> {}).save(file);
    assertThat(Files.size(file)).isLessThan(25_000_000);
    String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
    for (LabelledText row : data.rows().subList(0, 100)) {
      assertThat(bytes).doesNotContain(row.text());
    }
  }
}
