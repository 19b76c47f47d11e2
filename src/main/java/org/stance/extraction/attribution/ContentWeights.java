package org.stance.extraction.attribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The weights of {@link ContentTagger}: one per hashed feature and tag, and one per pair of
 * adjacent tags. Immutable.
 *
 * <p>As bytes, big-endian: number of features (int), number of tags (int), the unit of the weights
 * (float), the biases and the transitions (floats), the hashes in ascending order (longs), the
 * weights in the same order (shorts).
 */
public final class ContentWeights {
  private static final String RESOURCE = "/org/stance/extraction/content-weights.bin";

  private final int tags;
  private final float[] biases;
  private final float[] transitions;

  /** Hash table with open addressing; 0 marks a free slot. */
  private final long[] table;

  private final float[] weights;

  private ContentWeights(float[] biases, float[] transitions, int features) {
    this.tags = biases.length;
    this.biases = biases;
    this.transitions = transitions;
    this.table = new long[Integer.highestOneBit(Math.max(1, features)) * 4];
    this.weights = new float[table.length * tags];
  }

  /**
   * Makes weights from learnt numbers.
   *
   * @param features the weights of each feature by tag, by its hash
   * @param biases the bias of each tag
   * @param transitions the weight of each pair of tags, {@code [before * tags + behind]}
   */
  static ContentWeights of(Map<Long, float[]> features, float[] biases, float[] transitions) {
    ContentWeights made = new ContentWeights(biases.clone(), transitions.clone(), features.size());
    features.forEach(made::put);
    return made;
  }

  private void put(long hash, float[] values) {
    int slot = slot(hash);
    table[slot] = hash;
    System.arraycopy(values, 0, weights, slot * tags, tags);
  }

  private int slot(long hash) {
    int slot = (int) hash & (table.length - 1);
    while (table[slot] != 0 && table[slot] != hash) {
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }

  /** The shipped weights. */
  static ContentWeights shipped() {
    try (InputStream resource = ContentWeights.class.getResourceAsStream(RESOURCE)) {
      if (resource == null) {
        throw new IllegalStateException("not on the class path: " + RESOURCE);
      }
      return read(ByteBuffer.wrap(resource.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + RESOURCE, e);
    }
  }

  /** Weights from the bytes of {@link #bytes()}. */
  static ContentWeights read(ByteBuffer bytes) {
    int features = bytes.getInt();
    int tags = bytes.getInt();
    float unit = bytes.getFloat();
    float[] biases = floats(bytes, tags);
    ContentWeights made = new ContentWeights(biases, floats(bytes, tags * tags), features);
    int first = bytes.position() + features * Long.BYTES;
    float[] values = new float[tags];
    for (int i = 0; i < features; i++) {
      for (int tag = 0; tag < tags; tag++) {
        values[tag] = bytes.getShort(first + (i * tags + tag) * Short.BYTES) * unit;
      }
      made.put(bytes.getLong(), values);
    }
    return made;
  }

  private static float[] floats(ByteBuffer bytes, int count) {
    float[] floats = new float[count];
    for (int i = 0; i < count; i++) {
      floats[i] = bytes.getFloat();
    }
    return floats;
  }

  /** The weights as bytes. */
  public byte[] bytes() {
    SortedMap<Long, Integer> slots = new TreeMap<>();
    float largest = 0;
    for (int slot = 0; slot < table.length; slot++) {
      if (table[slot] != 0) {
        slots.put(table[slot], slot);
      }
    }
    for (float weight : weights) {
      largest = Math.max(largest, Math.abs(weight));
    }
    float unit = largest / Short.MAX_VALUE;
    int bytesPerFeature = Long.BYTES + tags * Short.BYTES;
    ByteBuffer bytes =
        ByteBuffer.allocate(
            (3 + tags + tags * tags) * Float.BYTES + slots.size() * bytesPerFeature);
    bytes.putInt(slots.size()).putInt(tags).putFloat(unit);
    for (float bias : biases) {
      bytes.putFloat(bias);
    }
    for (float transition : transitions) {
      bytes.putFloat(transition);
    }
    slots.keySet().forEach(bytes::putLong);
    for (int slot : slots.values()) {
      for (int tag = 0; tag < tags; tag++) {
        bytes.putShort((short) Math.round(weights[slot * tags + tag] / unit));
      }
    }
    return bytes.array();
  }

  /** The number of features with weights. */
  public int size() {
    return (int) Arrays.stream(table).filter(hash -> hash != 0).count();
  }

  int tags() {
    return tags;
  }

  /** The weight of one tag behind another. */
  double transition(int before, int behind) {
    return transitions[before * tags + behind];
  }

  /** The score of each tag for a token with some features. */
  double[] scores(long[] features) {
    double[] scores = new double[tags];
    for (int tag = 0; tag < tags; tag++) {
      scores[tag] = biases[tag];
    }
    for (long feature : features) {
      int slot = slot(feature);
      if (table[slot] != 0) {
        for (int tag = 0; tag < tags; tag++) {
          scores[tag] += weights[slot * tags + tag];
        }
      }
    }
    return scores;
  }
}
