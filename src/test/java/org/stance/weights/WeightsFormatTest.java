package org.stance.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeightsFormatTest {
  /** Two labels, three features, two targets of which the second has no features, one landmark. */
  private static final LinearWeights WEIGHTS =
      new LinearWeights(
          new LinearWeights.Features(
              new String[] {"w:peace", "p:no deal", "c:\u4e2d\u6587"},
              new int[] {9, 4, 2},
              new double[] {1, 1.25, 2.5}),
          new double[] {0.1, Double.NEGATIVE_INFINITY},
          new double[] {1, 2, 3, 4, 0.1, 6},
          new LinearWeights.Extras(
              List.of(
                  new LinearWeights.TargetWeights(new int[] {0, 2}, new double[] {7, 8, 9, 10}),
                  new LinearWeights.TargetWeights(new int[0], new double[0])),
              new double[] {-1, -2}));

  private static final byte[] BYTES = WeightsFormat.write(WEIGHTS);

  private static byte[] with(int place, int value) {
    return ByteBuffer.wrap(BYTES.clone()).putInt(place, value).array();
  }

  private static void refused(byte[] bytes, String message) {
    assertThatThrownBy(() -> WeightsFormat.read(bytes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void readsWhatItWroteRoundedToSinglePrecision() {
    LinearWeights read = WeightsFormat.read(BYTES);
    assertThat(read.shared()).containsExactly(1, 2, 3, 4, 0.1f, 6);
    assertThat(read.biases()).isEqualTo(WEIGHTS.biases());
    assertThat(read.landmarks()).isEqualTo(WEIGHTS.landmarks());
    assertThat(read.targets())
        .usingRecursiveFieldByFieldElementComparator()
        .isEqualTo(WEIGHTS.targets());
    assertThat(read.features()).usingRecursiveComparison().isEqualTo(WEIGHTS.features());
    assertThat(WeightsFormat.write(read)).isEqualTo(BYTES);
  }

  /** The layout as documented, so that another program can read it. */
  @Test
  void theLayoutIsTheOneInTheComment() {
    ByteBuffer bytes = ByteBuffer.wrap(BYTES);
    assertThat(new int[] {bytes.getInt(), bytes.getInt(), bytes.getInt(), bytes.getInt()})
        .containsExactly(2, 3, 2, 1);
    assertThat(bytes.getDouble()).isEqualTo(0.1);
    assertThat(bytes.position(32).getInt()).isEqualTo(9);
    assertThat(bytes.position(44).getDouble(52)).isEqualTo(1.25);
    assertThat(bytes.position(68).getFloat()).isEqualTo(1);
    assertThat(new String(BYTES, BYTES.length - 7 - 9 - 8, 7)).isEqualTo("w:peace");
  }

  @Test
  void everyTruncationAndEveryByteMoreIsRefused() {
    for (int length = 0; length < BYTES.length; length++) {
      byte[] cut = Arrays.copyOf(BYTES, length);
      assertThatThrownBy(() -> WeightsFormat.read(cut))
          .isInstanceOf(IllegalArgumentException.class);
    }
    refused(Arrays.copyOf(BYTES, BYTES.length + 2), "2 bytes after the weights");
  }

  @Test
  void countsAreCheckedBeforeAnythingOfThatSizeIsMade() {
    refused(new byte[3], "-1 labels (0 to 1048576 expected)");
    refused(with(0, -1), "-1 labels (0 to 1048576 expected)");
    refused(with(4, 524_289), "524289 features (0 to 524288 expected)");
    int missing = 4 * 524_288 - (BYTES.length - 32);
    refused(with(4, 524_288), missing + " bytes of weights are missing");
    refused(with(8, 524_289), "524289 targets (0 to 524288 expected)");
    refused(with(12, 1003), "1003 encoder features (0 to 1002 expected)");
    refused(with(92, 524_285), "524285 features of one target (0 to 524284 expected)");
  }

  @Test
  void aNameIsAGroupsPrefixAndSomethingMore() {
    int names = BYTES.length - 7 - 9 - 8;
    for (byte letter : new byte[] {'x', 'e', 'W'}) {
      byte[] other = BYTES.clone();
      other[names] = letter;
      refused(other, "a feature named \"" + (char) letter + ":peace\"");
    }
    byte[] bare = BYTES.clone();
    bare[names - 3] = 2;
    refused(bare, "a feature named \"w:\"");
  }

  @Test
  void aNameTooLongForTheFormatIsNotWritten() {
    String name = "w:" + "x".repeat(254);
    LinearWeights long256 =
        new LinearWeights(
            new LinearWeights.Features(new String[] {name}, new int[] {2}, new double[] {1}),
            new double[1],
            new double[1],
            new LinearWeights.Extras(List.of(), new double[0]));
    assertThatThrownBy(() -> WeightsFormat.write(long256))
        .hasMessage("a feature named \"" + name + "\"");
  }
}
