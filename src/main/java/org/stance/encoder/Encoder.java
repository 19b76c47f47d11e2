package org.stance.encoder;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.stance.task.Target;

/**
 * A neural network, pretrained by others on much text, that turns a text into an embedding: texts
 * of similar meaning get similar ones. It is frozen; only what is built on it is trained.
 *
 * <p>A text's embedding doesn't depend on what else is embedded, before, beside or after it. Many
 * texts passed at once are computed in batches of one length, which takes a third less time; equal
 * texts are computed once. Thread-safe: each call computes on its own thread alone, so that several
 * threads embed several texts at once.
 *
 * <p>An encoder holds native memory, some 200 MB, until it is closed. Whoever opens one closes it,
 * after the last model that uses it has predicted:
 *
 * <pre>{@code
 * try (Encoder encoder = Encoder.bundled()) {
 *   float[] embedding = encoder.embed("We welcome the talks.", Target.DEFAULT);
 * }
 * }</pre>
 *
 * <p>The first encoder of a process loads the native code of ONNX Runtime and of the tokenizer. It
 * is unpacked to the temporary directory and deleted again; for that moment, system properties of
 * the two libraries are set where the application has not set them ({@code ai.djl.offline}, {@code
 * DJL_CACHE_DIR}, {@code onnxruntime.native.path}). Nothing is sent over the network. The process
 * may exit at any time, whether or not an encoder is in use.
 */
public final class Encoder implements AutoCloseable {
  /** The name of the encoder that comes with the toolkit. */
  public static final String BUNDLED = "e5-small-v2";

  private static @Nullable EncoderCore bundled;

  private final EncoderCore core;
  private final AtomicBoolean closed = new AtomicBoolean();

  private Encoder(EncoderCore core) {
    this.core = core;
  }

  /**
   * The encoder that comes with the toolkit: e5-small-v2 (Wang et al., "Text Embeddings by
   * Weakly-Supervised Contrastive Pre-training", 2022). Calls share its native memory, which is
   * freed when all encoders that they returned are closed.
   *
   * @return an encoder, to be closed by the caller
   * @throws EncoderException if its files, or the optional libraries that run it, are not on the
   *     class path
   * @throws IOException if they can't be read
   */
  public static Encoder bundled() throws IOException {
    requireLibraries(BUNDLED);
    synchronized (Encoder.class) {
      EncoderCore loaded = bundled;
      if (loaded == null || !loaded.use()) {
        loaded = opened(EncoderFiles.bundled());
        bundled = loaded;
      }
      return new Encoder(loaded);
    }
  }

  /**
   * Loads another encoder.
   *
   * @param directory a directory with one file ending in tokenizer.json and one in .onnx, in it or
   *     in its folder {@code onnx} (of several graphs {@code model.onnx} is used); the graph takes
   *     {@code input_ids} and optionally {@code attention_mask} and {@code token_type_ids}, and
   *     returns floating-point numbers per word piece or per text; an output {@code logits} marks a
   *     cross-encoder, which reads text and target together; a file {@code prefix.txt}, if there is
   *     one, contains what is put before every text
   * @return the encoder, to be closed by the caller
   * @throws EncoderException if it can't be used, or the optional libraries that run it are not on
   *     the class path
   * @throws IOException if its files can't be read
   */
  public static Encoder of(Path directory) throws IOException {
    requireLibraries(directory.toString());
    return new Encoder(opened(EncoderFiles.of(directory)));
  }

  /** The libraries are optional: a program that only uses n-grams does without them. */
  private static void requireLibraries(String name) throws EncoderException {
    try {
      Objects.requireNonNull(OrtEnvironment.class);
      Objects.requireNonNull(HuggingFaceTokenizer.class);
    } catch (NoClassDefFoundError missing) {
      throw new EncoderException(
          name,
          "no class %s (onnxruntime and ai.djl.huggingface:tokenizers expected on the class path)"
              .formatted(missing.getMessage()));
    }
  }

  private static EncoderCore opened(EncoderFiles files) throws IOException {
    EncoderCore core = EncoderCore.of(files);
    core.use();
    return core;
  }

  /**
   * Which encoder it is; known even when it is closed.
   *
   * @return its name, SHA-256 and dimension
   */
  public EncoderIdentity identity() {
    return core.identity();
  }

  /**
   * What its files contain: inputs, output, dimension, and how a text's embedding is made.
   *
   * @return one line without a line end
   * @throws IllegalStateException if the encoder is closed
   */
  public String description() {
    return core.description(this);
  }

  /**
   * Embeds a text as seen from a target: the text's embedding minus the target's, which makes texts
   * about several targets comparable (chosen by cross-validation over targets).
   *
   * <p>A cross-encoder, which reads two texts at once and judges the second by the first, is asked
   * whether the target, support for it and opposition to it follow from the text (after Yin et al.,
   * "Benchmarking Zero-shot Text Classification", 2019); its outputs are concatenated.
   *
   * @param text any text; only its first {@value SubwordTokenizer#MAX_WORD_PIECES} word pieces are
   *     read
   * @param target what the stance is about
   * @return {@link EncoderIdentity#dimension} finite numbers
   * @throws IllegalStateException if the encoder is closed, or its graph fails on the text or
   *     returns no finite numbers
   */
  public float[] embed(String text, Target target) {
    return embed(List.of(new TargetedText(text, target))).get(0);
  }

  /**
   * Embeds many texts, each as {@link #embed(String, Target)} does. A few hundred at once fill the
   * batches.
   *
   * @param passages texts, each with what its stance is about
   * @return per passage {@link EncoderIdentity#dimension} finite numbers; empty for none
   * @throws IllegalStateException if the encoder is closed, or its graph fails on a text or returns
   *     no finite numbers
   */
  public List<float[]> embed(List<TargetedText> passages) {
    return core.embed(passages, this);
  }

  void requireOpen() {
    if (closed.get()) {
      throw new IllegalStateException("the encoder " + identity().name() + " is closed");
    }
  }

  /**
   * Frees the native memory, once running calls have ended. Closing twice does nothing.
   *
   * @throws IllegalStateException if native code fails to free it
   */
  @Override
  public void close() {
    if (!closed.getAndSet(true)) {
      core.release();
    }
  }
}
