package org.stance.encoder;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Vectors of the texts that were asked for last, as many as fit into so many bytes: copies of a
 * wire report come close together. Thread-safe.
 */
final class VectorCache {
  /** Of an entry with two strings, an array and their headers. */
  private static final long OVERHEAD = 256;

  private final long mostBytes;
  private final Map<EncoderInput, float[]> vectors = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  VectorCache(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** The vector, not to be changed; nothing if it isn't known, or no longer. */
  synchronized float @Nullable [] get(EncoderInput input) {
    return vectors.get(input);
  }

  synchronized void put(EncoderInput input, float[] vector) {
    float[] before = vectors.put(input, vector);
    bytes += before == null ? size(input, vector) : 0;
    Iterator<Map.Entry<EncoderInput, float[]>> eldest = vectors.entrySet().iterator();
    while (bytes > mostBytes && eldest.hasNext()) {
      Map.Entry<EncoderInput, float[]> entry = eldest.next();
      bytes -= size(entry.getKey(), entry.getValue());
      eldest.remove();
    }
  }

  synchronized int size() {
    return vectors.size();
  }

  private static long size(EncoderInput input, float[] vector) {
    return OVERHEAD + input.bytes() + (long) Float.BYTES * vector.length;
  }
}
