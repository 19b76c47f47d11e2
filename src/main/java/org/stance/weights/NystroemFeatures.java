package org.stance.weights;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A vector's similarity to some vectors of training rows, the landmarks, as features that give a
 * linear model curved decision boundaries: the Nyström approximation of a Gaussian kernel (Williams
 * and Seeger, "Using the Nyström Method to Speed Up Kernel Machines", NIPS 2000).
 *
 * <p>Vectors are centred on the mean of the training rows and scaled to length 1. The dot product
 * of two vectors' features approximates their kernel, so a vector's features have a length of about
 * 1.
 *
 * <p>Where rows are about several targets, the length of the original vector is a feature, too, and
 * so is its square: the vector is a text's minus its target's, and is long where the two are
 * unrelated. Immutable.
 */
public final class NystroemFeatures {
  /** Maximum number of landmarks: 2,000 were no better on 3,400 rows. */
  public static final int MAX_LANDMARKS = 1000;

  /** Maximum of {@link #size}. */
  public static final int MAX_SIZE = MAX_LANDMARKS + 2;

  /**
   * What a linear model multiplies these features by. Their squares sum to about 1, those of the
   * n-grams to about 2; a factor of 3 did no better.
   */
  public static final double WEIGHT = 2;

  /**
   * The factor in {@code exp(-WIDTH * distance²)}; 0.5 and 1.5 were no better in cross-validation.
   */
  private static final double WIDTH = 1;

  /** Keeps the kernel matrix invertible where rows are similar. */
  private static final double RIDGE = 1e-3;

  /** The weight of the length beside the kernel features. */
  private static final double LENGTH_WEIGHT = 0.3;

  /** In standard deviations; longer and shorter lengths are clipped. */
  private static final double MAX_DEVIATIONS = 3;

  private final float[] mean;
  private final Optional<Lengths> lengths;
  private final float[][] points;
  private final double[][] lower;

  private NystroemFeatures(float[] mean, Optional<Lengths> lengths, float[][] points) {
    this.mean = mean;
    this.lengths = lengths;
    this.points = points;
    this.lower = new double[points.length][];
    for (int i = 0; i < points.length; i++) {
      lower[i] = factor(i);
    }
  }

  /**
   * Draws landmarks.
   *
   * @param vectors the vectors of the training rows, at least one
   * @param withLength whether a vector's length becomes a feature, too
   * @param randomSeed decides which vectors are drawn
   */
  public static NystroemFeatures of(List<float[]> vectors, boolean withLength, long randomSeed) {
    int dimension = vectors.get(0).length;
    double[] sums = new double[dimension];
    for (float[] vector : vectors) {
      for (int i = 0; i < dimension; i++) {
        sums[i] += vector[i];
      }
    }
    float[] mean = new float[dimension];
    for (int i = 0; i < dimension; i++) {
      mean[i] = (float) (sums[i] / vectors.size());
    }
    List<float[]> shuffled = new ArrayList<>(vectors);
    Collections.shuffle(shuffled, new Random(randomSeed));
    float[][] points =
        shuffled.stream()
            .limit(MAX_LANDMARKS)
            .map(vector -> unit(vector, mean))
            .toArray(float[][]::new);
    Optional<Lengths> lengths = withLength ? Optional.of(Lengths.of(vectors)) : Optional.empty();
    return new NystroemFeatures(mean, lengths, points);
  }

  /**
   * The distribution of the training vectors' lengths.
   *
   * @param mean their mean
   * @param deviation their standard deviation, 1 where all are equal
   */
  private record Lengths(float mean, float deviation) {
    Lengths {
      if (!Float.isFinite(mean) || !Float.isFinite(deviation) || deviation <= 0) {
        throw new IllegalArgumentException("lengths of " + mean + " and " + deviation);
      }
    }

    static Lengths of(List<float[]> vectors) {
      double[] all = vectors.stream().mapToDouble(Lengths::length).toArray();
      double mean = Arrays.stream(all).average().orElse(0);
      double variance = Arrays.stream(all).map(x -> (x - mean) * (x - mean)).average().orElse(0);
      float deviation = (float) Math.sqrt(variance);
      return new Lengths((float) mean, deviation > 0 ? deviation : 1);
    }

    private static double length(float[] vector) {
      double square = 0;
      for (float number : vector) {
        square += (double) number * number;
      }
      return Math.sqrt(square);
    }

    /** A vector's length as a clipped standard score. */
    double standard(float[] vector) {
      return Math.max(
          -MAX_DEVIATIONS, Math.min(MAX_DEVIATIONS, (length(vector) - mean) / deviation));
    }
  }

  private static float[] unit(float[] vector, float[] mean) {
    double square = 0;
    for (int i = 0; i < mean.length; i++) {
      double difference = (double) vector[i] - mean[i];
      square += difference * difference;
    }
    double length = square > 0 ? Math.sqrt(square) : 1;
    float[] unit = new float[mean.length];
    for (int i = 0; i < mean.length; i++) {
      unit[i] = (float) ((vector[i] - mean[i]) / length);
    }
    return unit;
  }

  private static double kernel(float[] a, float[] b) {
    float distance = 0;
    for (int i = 0; i < a.length; i++) {
      float difference = a[i] - b[i];
      distance += difference * difference;
    }
    return kernel(distance);
  }

  private static double kernel(float distance) {
    return Math.exp(-WIDTH * distance);
  }

  /** A row of the Cholesky factor of the landmarks' kernel matrix. */
  private double[] factor(int row) {
    double[] factors = solve(points[row], row);
    double[] whole = new double[row + 1];
    double rest = 1 + RIDGE;
    for (int i = 0; i < row; i++) {
      whole[i] = factors[i];
      rest -= factors[i] * factors[i];
    }
    whole[row] = Math.sqrt(rest);
    return whole;
  }

