package org.stance.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NystroemFeaturesTest {
  private static final List<float[]> VECTORS = vectors(30);
  private static final NystroemFeatures LANDMARKS = NystroemFeatures.of(VECTORS, false, 1);

  private static List<float[]> vectors(int size) {
    Random random = new Random(3);
    List<float[]> vectors = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      float[] vector = new float[8];
      for (int j = 0; j < vector.length; j++) {
        vector[j] = (float) random.nextGaussian();
      }
      vectors.add(vector);
    }
    return vectors;
  }

  private static double product(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** The kernel as its definition says: centred, brought to length 1, exp(-distance²). */
  private static double kernel(float[] a, float[] b) {
    double[] unitA = unit(a);
    double[] unitB = unit(b);
    double square = 0;
    for (int i = 0; i < a.length; i++) {
      square += (unitA[i] - unitB[i]) * (unitA[i] - unitB[i]);
    }
    return Math.exp(-square);
  }

  private static double[] unit(float[] vector) {
    double[] centred = new double[vector.length];
    for (int i = 0; i < vector.length; i++) {
      int at = i;
      centred[i] = vector[i] - VECTORS.stream().mapToDouble(v -> v[at]).average().orElseThrow();
    }
    double length = Math.sqrt(product(centred, centred));
    return Arrays.stream(centred).map(x -> x / length).toArray();
  }

  @Test
  void featuresMultiplyToTheKernel() {
    for (float[] a : VECTORS) {
      for (float[] b : VECTORS) {
        assertThat(product(LANDMARKS.features(a), LANDMARKS.features(b)))
            .isCloseTo(kernel(a, b), within(0.01));
      }
    }
  }

  @Test
  void cosineIsThatOfCentredVectors() {
    float[] a = VECTORS.get(0);
    float[] b = VECTORS.get(1);
    assertThat(LANDMARKS.cosine(a, b)).isCloseTo(product(unit(a), unit(b)), within(1e-6));
    assertThat(LANDMARKS.cosine(a, a)).isCloseTo(1, within(1e-6));
    assertThat(LANDMARKS.dimension()).isEqualTo(8);
  }

  @Test
  void vectorsFarFromAllLandmarksHaveShorterFeatures() {
    NystroemFeatures few = NystroemFeatures.of(VECTORS.subList(0, 3), false, 1);
    for (float[] vector : VECTORS) {
      double[] features = few.features(vector);
      assertThat(features).hasSize(3);
      assertThat(product(features, features)).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void equalVectorsAndTheMeanItselfAreFine() {
    NystroemFeatures same =
        NystroemFeatures.of(List.of(new float[] {1, 2}, new float[] {1, 2}), false, 1);
    for (double feature : same.features(new float[] {1, 2})) {
      assertThat(feature).isFinite();
    }
  }

  @Test
  void noMoreThanTheMostAreTaken() {
    assertThat(NystroemFeatures.of(vectors(NystroemFeatures.MAX_LANDMARKS + 5), false, 1).size())
        .isEqualTo(NystroemFeatures.MAX_LANDMARKS);
  }

  @Test
  void readsWhatItWrote() {
    NystroemFeatures read = NystroemFeatures.read(LANDMARKS.bytes());
    assertThat(read.features(VECTORS.get(0))).containsExactly(LANDMARKS.features(VECTORS.get(0)));
    assertThat(read.bytes()).isEqualTo(LANDMARKS.bytes());
  }

  @Test
  void theFewestAndTheMostCanBeRead() {
    NystroemFeatures one = NystroemFeatures.of(List.of(new float[] {1}), false, 1);
    assertThat(NystroemFeatures.read(one.bytes()).size()).isEqualTo(1);
    NystroemFeatures most = NystroemFeatures.of(vectors(NystroemFeatures.MAX_LANDMARKS), false, 1);
    assertThat(NystroemFeatures.read(most.bytes()).size())
        .isEqualTo(NystroemFeatures.MAX_LANDMARKS);
  }

  @Test
  void refusesAnythingElse() {
    byte[] whole = LANDMARKS.bytes();
    byte[] notANumber = whole.clone();
    notANumber[8] = 0x7f;
    notANumber[9] = (byte) 0xff;
    byte[] negative = whole.clone();
    negative[0] = -1;
    for (byte[] bytes :
        List.of(
            new byte[0],
            new byte[8],
            Arrays.copyOf(whole, whole.length - 1),
            Arrays.copyOf(whole, whole.length + 4),
            Arrays.copyOf(whole, whole.length + 8),
            notANumber,
            negative)) {
      assertThatThrownBy(() -> NystroemFeatures.read(bytes))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void lengthIsToldWhereAsked() {
    NystroemFeatures landmarks = NystroemFeatures.of(VECTORS, true, 1);
    double[] plain = LANDMARKS.features(VECTORS.get(0));
    double[] features = landmarks.features(VECTORS.get(0));
    assertThat(landmarks.size()).isEqualTo(plain.length + 2);
    assertThat(features).startsWith(plain).hasSize(plain.length + 2);
    assertThat(VECTORS.stream().mapToDouble(v -> landmarks.features(v)[plain.length]).sum())
        .isCloseTo(0, within(1e-4));
    NystroemFeatures read = NystroemFeatures.read(landmarks.bytes());
    assertThat(read.features(VECTORS.get(0))).containsExactly(features);
  }

  /** What the length of a vector adds, the training vectors having those given. */
  private static double[] ofLength(float length, float... lengths) {
    List<float[]> vectors = new ArrayList<>();
    for (float one : lengths) {
      vectors.add(new float[] {0, one});
    }
    double[] features = NystroemFeatures.of(vectors, true, 1).features(new float[] {length, 0});
    return Arrays.copyOfRange(features, lengths.length, lengths.length + 2);
  }

  @Test
  void lengthCountsInDeviationsAndTheirSquare() {
    // Mean 7.5, deviation 2.5; where all are equal, deviation 1.
    assertThat(ofLength(5, 5, 10)).containsExactly(new double[] {-0.3, 0}, within(1e-9));
    assertThat(ofLength(12.5f, 5, 10)).containsExactly(new double[] {0.6, 0.9}, within(1e-9));
    assertThat(ofLength(6, 4, 4)).containsExactly(new double[] {0.6, 0.9}, within(1e-9));
  }

  @Test
  void farthestVectorHasTheGreatestLengthUpToALimit() {
    NystroemFeatures landmarks = NystroemFeatures.of(VECTORS, true, 1);
    float[] far = {1e6f, 0, 0, 0, 0, 0, 0, 0};
    float[] near = new float[8];
    int length = landmarks.size() - 2;
    assertThat(landmarks.features(far)[length]).isCloseTo(0.9, within(1e-9));
    assertThat(landmarks.features(near)[length]).isNegative();
  }
}
