package org.stance.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OwnWeightsTest {
  @Test
  void everyFeatureAddsItsOwnColumnAndNoOther() {
    Map<Integer, double[]> columns = new HashMap<>();
    new Random(1)
        .ints(1_000, 0, 3_000)
        .forEach(feature -> columns.put(feature, new double[] {feature, -1}));
    OwnWeights weights = new OwnWeights(columns);
    for (int feature = 0; feature < 3_010; feature++) {
      double[] scores = {5, 5};
      weights.add(feature, 2, scores);
      boolean own = columns.containsKey(feature);
      assertThat(scores).containsExactly(own ? 5 + 2 * feature : 5, own ? 3 : 5);
    }
  }

  @Test
  void noColumnIsEmptyAndOneIsNot() {
    assertThat(OwnWeights.NONE.isEmpty()).isTrue();
    assertThat(new OwnWeights(Map.of(0, new double[1])).isEmpty()).isFalse();
    double[] scores = {5};
    OwnWeights.NONE.add(0, 1, scores);
    assertThat(scores).containsExactly(5);
  }

  @Test
  void aFeatureThatOnlyOneTargetHasIsRefused() {
    assertThatThrownBy(() -> new OwnWeights(Map.of(-1, new double[1])))
        .hasMessage("weights of a feature that only one target has");
  }
}
