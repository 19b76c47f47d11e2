package org.stance.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stance.encoder.TargetedText;
import org.stance.model.StanceModel;
import org.stance.statement.Finder;
import org.stance.statement.Statement;
import org.stance.statement.StatementType;
import org.stance.task.Target;
import org.stance.text.Span;
import org.stance.training.Rows;

class StanceClassifierTest {
  private static final StanceModel MODEL = Rows.model();
  private static final StanceClassifier CLASSIFIER = StanceClassifier.of(MODEL);

  @Test
  void tellsTheBestStanceAndAsksForNoReviewWhereItIsSure() {
    Prediction prediction = CLASSIFIER.classify("They condemn the talks", Target.DEFAULT);
    assertThat(prediction.stance()).isEqualTo("opposed");
    assertThat(prediction.confidence()).isGreaterThanOrEqualTo(MODEL.reviewThreshold());
    assertThat(prediction.review()).isEmpty();
  }

  @Test
  void probabilityUnderTheThresholdGoesToReview() {
    assertThat(CLASSIFIER.classify("the", Target.DEFAULT).review()).contains(Review.LOW_CONFIDENCE);
  }

  @Test
  void unknownWordsGoToReview() {
    assertThat(CLASSIFIER.classify("Zebras gallop over reject", Target.DEFAULT).review())
        .contains(Review.UNKNOWN_WORDS);
    assertThat(CLASSIFIER.classify("?!", Target.DEFAULT).review()).contains(Review.UNKNOWN_WORDS);
  }

  @Test
  void invisibleTextIsEmpty() {
    for (String text : new String[] {"", " \n\t", "\u00a0\u200b\ufeff"}) {
      assertThat(CLASSIFIER.classify(text, Target.DEFAULT).review()).contains(Review.EMPTY_TEXT);
    }
  }

  @Test
  void manyTextsGetWhatTheyGetAlone() {
    List<TargetedText> passages =
        Stream.of("They condemn the talks", "", "Zebras gallop over reject", "the")
            .map(text -> new TargetedText(text, Target.DEFAULT))
            .toList();
    assertThat(CLASSIFIER.classify(passages))
        .containsExactlyElementsOf(
            passages.stream()
                .map(each -> CLASSIFIER.classify(each.text(), each.target()))
                .toList());
  }

  @Test
  void statementIsItsWords() {
    Statement statement =
        new Statement(
            "a.txt",
            0,
            StatementType.DIRECT,
            "They condemn the talks",
            List.of(new Span(0, 22)),
            null,
            null,
            null,
            null,
            Finder.QUOTATION,
            0.5);
    assertThat(CLASSIFIER.classify(statement, Target.DEFAULT))
        .isEqualTo(CLASSIFIER.classify("They condemn the talks", Target.DEFAULT));
  }

  @Test
  void loadsAModelFile(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("small.stance");
    MODEL.save(file);
    assertThat(StanceClassifier.load(file).classify("They condemn it", Target.DEFAULT))
        .isEqualTo(CLASSIFIER.classify("They condemn it", Target.DEFAULT));
  }
}
