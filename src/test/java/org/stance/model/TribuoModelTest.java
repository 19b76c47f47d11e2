package org.stance.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.protobuf.Any;
import com.google.protobuf.StringValue;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stance.scoring.Scorer;
import org.stance.training.LinearTrainer;
import org.stance.training.Rows;
import org.stance.training.TrainingOptions;
import org.stance.training.TrainingSet;
import org.stance.weights.Calibration;
import org.stance.weights.LinearWeights;
import org.stance.weights.SparseVector;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.classification.sgd.protos.ClassificationLinearSGDProto;
import org.tribuo.protos.core.ModelProto;

class TribuoModelTest {
  private static final TrainingSet CORPUS =
      TrainingSet.of(Rows.LABELS, Rows.small(), TrainingOptions.defaults());
  private static final int[] ALL = IntStream.range(0, CORPUS.size()).toArray();
  private static final LinearSGDModel MODEL =
      new LinearTrainer(CORPUS, ALL, List.of(), 1).train(new Hyperparameters(0.1, 3), 1);

  @Test
  void refusesAModelOfAnotherClass() throws IOException {
    ModelProto other =
        ModelProto.parseFrom(TribuoModel.bytes(MODEL)).toBuilder()
            .setClassName("org.tribuo.classification.liblinear.LibLinearClassificationModel")
            .build();
    assertThatThrownBy(() -> TribuoModel.read(other.toByteArray()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("LibLinear");
  }

  @Test
  void refusesAClassNamedDeepInside() throws IOException {
    ModelProto proto = ModelProto.parseFrom(TribuoModel.bytes(MODEL));
    ClassificationLinearSGDProto.Builder linear =
        proto.getSerializedData().unpack(ClassificationLinearSGDProto.class).toBuilder();
    linear.getMetadataBuilder().getFeatureDomainBuilder().setClassName("java.net.URL");
    byte[] bytes =
        proto.toBuilder().setSerializedData(Any.pack(linear.build())).build().toByteArray();
    assertThatThrownBy(() -> TribuoModel.read(bytes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("class \"java.net.URL\" is not allowed in a model");
  }

  @Test
  void refusesAnUnknownMessage() throws IOException {
    ModelProto proto = ModelProto.parseFrom(TribuoModel.bytes(MODEL));
    byte[] bytes =
        proto.toBuilder().setSerializedData(Any.pack(StringValue.of("x"))).build().toByteArray();
    assertThatThrownBy(() -> TribuoModel.read(bytes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("google.protobuf.StringValue");
  }

  @Test
  void bothWaysOfReadingAgree() throws IOException {
    byte[] bytes = TribuoModel.bytes(MODEL);
    LinearWeights direct = WeightsReader.read(bytes);
    LinearWeights whole = LinearWeights.of(TribuoModel.read(bytes));
    assertThat(direct).usingRecursiveComparison().isEqualTo(whole);
    assertThat(direct).usingRecursiveComparison().isEqualTo(TribuoModel.weights(bytes));
  }

  @Test
  void bytesThatAreNoModelAreRefusedBothWays() {
    byte[] cut = Arrays.copyOf(TribuoModel.bytes(MODEL), 5000);
    assertThatThrownBy(() -> WeightsReader.read(cut)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> TribuoModel.weights(cut)).isInstanceOf(IOException.class);
  }

  @Test
  void anotherLayoutIsLeftToTribuo() throws IOException {
    ModelProto other =
        ModelProto.parseFrom(TribuoModel.bytes(MODEL)).toBuilder().setClassName("Other").build();
    assertThatThrownBy(() -> WeightsReader.read(other.toByteArray()))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> TribuoModel.weights(other.toByteArray()))
        .hasMessage("class \"Other\" is not allowed in a model");
  }

  @Test
  void scoresAreTribuosOwn() {
    Scorer scorer =
        new Scorer(
            LinearWeights.of(MODEL),
            new Scorer.Shape(Rows.LABELS, List.of(), CORPUS.groups(), CORPUS.texts(ALL)),
            Optional.empty());
    double[] scores = new double[Rows.LABELS.size()];
    SparseVector text = scorer.reading().read(CORPUS.rows().get(1).text());
    scorer.score(text, new double[0], "", scores);
    double[] ours = new Calibration(1).probabilities(scores);
    var theirs =
        MODEL.predict(new LinearTrainer(CORPUS, ALL, List.of(), 1).example(1, 1)).getOutputScores();
    for (int i = 0; i < ours.length; i++) {
      double their = theirs.get(Rows.LABELS.labels().get(i)).getScore();
      assertThat(ours[i]).isCloseTo(their, within(1e-12));
    }
  }
}