  /**
   * Solves {@code lower * x = kernels} for the first {@code size} landmarks, four at once: a
   * processor adds to four sums in the time of one. Each sum has the order of additions that it
   * would have alone.
   */
  private double[] solve(float[] unit, int size) {
    double[] solved = new double[size];
    int fours = size / 4 * 4;
    for (int i = 0; i < fours; i += 4) {
      putKernels(unit, i, solved);
      subtractSolved(i, solved);
      solve(i, i, i + 4, solved);
    }
    for (int i = fours; i < size; i++) {
      solved[i] = kernel(unit, points[i]);
      solve(0, i, i + 1, solved);
    }
    return solved;
  }

  /** Solves some rows from a column on; what precedes it has been subtracted already. */
  private void solve(int column, int start, int end, double[] solved) {
    for (int i = start; i < end; i++) {
      double[] row = lower[i];
      double rest = solved[i];
      for (int j = column; j < i; j++) {
        rest -= row[j] * solved[j];
      }
      solved[i] = rest / row[i];
    }
  }

  private void putKernels(float[] unit, int start, double[] kernels) {
    float[] pointA = points[start];
    float[] pointB = points[start + 1];
    float[] pointC = points[start + 2];
    float[] pointD = points[start + 3];
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    for (int i = 0; i < unit.length; i++) {
      float x = unit[i];
      a += (x - pointA[i]) * (x - pointA[i]);
      b += (x - pointB[i]) * (x - pointB[i]);
      c += (x - pointC[i]) * (x - pointC[i]);
      d += (x - pointD[i]) * (x - pointD[i]);
    }
    kernels[start] = kernel(a);
    kernels[start + 1] = kernel(b);
    kernels[start + 2] = kernel(c);
    kernels[start + 3] = kernel(d);
  }

  private void subtractSolved(int start, double[] solved) {
    double[] rowA = lower[start];
    double[] rowB = lower[start + 1];
    double[] rowC = lower[start + 2];
    double[] rowD = lower[start + 3];
    double a = solved[start];
    double b = solved[start + 1];
    double c = solved[start + 2];
    double d = solved[start + 3];
    for (int j = 0; j < start; j++) {
      double x = solved[j];
      a -= rowA[j] * x;
      b -= rowB[j] * x;
      c -= rowC[j] * x;
      d -= rowD[j] * x;
    }
    solved[start] = a;
    solved[start + 1] = b;
    solved[start + 2] = c;
    solved[start + 3] = d;
  }

  /** The cosine of two vectors once both are centred, -1 to 1. */
  public double cosine(float[] a, float[] b) {
    float[] unitA = unit(a, mean);
    float[] unitB = unit(b, mean);
    double product = 0;
    for (int i = 0; i < unitA.length; i++) {
      product += (double) unitA[i] * unitB[i];
    }
    return product;
  }

  /** The number of features of a vector. */
  public int size() {
    return points.length + (lengths.isPresent() ? 2 : 0);
  }

  public int dimension() {
    return mean.length;
  }

  /**
   * The features of a vector.
   *
   * @return {@link #size} finite numbers; the squares of those of the landmarks sum to at most 1
   */
  public double[] features(float[] vector) {
    double[] kernels = solve(unit(vector, mean), points.length);
    if (lengths.isEmpty()) {
      return kernels;
    }
    double standard = lengths.get().standard(vector);
    double[] features = Arrays.copyOf(kernels, size());
    features[kernels.length] = LENGTH_WEIGHT * standard;
    features[kernels.length + 1] = LENGTH_WEIGHT * (standard * standard - 1);
    return features;
  }

  /**
   * The number of landmarks, their dimension, the mean, the landmarks, and, where lengths are
   * features, the lengths' mean and deviation; big-endian, numbers as floats.
   */
  public byte[] bytes() {
    int numbers = mean.length * (1 + points.length) + (lengths.isPresent() ? 2 : 0);
    ByteBuffer bytes = ByteBuffer.allocate(2 * Integer.BYTES + Float.BYTES * numbers);
    bytes.putInt(points.length).putInt(mean.length);
    FloatBuffer body = bytes.asFloatBuffer().put(mean);
    for (float[] point : points) {
      body.put(point);
    }
    lengths.ifPresent(known -> body.put(known.mean()).put(known.deviation()));
    return bytes.array();
  }

  /**
   * Reads what {@link #bytes} wrote.
   *
   * @throws IllegalArgumentException if it is anything else
   */
  public static NystroemFeatures read(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    int size = bytes.length < 2 * Integer.BYTES ? 0 : buffer.getInt();
    int dimension = size < 1 ? 0 : buffer.getInt();
    long expected = 2L * Integer.BYTES + (long) Float.BYTES * dimension * (1L + size);
    boolean withLength = bytes.length == expected + 2 * Float.BYTES;
    if (size < 1
        || size > MAX_LANDMARKS
        || dimension < 1
        || (expected != bytes.length && !withLength)) {
      throw new IllegalArgumentException(bytes.length + " bytes of landmarks don't fit together");
    }
    float[][] vectors = new float[size + 1][dimension];
    FloatBuffer numbers = buffer.asFloatBuffer();
    for (float[] vector : vectors) {
      numbers.get(vector);
      for (float number : vector) {
        if (!Float.isFinite(number)) {
          throw new IllegalArgumentException("a landmark with the number " + number);
        }
      }
    }
    Optional<Lengths> lengths =
        withLength ? Optional.of(new Lengths(numbers.get(), numbers.get())) : Optional.empty();
    return new NystroemFeatures(
        vectors[0], lengths, Arrays.copyOfRange(vectors, 1, vectors.length));
  }
}
