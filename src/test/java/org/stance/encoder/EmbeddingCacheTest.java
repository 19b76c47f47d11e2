package org.stance.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EmbeddingCacheTest {
  private static final EncoderInput A = new EncoderInput("a");
  private static final EncoderInput B = new EncoderInput("b");
  private static final EncoderInput C = new EncoderInput("c");

  private static void fill(EmbeddingCache cache, EncoderInput... inputs) {
    for (EncoderInput input : inputs) {
      cache.put(input, new float[100]);
    }
  }

  @Test
  void theEmbeddingsUsedLastStay() {
    EmbeddingCache cache = new EmbeddingCache(2 * 700);
    fill(cache, A, B);
    assertThat(cache.get(A)).isNotNull();
    fill(cache, C);
    assertThat(cache.get(A)).isNotNull();
    assertThat(cache.get(B)).isNull();
    assertThat(cache.get(C)).isNotNull();
  }

  @Test
  void theSameTextCountsOnce() {
    EmbeddingCache cache = new EmbeddingCache(2 * 700);
    fill(cache, A, A, A, A, B);
    assertThat(cache.size()).isEqualTo(2);
  }

  @Test
  void longTextsLeaveRoomForFewer() {
    EmbeddingCache cache = new EmbeddingCache(2 * 700);
    fill(cache, A, new EncoderInput("b".repeat(300)));
    assertThat(cache.size()).isEqualTo(1);
    fill(cache, new EncoderInput("b".repeat(3000)));
    assertThat(cache.size()).isZero();
  }

  @Test
  void aTextAndAPairOfTextsDiffer() {
    EmbeddingCache cache = new EmbeddingCache(2 * 700);
    fill(cache, A);
    assertThat(cache.get(new EncoderInput("a", "b"))).isNull();
  }
}
