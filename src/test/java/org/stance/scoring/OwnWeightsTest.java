package org.stance.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stance.weights.LinearWeights;

class OwnWeightsTest {
  @Test
  void everyFeatureAddsItsOwnRowAndNoOther() {
    int[] features = new Random(1).ints(1_000, 0, 3_000).distinct().sorted().toArray();
    double[] weights =
        IntStream.of(features)
            .mapToDouble(i -> i)
            .flatMap(i -> java.util.stream.DoubleStream.of(i, -1))
            .toArray();
    OwnWeights own = new OwnWeights(new LinearWeights.TargetWeights(features, weights));
    for (int feature = 0; feature < 3_010; feature++) {
      int wanted = feature;
      boolean known = IntStream.of(features).anyMatch(i -> i == wanted);
      double[] scores = {5, 5};
      own.add(feature, 2, scores);
      assertThat(scores).containsExactly(known ? 5 + 2 * feature : 5, known ? 3 : 5);
    }
  }

  @Test
  void aTargetWithoutFeaturesAddsNothing() {
    double[] scores = {5};
    new OwnWeights(new LinearWeights.TargetWeights(new int[0], new double[0])).add(0, 1, scores);
    assertThat(scores).containsExactly(5);
  }
}
