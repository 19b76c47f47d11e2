package org.stance.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VectorCacheTest {
  private static final EncoderInput A = new EncoderInput("a");
  private static final EncoderInput B = new EncoderInput("b");
  private static final EncoderInput C = new EncoderInput("c");

  private static void fill(VectorCache cache, EncoderInput... inputs) {
    for (EncoderInput input : inputs) {
      cache.put(input, new float[100]);
    }
  }

  @Test
  void whatWasAskedForLastStaysAsLongAsThereIsRoom() {
    VectorCache cache = new VectorCache(2 * 700);
    fill(cache, A, B);
    assertThat(cache.get(A)).isNotNull();
    fill(cache, C);
    assertThat(cache.get(A)).isNotNull();
    assertThat(cache.get(B)).isNull();
    assertThat(cache.get(C)).isNotNull();
  }

  @Test
  void theSameTextTwiceTakesRoomOnce() {
    VectorCache cache = new VectorCache(2 * 700);
    fill(cache, A, A, A, A, B);
    assertThat(cache.size()).isEqualTo(2);
  }

  @Test
  void longTextsLeaveRoomForFewer() {
    VectorCache cache = new VectorCache(2 * 700);
    fill(cache, A, new EncoderInput("b".repeat(300)));
    assertThat(cache.size()).isEqualTo(1);
    fill(cache, new EncoderInput("b".repeat(3000)));
    assertThat(cache.size()).isZero();
  }

  @Test
  void aTextAndAPairOfTextsDiffer() {
    VectorCache cache = new VectorCache(2 * 700);
    fill(cache, A);
    assertThat(cache.get(new EncoderInput("a", "b"))).isNull();
  }
}
