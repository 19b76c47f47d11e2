package org.stance.encoder;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The native part of an {@link Encoder}, shared by all encoders of the same files, and freed with
 * the last of them. Thread-safe: closing waits for running calls.
 */
final class EncoderCore {
  /** What may follow from a text, for a target. */
  private static final List<String> CONCLUSIONS =
      List.of("%s", "The speaker supports %s.", "The speaker opposes %s.");

  /** Some 16,000 embeddings of statements: a day's wire. */
  private static final long CACHE_BYTES = 32L << 20;

  /**
   * Word pieces per batch: with fewer the weights are read too often, with more the intermediate
   * results no longer fit into the processor's cache (measured for lengths of 14 to 90).
   */
  private static final int BATCH_WORD_PIECES = 320;

  private final SubwordTokenizer tokenizer;
  private final EncoderGraph graph;
  private final EncoderIdentity identity;
  private final EmbeddingCache cache = new EmbeddingCache(CACHE_BYTES);
  private final ReadWriteLock inUse = new ReentrantReadWriteLock();
  private int users;
  private boolean freed;

  private EncoderCore(SubwordTokenizer tokenizer, EncoderGraph graph, EncoderFiles files)
      throws IOException, OrtException {
    this.tokenizer = tokenizer;
    this.graph = graph;
    this.identity = new EncoderIdentity(files.name(), files.sha256(), dimension(files.place()));
  }

  /**
   * Loads an encoder.
   *
   * @throws EncoderException if the files aren't those of an encoder, or native code is missing
   */
  static EncoderCore of(EncoderFiles files) throws IOException {
    try {
      NativeCode.load();
      return loaded(files);
    } catch (OrtException unusable) {
      throw new EncoderException(
          files.place(), "no usable ONNX graph (" + unusable.getMessage() + ")");
    } catch (LinkageError missing) {
      throw new EncoderException(
          files.place(), "no native code for this system (" + missing.getMessage() + ")");
    }
  }

  /** What was loaded before a failure is freed. */
  private static EncoderCore loaded(EncoderFiles files) throws IOException, OrtException {
    SubwordTokenizer tokenizer = SubwordTokenizer.of(files);
    try {
      EncoderGraph graph = new EncoderGraph(files);
      try {
        return new EncoderCore(tokenizer, graph, files);
      } catch (IOException | OrtException | RuntimeException unusable) {
        graph.close();
        throw unusable;
      }
    } catch (IOException | OrtException | RuntimeException unusable) {
      tokenizer.close();
      throw unusable;
    }
  }

  /** Texts of different lengths must get embeddings of one length. */
  private int dimension(String place) throws OrtException, EncoderException {
    int shorter = graph.embeddings(List.of(tokenizer.encoding(""))).get(0).length;
    int longer = graph.embeddings(List.of(tokenizer.encoding("three more words"))).get(0).length;
    if (shorter != longer || shorter == 0) {
      throw new EncoderException(
          place, "gives " + shorter + " numbers for one text and " + longer + " for another");
    }
    return graph.isCrossEncoder() ? shorter * CONCLUSIONS.size() : shorter;
  }

  EncoderIdentity identity() {
    return identity;
  }

  /** Counts one more user; returns false if the native memory has been freed already. */
  synchronized boolean use() {
    if (freed) {
      return false;
    }
    users++;
    return true;
  }

  /** Counts one user less; frees the native memory with the last. */
  synchronized void release() {
    users--;
    if (users == 0) {
      freed = true;
      inUse.writeLock().lock();
      try {
        tokenizer.close();
        graph.close();
      } catch (OrtException failed) {
        throw new IllegalStateException("the encoder " + identity.name() + " can't close", failed);
      } finally {
        inUse.writeLock().unlock();
      }
    }
  }

