package org.stance.training;

import static java.util.stream.Collectors.toList;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.oracle.labs.mlrg.olcut.config.protobuf.ProtoProvenanceSerialization;
import com.oracle.labs.mlrg.olcut.provenance.ProvenanceUtil;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.stance.features.FeatureGroup;
import org.stance.task.LabelSet;
import org.stance.weights.LinearWeights;
import org.tribuo.RealIDInfo;
import org.tribuo.VariableIDInfo;
import org.tribuo.VariableInfo;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.classification.sgd.protos.ClassificationLinearSGDProto;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.protos.core.ModelProto;
import org.tribuo.provenance.ModelProvenance;

/**
 * A model as Tribuo trained it: its weights for scoring, and Tribuo's own serialised form.
 *
 * <p>Tribuo tells features apart by name alone. Here a feature's name, such as {@code w:talks},
 * names its weights for all targets; {@code 3@w:talks} names its weights for the fourth target
 * alone, and {@code e:17} those of an encoder feature.
 */
final class TribuoModel {
  private static final String OWN = "@";

  private final LinearSGDModel model;

  TribuoModel(LinearSGDModel model) {
    this.model = model;
  }

  /** The name of the weights that a feature has for one target. */
  static String ownName(String feature, int target) {
    return target + OWN + feature;
  }

  static boolean isOwn(String name) {
    return Character.isDigit(name.charAt(0));
  }

  /** The name of the weights of an encoder feature. */
  static String encoderName(int feature) {
    return FeatureGroup.ENCODER.prefix() + feature;
  }

  /**
   * Takes the weights out.
   *
   * @param labels the order of the labels; one that the training rows lacked gets a bias of
   *     negative infinity
   * @param targets how many targets have weights of their own
   * @param encoderFeatures how many features the encoder has
   */
  LinearWeights weights(LabelSet labels, int targets, int encoderFeatures) {
    Columns columns = new Columns(model, labels);
    int[] shared = shared();
    Map<String, Integer> numbers = new HashMap<>();
    for (int id : shared) {
      numbers.put(name(id), numbers.size());
    }
    int[] encoder =
        IntStream.range(0, encoderFeatures).map(feature -> id(encoderName(feature))).toArray();
    return new LinearWeights(
        features(shared),
        columns.biases(),
        columns.rows(shared),
        new LinearWeights.Extras(own(targets, numbers, columns), columns.rows(encoder)));
  }

  /** Tribuo's numbers of the weights for all targets, the most frequent feature's first. */
  private int[] shared() {
    return IntStream.range(0, model.getFeatureIDMap().size())
        .filter(id -> !isOwn(name(id)) && !name(id).startsWith(FeatureGroup.ENCODER.prefix()))
        .boxed()
        .sorted(Comparator.comparing(id -> -info(id).getCount()))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private VariableIDInfo info(int id) {
    return model.getFeatureIDMap().get(id);
  }

  private String name(int id) {
    return info(id).getName();
  }

  private int id(String name) {
    return model.getFeatureIDMap().getID(name);
  }

  private LinearWeights.Features features(int[] ids) {
    String[] names = new String[ids.length];
    int[] frequencies = new int[ids.length];
    double[] contrasts = new double[ids.length];
    for (int i = 0; i < ids.length; i++) {
      VariableIDInfo info = info(ids[i]);
      names[i] = info.getName();
      frequencies[i] = info.getCount();
      contrasts[i] = info instanceof RealIDInfo real ? real.getMax() : 1;
    }
    return new LinearWeights.Features(names, frequencies, contrasts);
  }

  private List<LinearWeights.TargetWeights> own(
      int targets, Map<String, Integer> numbers, Columns columns) {
    List<Map<Integer, Integer>> ids =
        Stream.generate(() -> new TreeMap<Integer, Integer>()).limit(targets).collect(toList());
    for (VariableInfo info : model.getFeatureIDMap()) {
      String name = info.getName();
      if (isOwn(name)) {
        int end = name.indexOf(OWN);
        int target = Integer.parseInt(name.substring(0, end));
        ids.get(target).put(numbers.get(name.substring(end + OWN.length())), id(name));
      }
    }
    return ids.stream()
        .map(
            byNumber ->
                new LinearWeights.TargetWeights(
                    ints(byNumber.keySet()), columns.rows(ints(byNumber.values()))))
        .toList();
  }

  private static int[] ints(Collection<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The columns of Tribuo's matrix, in the order of our labels. */
  private static final class Columns {
    private final DenseMatrix matrix;
    private final int[] labelOf;
    private final int labels;

    Columns(LinearSGDModel model, LabelSet labels) {
      this.matrix = model.getWeightsCopy();
      this.labelOf =
          IntStream.range(0, model.getOutputIDInfo().size())
              .map(output -> labels.indexOf(model.getOutputIDInfo().getOutput(output).getLabel()))
              .toArray();
      this.labels = labels.size();
    }

    double[] rows(int[] ids) {
      double[] rows = new double[ids.length * labels];
      for (int output = 0; output < labelOf.length; output++) {
        for (int row = 0; row < ids.length; row++) {
          rows[row * labels + labelOf[output]] = ids[row] < 0 ? 0 : matrix.get(output, ids[row]);
        }
      }
      return rows;
    }

    /** In Tribuo's matrix they follow the weights. */
    double[] biases() {
      double[] biases = new double[labels];
      Arrays.fill(biases, Double.NEGATIVE_INFINITY);
      for (int output = 0; output < labelOf.length; output++) {
        biases[labelOf[output]] = matrix.get(output, matrix.getDimension2Size() - 1);
      }
      return biases;
    }
  }

  /** What Tribuo notes of the training: trainer, its settings, the data's size; no host or time. */
  String provenance() {
    return model.getProvenance().getTrainerProvenance()
        + "; "
        + model.getProvenance().getDatasetProvenance();
  }

  /** Tribuo's serialised form, without what Tribuo notes about the machine. */
  byte[] bytes() {
    ModelProvenance full = model.getProvenance();
    ModelProvenance kept =
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
                  .serializeToProto(ProvenanceUtil.marshalProvenance(kept)));
      return proto.toBuilder().setSerializedData(Any.pack(linear.build())).build().toByteArray();
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("Tribuo's own bytes", e);
    }
  }
}
