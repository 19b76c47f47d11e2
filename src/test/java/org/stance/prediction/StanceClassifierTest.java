package org.stance.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stance.encoder.Encoder;
import org.stance.encoder.TargetedText;
import org.stance.file.StrictText;
import org.stance.model.ModelFormatException;
import org.stance.model.StanceModel;
import org.stance.statement.Finder;
import org.stance.statement.Statement;
import org.stance.statement.StatementType;
import org.stance.task.Target;
import org.stance.text.Span;
import org.stance.training.Rows;
import org.stance.training.StanceTrainer;
import org.stance.training.TrainingOptions;

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

  /** Training and use agree on what is blank. */
  @ParameterizedTest
  @CsvSource({
    "0009,true", // tab
    "0020,true",
    "0085,true", // next line
    "00A0,true", // no-break space
    "00AD,true", // soft hyphen
    "034F,true", // combining grapheme joiner
    "115F,true", // Hangul choseong filler
    "17B4,true", // Khmer inherent vowel
    "180B,true", // Mongolian variation selector
    "200B,true", // zero-width space
    "2028,true", // line separator
    "202E,true", // right-to-left override
    "2800,true", // empty Braille pattern
    "3000,true", // ideographic space
    "3164,true", // Hangul filler
    "FE0F,true", // variation selector
    "FEFF,true", // byte order mark
    "FFA0,true", // halfwidth Hangul filler
    "E0001,true", // language tag
    "E0100,true", // variation selector
    "002E,false", // full stop
    "0301,false", // combining acute accent
    "0378,false", // unassigned: later versions of Unicode may assign it
    "1161,false", // Hangul jungseong
    "17B6,false", // Khmer vowel
    "180A,false", // Mongolian nirugu
    "2801,false", // Braille dot
    "3131,false", // Hangul letter
    "FFFD,false", // replacement character
    "1F600,false" // emoji
  })
  void blankTextIsEmpty(String hex, boolean blank) {
    String text = " " + Character.toString(Integer.parseInt(hex, 16)) + "\n";
    assertThat(StrictText.isBlank(text)).isEqualTo(blank);
    assertThat(
            CLASSIFIER
                .classify(text, Target.DEFAULT)
                .review()
                .equals(Optional.of(Review.EMPTY_TEXT)))
        .isEqualTo(blank);
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
  void aModelIsTheSameFromAFileAStreamAndBytes(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("small.stance");
    MODEL.save(file);
    byte[] bytes = Files.readAllBytes(file);
    Prediction expected = CLASSIFIER.classify("They condemn it", Target.DEFAULT);
    try (StanceClassifier fromFile = StanceClassifier.load(file);
        StanceClassifier fromStream = StanceClassifier.load(new ByteArrayInputStream(bytes));
        StanceClassifier fromBytes = StanceClassifier.of(bytes)) {
      for (StanceClassifier classifier : List.of(fromFile, fromStream, fromBytes)) {
        assertThat(classifier.classify("They condemn it", Target.DEFAULT)).isEqualTo(expected);
      }
    }
    bytes[bytes.length / 2] ^= 1;
    assertThatThrownBy(() -> StanceClassifier.of(bytes)).isInstanceOf(ModelFormatException.class);
  }

  @Test
  void aClosedClassifierSaysSo() {
    StanceClassifier classifier = StanceClassifier.of(MODEL);
    classifier.close();
    classifier.close();
    assertThatThrownBy(() -> classifier.classify("They condemn it", Target.DEFAULT))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the classifier is closed");
    assertThatThrownBy(() -> classifier.classify(List.of())).hasMessage("the classifier is closed");
    assertThat(CLASSIFIER.classify("They condemn it", Target.DEFAULT).stance())
        .isEqualTo("opposed");
  }

  @Test
  void aClassifierClosesTheEncoderThatItLoadedAndNoOther(@TempDir Path directory)
      throws IOException {
    Path file = directory.resolve("encoder.stance");
    try (Encoder encoder = Encoder.bundled()) {
      TrainingOptions options = Rows.fast(TrainingOptions.Features.of(encoder));
      StanceModel model = StanceTrainer.train(Rows.small(), options);
      model.save(file);
      StanceClassifier.of(model).close();
      assertThat(encoder.embed("still open", Target.DEFAULT)).hasSize(384);
    }
    StanceClassifier own = StanceClassifier.load(file);
    assertThat(own.classify("They condemn it", Target.DEFAULT).stance()).isEqualTo("opposed");
    own.close();
    assertThatThrownBy(() -> own.model().probabilities("They condemn that", Target.DEFAULT))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the encoder e5-small-v2 is closed");
  }
}
