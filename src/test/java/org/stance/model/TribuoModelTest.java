package org.stance.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.protobuf.Any;
import com.google.protobuf.StringValue;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stance.features.FeatureVector;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.classification.sgd.protos.ClassificationLinearSGDProto;
import org.tribuo.protos.core.ModelProto;

class TribuoModelTest {
  private static final Corpus CORPUS =
      Corpus.of(Rows.LABELS, Rows.small(), TrainingOptions.defaults());
  private static final int[] ALL = IntStream.range(0, CORPUS.size()).toArray();
  private static final LinearSGDModel MODEL =
      new Learner(CORPUS, ALL, List.of(), 1).train(new Candidate(0.1, 3), 1);

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
  void scoresAreTribuosOwn() {
    Scorer scorer =
        Scorer.of(
            MODEL,
            new Scorer.Shape(Rows.LABELS, List.of(), CORPUS.groups(), CORPUS.texts(ALL)),
            Optional.empty());
    FeatureVector text = CORPUS.vector(1);
    double[] ours = new Calibration(1).probabilities(scorer.scores(text, new float[0], ""));
    var theirs =
        MODEL.predict(new Learner(CORPUS, ALL, List.of(), 1).example(1, 1)).getOutputScores();
    for (int i = 0; i < ours.length; i++) {
      double their = theirs.get(Rows.LABELS.labels().get(i)).getScore();
      assertThat(ours[i]).isCloseTo(their, within(1e-12));
    }
  }
}
