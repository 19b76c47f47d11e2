package org.stance.encoder;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stance.task.Target;

/**
 * A neural network, trained by others on much text, that turns a text into a vector: texts of like
 * meaning get vectors near each other. It stays as it is; only what is built on it is trained.
 *
 * <p>A text's vector doesn't depend on what else is encoded, before, beside or after it. Many texts
 * given at once are encoded in batches of one length, which takes a third less time; equal texts
 * are encoded once. Thread-safe: each call computes on its own thread alone, so that several
 * threads cut and encode several texts. Its memory is held until the process ends.
 */
public final class Encoder {
  /** The name of the encoder that comes with the toolkit. */
  public static final String BUNDLED = "e5-small-v2";

  /** What may follow from a text, for a target. */
  private static final List<String> CONCLUSIONS =
      List.of("%s", "The speaker supports %s.", "The speaker opposes %s.");

  /** Some 16,000 vectors of statements: a day's wire. */
  private static final long REMEMBERED_BYTES = 32L << 20;

  /**
   * So many pieces at once: with fewer the weights are read too often, with more what is computed
   * no longer fits into the processor's own memory (measured for lengths of 14 to 90).
   */
  private static final int PIECES_AT_ONCE = 320;

  private static @Nullable Encoder bundled;

  private final SubwordTokenizer pieces;
  private final EncoderGraph graph;
  private final EncoderIdentity identity;
  private final VectorCache remembered = new VectorCache(REMEMBERED_BYTES);

  private Encoder(EncoderFiles files) throws IOException {
    NativeCode.prepare();
    try {
      this.pieces = SubwordTokenizer.of(files);
      this.graph = new EncoderGraph(files);
      this.identity = new EncoderIdentity(files.name(), files.sha256(), dimension(files.place()));
    } catch (OrtException unusable) {
      throw new EncoderException(
          files.place(), "no usable ONNX graph (" + unusable.getMessage() + ")");
    } catch (LinkageError missing) {
      throw new EncoderException(
          files.place(), "no native code for this system (" + missing.getMessage() + ")");
    }
  }

  /** Texts of different lengths must get vectors of one length. */
  private int dimension(String place) throws OrtException, EncoderException {
    int shorter = graph.vectors(List.of(pieces.of(""))).get(0).length;
    int longer = graph.vectors(List.of(pieces.of("three more words"))).get(0).length;
    if (shorter != longer || shorter == 0) {
      throw new EncoderException(
          place, "gives " + shorter + " numbers for one text and " + longer + " for another");
    }
    return graph.paired() ? shorter * CONCLUSIONS.size() : shorter;
  }

  /**
   * The encoder that comes with the toolkit: e5-small-v2 (Wang et al., "Text Embeddings by
   * Weakly-Supervised Contrastive Pre-training", 2022). Loaded once.
   *
   * @return the encoder
   * @throws EncoderException if its files are not on the class path
   * @throws IOException if they can't be read
   */
  public static synchronized Encoder bundled() throws IOException {
    Encoder loaded = bundled;
    if (loaded == null) {
      loaded = new Encoder(EncoderFiles.bundled());
      bundled = loaded;
    }
    return loaded;
  }

  /**
   * Loads another encoder.
   *
   * @param directory a directory with one file ending in tokenizer.json and one in .onnx, in it or
   *     in its folder {@code onnx} (of several graphs {@code model.onnx} is taken); the graph takes
   *     {@code input_ids} and, if it likes, {@code attention_mask} and {@code token_type_ids}, and
   *     gives floating-point numbers for each piece of the text or for all; an output {@code
   *     logits} tells a cross-encoder, which reads text and target together; a file {@code
   *     prefix.txt}, if there is one, holds what comes before every text
   * @return the encoder
   * @throws EncoderException if it can't be used
   * @throws IOException if its files can't be read
   */
  public static Encoder of(Path directory) throws IOException {
    return new Encoder(EncoderFiles.of(directory));
  }

  /**
   * Which encoder it is.
   *
   * @return its name, SHA-256 and dimension
   */
  public EncoderIdentity identity() {
    return identity;
  }

  /**
   * What was found in its files: inputs, output, dimension, and how a text's vector comes about.
   *
   * @return one line without its end
   * @throws IllegalStateException if the graph can't be asked
   */
  public String description() {
    return "%s: %s; SHA-256 %s"
        .formatted(identity.name(), graph.description(identity.dimension()), identity.sha256());
  }

