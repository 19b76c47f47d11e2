package org.stance.model;

import com.google.protobuf.Any;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.oracle.labs.mlrg.olcut.config.protobuf.ProtoProvenanceSerialization;
import com.oracle.labs.mlrg.olcut.provenance.ProvenanceUtil;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stance.weights.LinearWeights;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.classification.protos.ImmutableLabelInfoProto;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.classification.sgd.protos.ClassificationLinearSGDProto;
import org.tribuo.math.protos.DenseTensorProto;
import org.tribuo.math.protos.LinearParametersProto;
import org.tribuo.protos.core.ImmutableFeatureMapProto;
import org.tribuo.protos.core.ModelProto;
import org.tribuo.protos.core.RealIDInfoProto;
import org.tribuo.provenance.ModelProvenance;

/**
 * Tribuo's model as bytes, and back: but only after every class that the bytes name was checked.
 */
public final class TribuoModel {
  private static final int DEEPEST = 50;

  private static final Map<String, Message> MESSAGES = new HashMap<>();

  static {
    for (Message message :
        List.of(
            ClassificationLinearSGDProto.getDefaultInstance(),
            ImmutableFeatureMapProto.getDefaultInstance(),
            RealIDInfoProto.getDefaultInstance(),
            ImmutableLabelInfoProto.getDefaultInstance(),
            LinearParametersProto.getDefaultInstance(),
            DenseTensorProto.getDefaultInstance())) {
      MESSAGES.put(message.getDescriptorForType().getFullName(), message);
    }
  }

  private TribuoModel() {}

  /** The bytes of a model, without what Tribuo notes about the machine. */
  public static byte[] bytes(LinearSGDModel model) {
    ModelProvenance full = model.getProvenance();
    ModelProvenance told =
        new ModelProvenance(
            full.getClassName(),
            full.getTrainingTime().withOffsetSameInstant(ZoneOffset.UTC),
            full.getDatasetProvenance(),
            full.getTrainerProvenance(),
            Map.copyOf(full.getInstanceProvenance().getMap()),
            false);
    try {
      ModelProto proto = model.serialize();
      ClassificationLinearSGDProto.Builder linear =
          proto.getSerializedData().unpack(ClassificationLinearSGDProto.class).toBuilder();
      linear
          .getMetadataBuilder()
          .setProvenance(
              new ProtoProvenanceSerialization(false)
                  .serializeToProto(ProvenanceUtil.marshalProvenance(told)));
      return proto.toBuilder().setSerializedData(Any.pack(linear.build())).build().toByteArray();
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("Tribuo's own bytes", e);
    }
  }

  /**
   * Reads the weights of a model, by Tribuo where their layout is not the one that {@link
   * WeightsReader} knows.
   *
   * @throws IOException if the bytes are no model
   * @throws IllegalArgumentException if they are none of ours
   */
  static LinearWeights weights(byte[] bytes) throws IOException {
    try {
      return known(bytes);
    } catch (NullPointerException
        | IndexOutOfBoundsException
        | ClassCastException
        | NegativeArraySizeException
        | ArithmeticException
        | UnsupportedOperationException broken) {
      // Whoever made the file can have put anything into it that Tribuo takes for granted.
      throw new IllegalArgumentException("its parts don't fit together", broken);
    }
  }

  private static LinearWeights known(byte[] bytes) throws IOException {
    try {
      return WeightsReader.read(bytes);
    } catch (InvalidProtocolBufferException unknown) {
      return LinearWeights.of(read(bytes));
    }
  }

  /**
   * Reads a whole model.
   *
   * @throws IOException if the bytes are no model
   * @throws IllegalArgumentException if they name a class or message that a model of ours doesn't
   *     have
   */
  public static LinearSGDModel read(byte[] bytes) throws IOException {
    CodedInputStream in = CodedInputStream.newInstance(bytes);
    in.setRecursionLimit(DEEPEST);
    ModelProto proto = ModelProto.parseFrom(in);
    check(proto, 0);
    Model<Label> model = Model.deserialize(proto).castModel(Label.class);
    if (model instanceof LinearSGDModel linear) {
      return linear;
    }
    throw new IllegalArgumentException("a " + model.getClass().getName());
  }

  private static void check(Message message, int depth) throws InvalidProtocolBufferException {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException("messages nested more than " + DEEPEST + " deep");
    }
    if (message instanceof Any any) {
      check(unpacked(any), depth + 1);
      return;
    }
    for (Map.Entry<FieldDescriptor, Object> field : message.getAllFields().entrySet()) {
      List<?> values = field.getValue() instanceof List<?> list ? list : List.of(field.getValue());
      for (Object value : values) {
        if (value instanceof Message inner) {
          check(inner, depth + 1);
        } else if (field.getKey().getName().endsWith("class_name")
            && !AllowedClasses.NAMES.contains(String.valueOf(value))) {
          throw new IllegalArgumentException("class \"" + value + "\" is not allowed in a model");
        }
      }
    }
  }

  private static Message unpacked(Any any) throws InvalidProtocolBufferException {
    String url = any.getTypeUrl();
    Message type = MESSAGES.get(url.substring(url.lastIndexOf('/') + 1));
    if (type == null) {
      throw new IllegalArgumentException("message \"" + url + "\" is not allowed in a model");
    }
    return type.getParserForType().parseFrom(any.getValue());
  }
}
