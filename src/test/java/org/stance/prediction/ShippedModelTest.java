package org.stance.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.stance.model.StanceModel;
import org.stance.model.StanceTrainer;
import org.stance.model.TrainingOptions;
import org.stance.statement.LabelChoice;
import org.stance.statement.LabelledCsv;
import org.stance.statement.LabelledData;
import org.stance.statement.LabelledStatement;
import org.stance.statement.Target;

/** The model in {@code models/} is what its data and the code of today make. */
@Tag("slow")
class ShippedModelTest {
  private static final Path MODEL = Path.of("models/us-russia-talks.stance");
  private static final Path CARD = Path.of("models/us-russia-talks.md");
  private static final List<Path> DATA =
      List.of(Path.of("training-data/statements.csv"), Path.of("training-data/written.csv"));

  @Test
  void trainedAgainItPredictsTheSameToTheLastDigit() throws IOException {
    LabelledData data = LabelledCsv.read(DATA, LabelChoice.DEFAULT, Target.DEFAULT);
    TrainingOptions options = TrainingOptions.defaults().withGroupColumn("speaker");
    StanceModel again =
        StanceTrainer.train(data.labels(), data.rows(), options.withThreads(2), step -> {});
    StanceModel shipped = StanceModel.load(MODEL);
    for (LabelledStatement row : data.rows()) {
      assertThat(again.probabilities(row.text(), row.target()))
          .isEqualTo(shipped.probabilities(row.text(), row.target()));
    }
    assertThat(again.reviewThreshold()).isEqualTo(shipped.reviewThreshold());
  }

  @Test
  void theCardBesideItIsItsOwn() throws IOException {
    assertThat(StanceModel.load(MODEL).card()).isEqualTo(Files.readString(CARD));
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