  /**
   * What a text says, as seen from a target: the text's vector less the target's. Texts about
   * several targets become comparable by it (chosen by cross-validation over targets).
   *
   * <p>A cross-encoder, which reads two texts at once and judges the second by the first, is asked
   * whether the target, support for it and opposition to it follow from the text (after Yin et al.,
   * "Benchmarking Zero-shot Text Classification", 2019); its answers, one after the other, are the
   * vector.
   *
   * @param text any text; only its first {@value SubwordTokenizer#MOST_PIECES} pieces are read
   * @param target what the stance is about
   * @return {@link EncoderIdentity#dimension} finite numbers
   * @throws IllegalStateException if the graph fails on the text, or gives no finite numbers
   */
  public float[] encode(String text, Target target) {
    return encode(List.of(new TargetedText(text, target))).get(0);
  }

  /**
   * The same for many texts, each as {@link #encode(String, Target)} gives it. Some hundred at once
   * fill the batches.
   *
   * @param passages texts, each with what its stance is about
   * @return for each passage its {@link EncoderIdentity#dimension} finite numbers; empty for none
   * @throws IllegalStateException if the graph fails on a text, or gives no finite numbers
   */
  public List<float[]> encode(List<TargetedText> passages) {
    Set<EncoderInput> inputs = new LinkedHashSet<>();
    passages.forEach(passage -> inputs.addAll(inputs(passage)));
    Map<EncoderInput, float[]> vectors = vectors(inputs);
    return passages.stream().map(passage -> vector(passage, vectors)).toList();
  }

  private List<EncoderInput> inputs(TargetedText passage) {
    String target = passage.target().name();
    return graph.paired()
        ? CONCLUSIONS.stream()
            .map(each -> new EncoderInput(passage.text(), each.formatted(target)))
            .toList()
        : List.of(new EncoderInput(passage.text()), new EncoderInput(target));
  }

  private float[] vector(TargetedText passage, Map<EncoderInput, float[]> vectors) {
    List<float[]> parts = inputs(passage).stream().map(vectors::get).toList();
    return graph.paired() ? joined(parts) : difference(parts.get(0), parts.get(1));
  }

  private float[] joined(List<float[]> parts) {
    float[] all = new float[identity.dimension()];
    int at = 0;
    for (float[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }

  private static float[] difference(float[] text, float[] origin) {
    float[] vector = text.clone();
    for (int i = 0; i < vector.length; i++) {
      vector[i] -= origin[i];
    }
    return vector;
  }

  private Map<EncoderInput, float[]> vectors(Set<EncoderInput> inputs) {
    Map<EncoderInput, float[]> vectors = new HashMap<>();
    Map<Integer, List<Cut>> byLength = new TreeMap<>();
    for (EncoderInput input : inputs) {
      float[] known = remembered.get(input);
      if (known == null) {
        Cut cut = new Cut(input, pieces.of(input));
        byLength.computeIfAbsent(cut.length(), any -> new ArrayList<>()).add(cut);
      } else {
        vectors.put(input, known);
      }
    }
    byLength.forEach((length, cuts) -> run(cuts, Math.max(1, PIECES_AT_ONCE / length), vectors));
    return vectors;
  }

  /**
   * A text and its pieces.
   *
   * @param input the text
   * @param pieces what it was cut into
   */
  private record Cut(EncoderInput input, Encoding pieces) {
    int length() {
      return pieces.getIds().length;
    }
  }

  private void run(List<Cut> cuts, int atOnce, Map<EncoderInput, float[]> vectors) {
    for (int start = 0; start < cuts.size(); start += atOnce) {
      List<Cut> batch = cuts.subList(start, Math.min(start + atOnce, cuts.size()));
      List<float[]> found = run(batch.stream().map(Cut::pieces).toList());
      for (int i = 0; i < found.size(); i++) {
        vectors.put(batch.get(i).input(), found.get(i));
        remembered.put(batch.get(i).input(), found.get(i));
      }
    }
  }

  private List<float[]> run(List<Encoding> batch) {
    List<float[]> vectors;
    try {
      vectors = graph.vectors(batch);
    } catch (OrtException failed) {
      throw new IllegalStateException("the encoder " + identity.name() + " failed", failed);
    }
    for (float[] vector : vectors) {
      for (float number : vector) {
        if (!Float.isFinite(number)) {
          throw new IllegalStateException("the encoder " + identity.name() + " gave " + number);
        }
      }
    }
    return vectors;
  }
}
