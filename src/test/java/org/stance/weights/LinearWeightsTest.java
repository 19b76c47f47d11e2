package org.stance.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinearWeightsTest {
  private static LinearWeights of(int frequency, double contrast, double... matrix) {
    LinearWeights.Features features =
        new LinearWeights.Features(
            new String[] {"a", "b"}, new int[] {1, frequency}, new double[] {1, contrast});
    return new LinearWeights(features, List.of("pro", "contra"), matrix);
  }

  private static void refused(String message, int frequency, double contrast, double... matrix) {
    assertThatThrownBy(() -> of(frequency, contrast, matrix)).hasMessage(message);
  }

  @Test
  void eachLabelHasAWeightForEachNameAndOneMore() {
    LinearWeights weights = of(7, 1.5, 1, 2, 3, 4, 5, 6);
    assertThat(weights.weight(0, 2)).isEqualTo(3);
    assertThat(weights.weight(1, 0)).isEqualTo(4);
    assertThat(weights.known(1)).isEqualTo(new TfIdf.Known(7, 1.5));
    refused("5 weights for 2 features and 2 labels", 1, 1, 1, 2, 3, 4, 5);
  }

  @Test
  void numbersThatNoTrainingGivesAreRefused() {
    double most = 1e9;
    assertThat(of(1, -most, most, -most, 0, 0, 0, 0).contrasts()).containsExactly(1, -most);
    refused("a weight of NaN", 1, 1, 0, 0, 0, 0, 0, Double.NaN);
    refused("a weight of -1.1E9", 1, 1, -1.1e9, 0, 0, 0, 0, 0);
    refused("a feature seen 0 times, with a contrast of 1.0", 0, 1, new double[6]);
    refused("a feature seen 1 times, with a contrast of NaN", 1, Double.NaN, new double[6]);
    refused("a feature seen 1 times, with a contrast of 1.1E9", 1, 1.1e9, new double[6]);
  }
}
