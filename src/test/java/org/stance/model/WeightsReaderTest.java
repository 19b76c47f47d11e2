package org.stance.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stance.training.LinearTrainer;
import org.stance.training.Rows;
import org.stance.training.TrainingOptions;
import org.stance.training.TrainingSet;
import org.tribuo.classification.sgd.protos.ClassificationLinearSGDProto;
import org.tribuo.math.protos.DenseTensorProto;
import org.tribuo.math.protos.LinearParametersProto;
import org.tribuo.protos.core.ImmutableFeatureMapProto;
import org.tribuo.protos.core.ModelProto;
import org.tribuo.protos.core.RealIDInfoProto;

class WeightsReaderTest {
  private static final byte[] MODEL = model();

  private static byte[] model() {
    TrainingSet corpus = TrainingSet.of(Rows.LABELS, Rows.small(), TrainingOptions.defaults());
    int[] all = IntStream.range(0, corpus.size()).toArray();
    return TribuoModel.bytes(
        new LinearTrainer(corpus, all, List.of(), 1).train(new Hyperparameters(0.1, 1), 1));
  }

  /** The model with something else inside. */
  private static byte[] with(Consumer<ClassificationLinearSGDProto.Builder> change)
      throws InvalidProtocolBufferException {
    ModelProto.Builder model = ModelProto.newBuilder().mergeFrom(MODEL);
    ClassificationLinearSGDProto.Builder linear =
        model.getSerializedData().unpack(ClassificationLinearSGDProto.class).toBuilder();
    change.accept(linear);
    return model.setSerializedData(Any.pack(linear.build())).build().toByteArray();
  }

  /** The model with one feature changed. */
  private static byte[] withFeature(int place, Consumer<RealIDInfoProto.Builder> change)
      throws IOException {
    return with(
        linear -> {
          try {
            var domain = linear.getMetadataBuilder().getFeatureDomainBuilder();
            var map = domain.getSerializedData().unpack(ImmutableFeatureMapProto.class).toBuilder();
            var info = map.getInfoBuilder(place);
            var feature = info.getSerializedData().unpack(RealIDInfoProto.class).toBuilder();
            change.accept(feature);
            info.setSerializedData(Any.pack(feature.build()));
            domain.setSerializedData(Any.pack(map.build()));
          } catch (InvalidProtocolBufferException broken) {
            throw new AssertionError(broken);
          }
        });
  }

  private static byte[] withWeights(Consumer<DenseTensorProto.Builder> change) throws IOException {
    return with(
        linear -> {
          try {
            var params = linear.getParamsBuilder();
            var parts = params.getSerializedData().unpack(LinearParametersProto.class).toBuilder();
            var tensor = parts.getWeightMatrixBuilder();
            var dense = tensor.getSerializedData().unpack(DenseTensorProto.class).toBuilder();
            change.accept(dense);
            tensor.setSerializedData(Any.pack(dense.build()));
            params.setSerializedData(Any.pack(parts.build()));
          } catch (InvalidProtocolBufferException broken) {
            throw new AssertionError(broken);
          }
        });
  }

  private static void refused(byte[] bytes, String expected) {
    assertThatThrownBy(() -> WeightsReader.read(bytes))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(expected + " expected");
  }

  @Test
  void anUnchangedModelIsRead() throws IOException {
    int features = WeightsReader.read(with(linear -> {})).names().length;
    assertThat(features).isEqualTo(WeightsReader.read(MODEL).names().length).isPositive();
  }

  @Test
  void numbersOfFeaturesAreAPermutation() throws IOException {
    int features = WeightsReader.read(MODEL).names().length;
    refused(withFeature(0, feature -> feature.setId(-1)), "numbers from 0, each once");
    refused(withFeature(0, feature -> feature.setId(features)), "numbers from 0, each once");
    refused(withFeature(0, feature -> feature.setId(feature.getId() == 0 ? 1 : 0)), "each once");
  }

  @Test
  void everyFeatureHasAName() throws IOException {
    refused(withFeature(0, feature -> feature.clearName()), "a name first");
    refused(withFeature(1, feature -> feature.clearName()), "one name for a feature");
  }

  @Test
  void anotherVersionIsRefused() throws IOException {
    refused(with(linear -> linear.getParamsBuilder().setVersion(1)), "version 0");
  }

  @Test
  void weightsAreAsManyAsLabelsAndFeaturesAsk() throws IOException {
    refused(withWeights(weights -> weights.setDimensions(0, 4)), " features");
    refused(withWeights(weights -> weights.setDimensions(1, 4)), " features");
    refused(
        withWeights(weights -> weights.setValues(weights.getValues().substring(8))), " features");
  }
}
