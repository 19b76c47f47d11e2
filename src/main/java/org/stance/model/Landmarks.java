package org.stance.model;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * How near a vector lies to some vectors of training rows, as features for a linear model, which
 * with them draws borders that are not straight: a Gaussian kernel in the approximation of Nyström
 * (Williams and Seeger, "Using the Nyström Method to Speed Up Kernel Machines", NIPS 2000).
 *
 * <p>Vectors are centred on the mean of the training rows and brought to length 1. The features of
 * two vectors multiply to about their kernel, so that a row's features have a length of about 1.
 * Immutable.
 */
final class Landmarks {
  /** More cost more and brought little: 2,000 were no better on 3,400 rows. */
  static final int MOST = 1000;

  /**
   * In {@code exp(-WIDTH * distance²)}; half as much and half more were no better in
   * cross-validation.
   */
  private static final double WIDTH = 1;

  /** Keeps the kernel matrix invertible where rows are alike. */
  private static final double RIDGE = 1e-3;

  private final float[] mean;
  private final float[][] points;
  private final double[][] lower;

  private Landmarks(float[] mean, float[][] points) {
    this.mean = mean;
    this.points = points;
    this.lower = new double[points.length][];
    for (int i = 0; i < points.length; i++) {
      lower[i] = factor(i);
    }
  }

  /**
   * Picks landmarks.
   *
   * @param vectors the vectors of the training rows, at least one
   * @param randomSeed picks others
   */
  static Landmarks of(List<float[]> vectors, long randomSeed) {
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
        shuffled.stream().limit(MOST).map(vector -> unit(vector, mean)).toArray(float[][]::new);
    return new Landmarks(mean, points);
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

  /** Solves {@code lower * x = kernels} for the first so many landmarks. */
  private double[] solve(float[] unit, int size) {
    double[] solved = new double[size];
    for (int i = 0; i < size; i++) {
      double[] row = lower[i];
      double rest = kernel(unit, points[i]);
      for (int j = 0; j < i; j++) {
        rest -= row[j] * solved[j];
      }
      solved[i] = rest / row[i];
    }
    return solved;
  }

  int size() {
    return points.length;
  }

  int dimension() {
    return mean.length;
  }

  /**
   * The features of a vector.
   *
   * @return {@link #size} finite numbers, whose squares sum to 1 at most
   */
  double[] features(float[] vector) {
    return solve(unit(vector, mean), points.length);
  }

  /** How many landmarks, how many numbers each, the mean, the landmarks; big-endian. */
  byte[] bytes() {
    ByteBuffer bytes =
        ByteBuffer.allocate(2 * Integer.BYTES + Float.BYTES * mean.length * (1 + points.length));
    bytes.putInt(points.length).putInt(mean.length);
    FloatBuffer numbers = bytes.asFloatBuffer().put(mean);
    for (float[] point : points) {
      numbers.put(point);
    }
    return bytes.array();
  }

  /**
   * Reads what {@link #bytes} wrote.
   *
   * @throws IllegalArgumentException if it is anything else
   */
  static Landmarks read(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    int size = bytes.length < 2 * Integer.BYTES ? 0 : buffer.getInt();
    int dimension = size < 1 ? 0 : buffer.getInt();
    long expected = 2L * Integer.BYTES + (long) Float.BYTES * dimension * (1L + size);
    if (size < 1 || size > MOST || dimension < 1 || expected != bytes.length) {
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
    return new Landmarks(vectors[0], Arrays.copyOfRange(vectors, 1, vectors.length));
  }
}
