package org.stance.weights;

import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.stance.features.FeatureGroup;

/**
 * {@link LinearWeights} as bytes, big-endian, in this order:
 *
 * <pre>
 * int      labels, features, targets with weights of their own, encoder features
 * double   per label: bias
 * int      per feature: document frequency
 * double   per feature: contrast
 * float    per feature and label: weight
 *          per target:
 * int        number of features
 * int        per feature: its number
 * float      per feature and label: weight
 * float    per encoder feature and label: weight
 * byte     per feature: length of its name in bytes
 *          per feature: its name in UTF-8
 * </pre>
 *
 * <p>Nothing in it names a class. Every count is compared with the bytes that are left before
 * anything of that size is allocated.
 */
public final class WeightsFormat {
  private static final int MAX_LABELS = 1 << 20;
  private static final int MAX_TARGETS = 1 << 19;
  private static final FeatureGroup[] GROUPS = FeatureGroup.NGRAMS.toArray(FeatureGroup[]::new);

  private WeightsFormat() {}

  /**
   * Writes weights, rounding them to single precision.
   *
   * @throws IllegalArgumentException if the name of a feature has more than 255 bytes
   */
  public static byte[] write(LinearWeights weights) {
    LinearWeights.Features features = weights.features();
    byte[][] names = new byte[features.size()][];
    long nameBytes = 0;
    for (int i = 0; i < names.length; i++) {
      names[i] = features.name(i).getBytes(StandardCharsets.UTF_8);
      if (names[i].length > 0xFF) {
        throw new IllegalArgumentException("a feature named \"" + features.name(i) + "\"");
      }
      nameBytes += 1 + names[i].length;
    }
    ByteBuffer out = ByteBuffer.allocate(Math.toIntExact(fixedBytes(weights) + nameBytes));
    out.putInt(weights.labels()).putInt(names.length);
    out.putInt(weights.targets().size()).putInt(weights.landmarks().length / weights.labels());
    put(out, weights.biases());
    put(out, features.frequencies());
    put(out, features.contrasts());
    putFloats(out, weights.shared());
    for (LinearWeights.TargetWeights own : weights.targets()) {
      out.putInt(own.features().length);
      put(out, own.features());
      putFloats(out, own.weights());
    }
    putFloats(out, weights.landmarks());
    for (byte[] name : names) {
      out.put((byte) name.length);
    }
    for (byte[] name : names) {
      out.put(name);
    }
    return out.array();
  }

  private static long fixedBytes(LinearWeights weights) {
    long bytes = 4L * Integer.BYTES + (long) Double.BYTES * weights.labels();
    bytes += (long) (Integer.BYTES + Double.BYTES) * weights.features().size();
    bytes += (long) Float.BYTES * (weights.shared().length + weights.landmarks().length);
    for (LinearWeights.TargetWeights own : weights.targets()) {
      bytes += (long) Integer.BYTES * (1 + own.features().length);
      bytes += (long) Float.BYTES * own.weights().length;
    }
    return bytes;
  }

  private static void put(ByteBuffer out, int[] numbers) {
    out.asIntBuffer().put(numbers);
    out.position(out.position() + Integer.BYTES * numbers.length);
  }

  private static void put(ByteBuffer out, double[] numbers) {
    out.asDoubleBuffer().put(numbers);
    out.position(out.position() + Double.BYTES * numbers.length);
  }

  private static void putFloats(ByteBuffer out, double[] numbers) {
    for (double number : numbers) {
      out.putFloat((float) number);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException if the bytes are anything else
   */
  public static LinearWeights read(byte[] bytes) {
    return new Reader(ByteBuffer.wrap(bytes)).weights();
  }

  /**
   * Takes one array after another.
   *
   * @param in what is left to read
   */
  private record Reader(ByteBuffer in) {
    LinearWeights weights() {
      int labels = count("labels", MAX_LABELS);
      int size = count("features", LinearWeights.MAX_FEATURES);
      int targets = count("targets", MAX_TARGETS);
      int landmarks = count("encoder features", NystroemFeatures.MAX_SIZE);
      double[] biases = doubles(labels);
      int[] frequencies = ints(size);
      double[] contrasts = doubles(size);
      double[] shared = floats((long) size * labels);
      LinearWeights.Extras extras = extras(labels, targets, landmarks, size);
      LinearWeights.Features features =
          new LinearWeights.Features(names(size), frequencies, contrasts);
      if (in.hasRemaining()) {
        throw new IllegalArgumentException(in.remaining() + " bytes after the weights");
      }
      return new LinearWeights(features, biases, shared, extras);
    }

    private LinearWeights.Extras extras(int labels, int targets, int landmarks, int size) {
      List<LinearWeights.TargetWeights> own = new ArrayList<>();
      int rows = size + landmarks;
      for (int i = 0; i < targets; i++) {
        int[] features = ints(count("features of one target", LinearWeights.MAX_FEATURES - rows));
        rows += features.length;
        own.add(new LinearWeights.TargetWeights(features, floats((long) features.length * labels)));
      }
      return new LinearWeights.Extras(own, floats((long) landmarks * labels));
    }

    private int count(String what, int most) {
      int count = in.remaining() < Integer.BYTES ? -1 : in.getInt();
      if (count < 0 || count > most) {
        throw new IllegalArgumentException("%d %s (0 to %d expected)".formatted(count, what, most));
      }
      return count;
    }

    /** The next bytes, as a buffer of their own. */
    private ByteBuffer next(long bytes) {
      if (bytes > in.remaining()) {
        throw new IllegalArgumentException(
            "%d bytes of weights are missing".formatted(bytes - in.remaining()));
      }
      ByteBuffer next = in.slice().limit((int) bytes);
      in.position(in.position() + (int) bytes);
      return next;
    }

    private int[] ints(int size) {
      IntBuffer from = next((long) Integer.BYTES * size).asIntBuffer();
      int[] numbers = new int[size];
      from.get(numbers);
      return numbers;
    }

    private double[] doubles(int size) {
      DoubleBuffer from = next((long) Double.BYTES * size).asDoubleBuffer();
      double[] numbers = new double[size];
      from.get(numbers);
      return numbers;
    }

    private double[] floats(long size) {
      FloatBuffer from = next(Float.BYTES * size).asFloatBuffer();
      float[] numbers = new float[(int) size];
      from.get(numbers);
      double[] wide = new double[numbers.length];
      for (int i = 0; i < wide.length; i++) {
        wide[i] = numbers[i];
      }
      return wide;
    }

    private String[] names(int size) {
      byte[] lengths = new byte[size];
      next(size).get(lengths);
      String[] names = new String[size];
      for (int i = 0; i < size; i++) {
        int length = lengths[i] & 0xFF;
        int start = in.position();
        next(length);
        names[i] = new String(in.array(), start, length, StandardCharsets.UTF_8);
        if (!isName(names[i])) {
          throw new IllegalArgumentException("a feature named \"" + names[i] + "\"");
        }
      }
      return names;
    }

    private static boolean isName(String name) {
      for (FeatureGroup group : GROUPS) {
        if (name.startsWith(group.prefix())) {
          return name.length() > group.prefix().length();
        }
      }
      return false;
    }
  }
}
