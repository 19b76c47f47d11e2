package org.stance.features;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stance.statement.Target;

/**
 * A neural network, trained by others on much text, that turns a text into a vector: texts of like
 * meaning get vectors near each other. It stays as it is; only what is built on it is trained.
 *
 * <p>Each text runs alone and on one thread, so its vector doesn't depend on what else is encoded.
 * Thread-safe: several threads encode several texts. Its memory is held until the process ends.
 */
public final class Encoder {
  /** The name of the encoder that comes with the toolkit. */
  public static final String BUNDLED = "e5-small-v2";

  private static final List<String> INPUTS =
      List.of("input_ids", "attention_mask", "token_type_ids");

  /** What a graph that judges a pair of texts calls its answer. */
  private static final String LOGITS = "logits";

  /** What may follow from a text, for a target. */
  private static final List<String> CONCLUSIONS =
      List.of("%s", "The speaker supports %s.", "The speaker opposes %s.");

  /** Equal texts are encoded once, as long as no more than this many others came between. */
  private static final int REMEMBERED = 20_000;

  private static @Nullable Encoder bundled;

  private final OrtEnvironment environment;
  private final TextPieces pieces;
  private final OrtSession session;
  private final String output;
  private final EncoderIdentity identity;
  private final boolean pooled;
  private final boolean paired;
  private final Map<String, float[]> remembered =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
          return size() > REMEMBERED;
        }
      };

  private Encoder(EncoderFiles files) throws IOException {
    NativeCode.prepare();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      this.environment = OrtEnvironment.getEnvironment();
      this.pieces = TextPieces.of(files);
      options.setIntraOpNumThreads(1);
      this.session = files.session(environment, options);
      checkInputs(files.place());
      Map.Entry<String, TensorInfo> found = output(files.place());
      this.output = found.getKey();
      this.pooled = found.getValue().getShape().length == 2;
      this.paired = pooled && output.equals(LOGITS);
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
    int shorter = run(pieces.of("")).length;
    int longer = run(pieces.of("three more words")).length;
    if (shorter != longer || shorter == 0) {
      throw new EncoderException(
          place, "gives " + shorter + " numbers for one text and " + longer + " for another");
    }
    return paired ? shorter * CONCLUSIONS.size() : shorter;
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

  private void checkInputs(String place) throws OrtException, EncoderException {
    Map<String, NodeInfo> inputs = session.getInputInfo();
    for (NodeInfo input : inputs.values()) {
      boolean fits =
          INPUTS.contains(input.getName())
              && input.getInfo() instanceof TensorInfo tensor
              && tensor.type == OnnxJavaType.INT64
              && tensor.getShape().length == 2;
      if (!fits) {
        throw new EncoderException(
            place,
            "takes %s (%s expected, as whole numbers in two dimensions)"
                .formatted(input.getName(), String.join(", ", INPUTS)));
      }
    }
    if (!inputs.containsKey(INPUTS.get(0))) {
      throw new EncoderException(place, "has no input " + INPUTS.get(0));
    }
  }

  private Map.Entry<String, TensorInfo> output(String place) throws OrtException, EncoderException {
    for (NodeInfo each : session.getOutputInfo().values()) {
      if (each.getInfo() instanceof TensorInfo tensor
          && tensor.type == OnnxJavaType.FLOAT
          && (tensor.getShape().length == 2 || tensor.getShape().length == 3)) {
        return Map.entry(each.getName(), tensor);
      }
    }
    throw new EncoderException(
        place,
        "gives "
            + session.getOutputInfo().keySet()
            + " (32-bit floating-point numbers in two or three dimensions expected)");
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
    return "%s: inputs %s; output %s, %d numbers %s; SHA-256 %s"
        .formatted(
            identity.name(),
            String.join(", ", session.getInputNames()),
            output,
            identity.dimension(),
            kind(),
            identity.sha256());
  }

  private String kind() {
    if (paired) {
      return "of three pairs of text and target";
    }
    return pooled ? "a text" : "a piece, of which the mean is taken";
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
   * @param text any text; only its first {@value TextPieces#MOST_PIECES} pieces are read
   * @param target what the stance is about
   * @return {@link EncoderIdentity#dimension} finite numbers
   * @throws IllegalStateException if the graph fails on the text, or gives no finite numbers
   */
  public float[] encode(String text, Target target) {
    return paired ? judged(text, target) : difference(text, target);
  }

  private float[] judged(String text, Target target) {
    float[] all = new float[identity.dimension()];
    int each = all.length / CONCLUSIONS.size();
    for (int i = 0; i < CONCLUSIONS.size(); i++) {
      Encoding pair = pieces.of(text, CONCLUSIONS.get(i).formatted(target.name()));
      System.arraycopy(vector(pair), 0, all, i * each, each);
    }
    return all;
  }

  private float[] difference(String text, Target target) {
    float[] vector = encode(text).clone();
    float[] origin = encode(target.name());
    for (int i = 0; i < vector.length; i++) {
      vector[i] -= origin[i];
    }
    return vector;
  }

  private float[] encode(String text) {
    synchronized (remembered) {
      float[] known = remembered.get(text);
      if (known != null) {
        return known;
      }
    }
    float[] vector = vector(pieces.of(text));
    synchronized (remembered) {
      remembered.put(text, vector);
    }
    return vector;
  }

  private float[] vector(Encoding text) {
    float[] vector;
    try {
      vector = run(text);
    } catch (OrtException failed) {
      throw new IllegalStateException("the encoder " + identity.name() + " failed", failed);
    }
    for (float number : vector) {
      if (!Float.isFinite(number)) {
        throw new IllegalStateException("the encoder " + identity.name() + " gave " + number);
      }
    }
    return vector;
  }

  private float[] run(Encoding text) throws OrtException {
    long[] ids = text.getIds();
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    long[][] values = {ids, ones, text.getTypeIds()};
    Map<String, OnnxTensor> inputs = new HashMap<>();
    try {
      for (int i = 0; i < values.length; i++) {
        if (session.getInputNames().contains(INPUTS.get(i))) {
          inputs.put(
              INPUTS.get(i),
              OnnxTensor.createTensor(
                  environment, LongBuffer.wrap(values[i]), new long[] {1, ids.length}));
        }
      }
      try (OrtSession.Result result = session.run(inputs)) {
        return mean(((OnnxTensor) result.get(output).orElseThrow()).getFloatBuffer(), ids.length);
      }
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  /** The mean over the pieces; the vector itself if the graph has taken one. */
  private float[] mean(FloatBuffer numbers, int length) {
    int rows = pooled ? 1 : length;
    int dimension = numbers.remaining() / rows;
    double[] sums = new double[dimension];
    for (int row = 0; row < rows; row++) {
      for (int i = 0; i < dimension; i++) {
        sums[i] += numbers.get(row * dimension + i);
      }
    }
    float[] mean = new float[dimension];
    for (int i = 0; i < dimension; i++) {
      mean[i] = (float) (sums[i] / rows);
    }
    return mean;
  }
}
