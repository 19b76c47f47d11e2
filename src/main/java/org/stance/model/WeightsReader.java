package org.stance.model;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.stance.weights.LinearWeights;

/**
 * Reads what we use of a Tribuo model straight from its protobuf bytes. Tribuo's own reading makes
 * ten objects a feature and loads hundreds of classes; this makes a string a feature. It knows the
 * layout that Tribuo 4.3 writes for our models and refuses every other. Names of classes are only
 * compared, never loaded.
 */
public final class WeightsReader {
  private static final String LINEAR = "org.tribuo.classification.sgd.linear.LinearSGDModel";
  private static final String PARAMETERS = "org.tribuo.math.LinearParameters";
  private static final String MATRIX = "org.tribuo.math.la.DenseMatrix";
  private static final String NORMALIZER = "org.tribuo.math.util.ExpNormalizer";
  private static final String FEATURES = "org.tribuo.ImmutableFeatureMap";
  private static final String FEATURE = "org.tribuo.RealIDInfo";
  private static final String LABELS = "org.tribuo.classification.ImmutableLabelInfo";

  private final CodedInputStream in;
  private final List<String> names = new ArrayList<>();
  private final List<String> labels = new ArrayList<>();
  private int[] ids = new int[1024];
  private int[] frequencies = new int[1024];
  private double[] contrasts = new double[1024];
  private int[] labelIds = {};
  private int[] dimensions = {};
  private double[] matrix = {};

  private WeightsReader(byte[] bytes) {
    this.in = CodedInputStream.newInstance(bytes);
  }

  /** Reads one field of a message; what it leaves is skipped. */
  private interface Field {
    /** Returns whether it read the field. */
    boolean read(int number) throws IOException;
  }

  /**
   * Reads a model.
   *
   * @throws IOException if the bytes are no model of the layout known
   */
  public static LinearWeights read(byte[] bytes) throws IOException {
    WeightsReader reader = new WeightsReader(bytes);
    reader.fields(part -> reader.wrapped(part, LINEAR, reader::model));
    return reader.weights();
  }

  private static void require(boolean met, String expected) throws IOException {
    if (!met) {
      throw new InvalidProtocolBufferException(expected + " expected");
    }
  }

  /** Reads the fields up to the end of the message. */
  private void fields(Field field) throws IOException {
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (!field.read(WireFormat.getTagFieldNumber(tag))) {
        in.skipField(tag);
      }
    }
  }

  /** Reads a message inside another. */
  private boolean message(Field field) throws IOException {
    int outer = in.pushLimit(in.readRawVarint32());
    fields(field);
    in.popLimit(outer);
    return true;
  }

  /** Tribuo wraps all it writes in a message of version, class and data. */
  private boolean wrapped(int number, String className, Field data) throws IOException {
    if (number == 1) {
      require(in.readInt32() == 0, "version 0");
    } else if (number == 2) {
      String found = in.readString();
      require(found.equals(className), className + " instead of " + found);
    } else {
      return number == 3 && message(any -> any == 2 && message(data));
    }
    return true;
  }

  private boolean model(int number) throws IOException {
    return switch (number) {
      case 1 -> message(this::metadata);
      case 2 -> message(part -> wrapped(part, PARAMETERS, this::parameters));
      case 3 -> message(part -> wrapped(part, NORMALIZER, none -> false));
      default -> false;
    };
  }

  private boolean metadata(int number) throws IOException {
    return switch (number) {
      case 4 -> message(part -> wrapped(part, FEATURES, this::feature));
      case 5 -> message(part -> wrapped(part, LABELS, this::label));
      default -> false;
    };
  }

  private boolean feature(int number) throws IOException {
    if (number != 1) {
      return false;
    }
    int size = names.size();
    require(
        size < LinearWeights.MOST_FEATURES, "at most " + LinearWeights.MOST_FEATURES + " features");
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, 2 * size);
      frequencies = Arrays.copyOf(frequencies, 2 * size);
      contrasts = Arrays.copyOf(contrasts, 2 * size);
    }
    message(part -> wrapped(part, FEATURE, this::fact));
    require(names.size() == size + 1, "one name for a feature");
    return true;
  }

  private boolean fact(int number) throws IOException {
    switch (number) {
      case 1 -> names.add(in.readString());
      case 2 -> frequencies[place()] = in.readInt32();
      case 3 -> ids[place()] = in.readInt32();
      case 10 -> contrasts[place()] = in.readDouble();
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Where the facts of the feature named last go. */
  private int place() throws IOException {
    require(!names.isEmpty(), "a name first");
    return names.size() - 1;
  }

  private boolean label(int number) throws IOException {
    if (number == 1) {
      labels.add(in.readString());
    } else if (number == 3) {
      labelIds = integers();
    } else {
      return false;
    }
    return true;
  }

  private boolean parameters(int number) throws IOException {
    return number == 1 && message(part -> wrapped(part, MATRIX, this::tensor));
  }

  private boolean tensor(int number) throws IOException {
    if (number == 1) {
      dimensions = integers();
    } else if (number == 2) {
      byte[] bytes = in.readByteArray();
      matrix = new double[bytes.length / Double.BYTES];
      ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(matrix);
    } else {
      return false;
    }
    return true;
  }

  private int[] integers() throws IOException {
    List<Integer> integers = new ArrayList<>();
    int outer = in.pushLimit(in.readRawVarint32());
    while (!in.isAtEnd()) {
      integers.add(in.readInt32());
    }
    in.popLimit(outer);
    return integers.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Puts all in the order of the numbers that Tribuo gave them. */
  private LinearWeights weights() throws IOException {
    int size = names.size();
    require(
        Arrays.equals(dimensions, new int[] {labels.size(), size + 1})
            && matrix.length == (size + 1L) * labels.size(),
        "weights for " + labels.size() + " labels and " + size + " features");
    int[] order = inverse(Arrays.copyOf(ids, size));
    return new LinearWeights(
        new LinearWeights.Features(
            Arrays.stream(order).mapToObj(names::get).toArray(String[]::new),
            Arrays.stream(order).map(i -> frequencies[i]).toArray(),
            Arrays.stream(order).mapToDouble(i -> contrasts[i]).toArray()),
        Arrays.stream(inverse(labelIds)).mapToObj(labels::get).toList(),
        matrix);
  }

  private static int[] inverse(int[] permutation) throws IOException {
    int[] inverse = new int[permutation.length];
    Arrays.fill(inverse, -1);
    for (int i = 0; i < permutation.length; i++) {
      int to = permutation[i];
      require(to >= 0 && to < inverse.length && inverse[to] < 0, "numbers from 0, each once");
      inverse[to] = i;
    }
    return inverse;
  }
}
