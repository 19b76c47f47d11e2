package org.stance.encoder;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A cache of the embeddings used last, bounded in bytes: copies of a wire report come in quick
 * succession. Thread-safe.
 */
final class EmbeddingCache {
  /** The bytes of an entry beside its characters and numbers. */
  private static final long OVERHEAD = 256;

  private final long maxBytes;
  private final Map<EncoderInput, float[]> embeddings = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  EmbeddingCache(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** The embedding, not to be changed; null if it is not cached. */
  synchronized float @Nullable [] get(EncoderInput input) {
    return embeddings.get(input);
  }

  synchronized void put(EncoderInput input, float[] embedding) {
    float[] before = embeddings.put(input, embedding);
    bytes += before == null ? size(input, embedding) : 0;
    Iterator<Map.Entry<EncoderInput, float[]>> eldest = embeddings.entrySet().iterator();
    while (bytes > maxBytes && eldest.hasNext()) {
      Map.Entry<EncoderInput, float[]> entry = eldest.next();
      bytes -= size(entry.getKey(), entry.getValue());
      eldest.remove();
    }
  }

  synchronized int size() {
    return embeddings.size();
  }

  private static long size(EncoderInput input, float[] embedding) {
    return OVERHEAD + input.bytes() + (long) Float.BYTES * embedding.length;
  }
}
