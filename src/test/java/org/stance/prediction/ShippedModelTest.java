package org.stance.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.stance.dataset.LabelledData;
import org.stance.dataset.LabelledReader;
import org.stance.dataset.LabelledText;
import org.stance.encoder.Encoder;
import org.stance.model.Hyperparameters;
import org.stance.model.StanceModel;
import org.stance.task.LabelChoice;
import org.stance.task.Target;
import org.stance.training.Rows;
import org.stance.training.StanceTrainer;
import org.stance.training.TrainingOptions;

/** The models in {@code models/} are what their data and the code of today make. */
@Tag("slow")
class ShippedModelTest {
  private static final Path MODEL = Path.of("models/us-russia-talks.stance");
  private static final Path CARD = Path.of("models/us-russia-talks.md");
  private static final Path NGRAMS = Path.of("models/us-russia-talks-ngrams.stance");
  private static final Path NGRAMS_CARD = Path.of("models/us-russia-talks-ngrams.md");
  private static final Hyperparameters CHOSEN = new Hyperparameters(0.3, 20);
  private static final List<Path> DATA =
      List.of(Path.of("training-data/statements.csv"), Path.of("training-data/written.csv"));

  private static LabelledData data() throws IOException {
    return LabelledReader.read(DATA, LabelChoice.DEFAULT.labels(), Target.DEFAULT);
  }

  private static StanceModel again(LabelledData data, TrainingOptions options) {
    return StanceTrainer.train(
        data.labels(),
        data.rows(),
        options.withGroupColumn("speaker").with(new TrainingOptions.Execution(1, 2)),
        step -> {});
  }

  @Test
  void theSmallOneTrainedAgainPredictsTheSameToTheLastDigit() throws IOException {
    LabelledData data = data();
    StanceModel again = again(data, TrainingOptions.defaults());
    StanceModel shipped = StanceModel.load(NGRAMS);
    for (LabelledText row : data.rows()) {
      assertThat(again.probabilities(row.text(), row.target()))
          .isEqualTo(shipped.probabilities(row.text(), row.target()));
    }
    assertThat(again.reviewThreshold()).isEqualTo(shipped.reviewThreshold());
  }

  @Test
  void theOneOnTheClassPathIsTheSmallOneWithoutTribuosModel() throws IOException {
    ByteArrayOutputStream compact = new ByteArrayOutputStream();
    StanceModel.load(NGRAMS).writeCompact(compact);
    try (InputStream in = StanceModel.class.getResourceAsStream(NGRAMS.getFileName().toString())) {
      assertThat(in).hasBinaryContent(compact.toByteArray());
    }
    assertThat(StanceModel.shipped().card()).isEqualTo(Files.readString(NGRAMS_CARD));
  }

  /**
   * Only the search is left out, for time: with the setting it chose, it gives the same stances.
   */
  @Test
  void theOneWithTheEncoderTrainedAgainGivesTheSameStances() throws IOException {
    LabelledData data = data();
    StanceModel shipped = StanceModel.load(MODEL).with(Encoder.bundled());
    TrainingOptions options = TrainingOptions.of(TrainingOptions.Features.of(Encoder.bundled()));
    StanceModel again = again(data, Rows.withFolds(options.withGrid(List.of(CHOSEN)), 2));
    for (LabelledText row : data.rows()) {
      assertThat(best(again, row)).isEqualTo(best(shipped, row));
    }
  }

  private static String best(StanceModel model, LabelledText row) {
    return StanceClassifier.of(model).classify(row.text(), row.target()).stance();
  }

  @Test
  void theCardBesideEachIsItsOwn() throws IOException {
    assertThat(StanceModel.load(MODEL).card())
        .isEqualTo(Files.readString(CARD))
        .containsPattern(
            "\\| %s \\| %d .* yes \\|".formatted(CHOSEN.learningRate(), CHOSEN.epochs()));
    assertThat(StanceModel.load(NGRAMS).card()).isEqualTo(Files.readString(NGRAMS_CARD));
  }

  @Test
  void wordsWithoutMeaningAreMarkedForReviewAndTheRestIsJudged() throws IOException {
    StanceClassifier classifier = StanceClassifier.load(MODEL);
    assertThat(classifier.classify("😀 🎉 👍", Target.DEFAULT).review())
        .contains(Review.UNKNOWN_WORDS);
    assertThat(classifier.classify(" \u200B\n", Target.DEFAULT).review())
        .contains(Review.EMPTY_TEXT);
    assertThat(classifier.classify("qwrtz plmnk vbxst", Target.DEFAULT).review())
        .contains(Review.UNKNOWN_WORDS);
    Prediction clear =
        classifier.classify("We reject these talks, they are a betrayal.", Target.DEFAULT);
    assertThat(clear.stance()).isEqualTo("opposed");
    assertThat(clear.review()).isEmpty();
  }
}