  /** Describes the files for an encoder that may be closed meanwhile. */
  String description(Encoder user) {
    inUse.readLock().lock();
    try {
      user.requireOpen();
      return "%s: %s; SHA-256 %s"
          .formatted(identity.name(), graph.description(identity.dimension()), identity.sha256());
    } finally {
      inUse.readLock().unlock();
    }
  }

  /** Embeds texts for an encoder that may be closed meanwhile. */
  List<float[]> embed(List<TargetedText> passages, Encoder user) {
    inUse.readLock().lock();
    try {
      user.requireOpen();
      Set<EncoderInput> inputs = new LinkedHashSet<>();
      passages.forEach(passage -> inputs.addAll(inputs(passage)));
      Map<EncoderInput, float[]> embeddings = embeddings(inputs);
      return passages.stream().map(passage -> embedding(passage, embeddings)).toList();
    } finally {
      inUse.readLock().unlock();
    }
  }

  private List<EncoderInput> inputs(TargetedText passage) {
    String target = passage.target().name();
    return graph.isCrossEncoder()
        ? CONCLUSIONS.stream()
            .map(conclusion -> new EncoderInput(passage.text(), conclusion.formatted(target)))
            .toList()
        : List.of(new EncoderInput(passage.text()), new EncoderInput(target));
  }

  private float[] embedding(TargetedText passage, Map<EncoderInput, float[]> embeddings) {
    List<float[]> parts = inputs(passage).stream().map(embeddings::get).toList();
    return graph.isCrossEncoder() ? concatenated(parts) : difference(parts.get(0), parts.get(1));
  }

  private float[] concatenated(List<float[]> parts) {
    float[] all = new float[identity.dimension()];
    int start = 0;
    for (float[] part : parts) {
      System.arraycopy(part, 0, all, start, part.length);
      start += part.length;
    }
    return all;
  }

  private static float[] difference(float[] text, float[] target) {
    float[] embedding = text.clone();
    for (int i = 0; i < embedding.length; i++) {
      embedding[i] -= target[i];
    }
    return embedding;
  }

  private Map<EncoderInput, float[]> embeddings(Set<EncoderInput> inputs) {
    Map<EncoderInput, float[]> embeddings = new HashMap<>();
    Map<Integer, List<Tokenized>> byLength = new TreeMap<>();
    for (EncoderInput input : inputs) {
      float[] cached = cache.get(input);
      if (cached == null) {
        Tokenized text = new Tokenized(input, tokenizer.encoding(input));
        byLength.computeIfAbsent(text.length(), length -> new ArrayList<>()).add(text);
      } else {
        embeddings.put(input, cached);
      }
    }
    byLength.forEach(
        (length, texts) -> run(texts, Math.max(1, BATCH_WORD_PIECES / length), embeddings));
    return embeddings;
  }

  /**
   * An input and its word pieces.
   *
   * @param input the input
   * @param pieces its word pieces
   */
  private record Tokenized(EncoderInput input, Encoding pieces) {
    int length() {
      return pieces.getIds().length;
    }
  }

  private void run(List<Tokenized> texts, int size, Map<EncoderInput, float[]> embeddings) {
    for (int start = 0; start < texts.size(); start += size) {
      List<Tokenized> batch = texts.subList(start, Math.min(start + size, texts.size()));
      List<float[]> found = run(batch.stream().map(Tokenized::pieces).toList());
      for (int i = 0; i < found.size(); i++) {
        embeddings.put(batch.get(i).input(), found.get(i));
        cache.put(batch.get(i).input(), found.get(i));
      }
    }
  }

  private List<float[]> run(List<Encoding> batch) {
    List<float[]> embeddings;
    try {
      embeddings = graph.embeddings(batch);
    } catch (OrtException failed) {
      throw new IllegalStateException("the encoder " + identity.name() + " failed", failed);
    }
    for (float[] embedding : embeddings) {
      for (float number : embedding) {
        if (!Float.isFinite(number)) {
          throw new IllegalStateException("the encoder " + identity.name() + " gave " + number);
        }
      }
    }
    return embeddings;
  }
}
