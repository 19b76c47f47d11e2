package org.stance.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinearWeightsTest {
  private static final double[] BIASES = {0.5, -0.5};
  private static final LinearWeights.Extras NO_EXTRAS =
      new LinearWeights.Extras(List.of(), new double[0]);

  private static LinearWeights.Features features(int frequency, double contrast) {
    return new LinearWeights.Features(
        new String[] {"w:a", "w:b"}, new int[] {1, frequency}, new double[] {1, contrast});
  }

  private static LinearWeights of(double[] biases, double... shared) {
    return new LinearWeights(features(7, 1.5), biases, shared, NO_EXTRAS);
  }

  private static LinearWeights withOwn(int[] features, double... weights) {
    LinearWeights.TargetWeights own = new LinearWeights.TargetWeights(features, weights);
    return new LinearWeights(
        features(1, 1),
        BIASES,
        new double[4],
        new LinearWeights.Extras(List.of(own), new double[0]));
  }

  @Test
  void aFeatureHasAWeightPerLabel() {
    assertThat(of(BIASES, 1, 2, 3, 4).shared()).containsExactly(1, 2, 3, 4);
    assertThat(of(BIASES, 1, 2, 3, 4).features().known(1)).isEqualTo(new TfIdf.Known(7, 1.5));
    assertThatThrownBy(() -> of(BIASES, 1, 2, 3))
        .hasMessage("3 weights for 2 features and 2 labels");
  }

  @Test
  void weightsThatNoTrainingYieldsAreRefused() {
    assertThat(of(BIASES, 1e9, -1e9, 0, 0).shared()).contains(1e9, -1e9);
    assertThatThrownBy(() -> of(BIASES, 0, 0, 0, Double.NaN)).hasMessage("a weight of NaN");
    assertThatThrownBy(() -> of(BIASES, -1.1e9, 0, 0, 0)).hasMessage("a weight of -1.1E9");
  }

  @Test
  void aLabelWithoutTrainingRowsHasABiasOfMinusInfinityButNotAll() {
    double none = Double.NEGATIVE_INFINITY;
    assertThat(of(new double[] {0, none}, 0, 0, 0, 0).labels()).isEqualTo(2);
    assertThatThrownBy(() -> of(new double[] {none, none}, 0, 0, 0, 0))
        .hasMessage("2 labels without a bias");
    assertThatThrownBy(() -> of(new double[] {0, -none}, 0, 0, 0, 0))
        .hasMessage("a bias of Infinity");
    assertThatThrownBy(() -> of(new double[] {0, Double.NaN}, 0, 0, 0, 0))
        .hasMessage("a bias of NaN");
    assertThatThrownBy(() -> of(new double[0])).hasMessage("0 labels without a bias");
  }

  @Test
  void featuresThatNoTrainingYieldsAreRefused() {
    assertThat(features(1, -1e9).contrasts()).containsExactly(1, -1e9);
    String message = "a feature with a document frequency of %s and a contrast of %s";
    assertThatThrownBy(() -> features(0, 1)).hasMessage(message, 0, "1.0");
    assertThatThrownBy(() -> features(1, Double.NaN)).hasMessage(message, 1, "NaN");
    assertThatThrownBy(() -> features(1, 1.1e9)).hasMessage(message, 1, "1.1E9");
  }

  @Test
  void theFeaturesOfATargetAreAscendingAndKnown() {
    assertThat(withOwn(new int[] {0, 1}, 1, 2, 3, 4).targets()).hasSize(1);
    String expected = " (ascending numbers below 2 expected)";
    assertThatThrownBy(() -> withOwn(new int[] {1, 0}, 1, 2, 3, 4))
        .hasMessage("a target's feature 0 after 1" + expected);
    assertThatThrownBy(() -> withOwn(new int[] {1, 1}, 1, 2, 3, 4))
        .hasMessage("a target's feature 1 after 1" + expected);
    assertThatThrownBy(() -> withOwn(new int[] {2}, 1, 2))
        .hasMessage("a target's feature 2 after -1" + expected);
    assertThatThrownBy(() -> withOwn(new int[] {-1}, 1, 2))
        .hasMessage("a target's feature -1 after -1" + expected);
    assertThatThrownBy(() -> withOwn(new int[] {1}, 1, 2, 3))
        .hasMessage("3 weights for 1 features of one target and 2 labels");
  }
}
