package org.stance.encoder;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs an ONNX graph on texts cut into pieces. Thread-safe: each call computes on its own thread
 * alone, and several may at once.
 *
 * <p>The weights are read from memory once for all texts of a run, so several at once take a third
 * less time than one by one. Only texts of one length go together: nothing is padded, and each
 * text's numbers are added up in the order in which they would be alone. That they are the same to
 * the last bit is seen to on the first run of several; where they aren't, because a processor or a
 * graph treats many texts in another way than one, or the graph takes one at a time, texts go alone
 * from then on.
 */
final class EncoderGraph {
  private static final List<String> INPUTS =
      List.of("input_ids", "attention_mask", "token_type_ids");

  /** What a graph that judges a pair of texts calls its answer. */
  private static final String LOGITS = "logits";

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final Set<String> inputs;
  private final String output;
  private final boolean pooled;
  private @Nullable Boolean together;

  /**
   * Loads the graph.
   *
   * @throws EncoderException if it isn't that of a text encoder
   * @throws OrtException if it can't be loaded
   */
  EncoderGraph(EncoderFiles files) throws OrtException, EncoderException {
    NativeUse.begin();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      this.environment = OrtEnvironment.getEnvironment();
      // Several texts on a thread each: nothing waits for another thread, or spins meanwhile.
      options.setIntraOpNumThreads(1);
      this.session = files.session(environment, options);
    } finally {
      NativeUse.end();
    }
    this.inputs = Set.copyOf(session.getInputNames());
    checkInputs(files.place());
    Map.Entry<String, TensorInfo> found = output(files.place());
    this.output = found.getKey();
    this.pooled = found.getValue().getShape().length == 2;
  }

  private void checkInputs(String place) throws OrtException, EncoderException {
    Map<String, NodeInfo> found = session.getInputInfo();
    for (NodeInfo input : found.values()) {
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
    if (!found.containsKey(INPUTS.get(0))) {
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

  /** Whether it judges a text by another. */
  boolean paired() {
    return pooled && output.equals(LOGITS);
  }

  /** Inputs and output in words. */
  String description(int dimension) {
    String kind = pooled ? "a text" : "a piece, of which the mean is taken";
    return "inputs %s; output %s, %d numbers %s"
        .formatted(
            String.join(", ", session.getInputNames()),
            output,
            dimension,
            paired() ? "of three pairs of text and target" : kind);
  }

  /**
   * The vectors of texts of one length, each the same as alone.
   *
   * @param texts texts of as many pieces each
   * @throws OrtException if the graph fails
   */
  List<float[]> vectors(List<Encoding> texts) throws OrtException {
    return texts.size() > 1 && together(texts) ? run(texts) : alone(texts);
  }

  private List<float[]> alone(List<Encoding> texts) throws OrtException {
    List<float[]> vectors = new ArrayList<>();
    for (Encoding text : texts) {
      vectors.addAll(run(List.of(text)));
    }
    return vectors;
  }

  private synchronized boolean together(List<Encoding> texts) throws OrtException {
    Boolean known = together;
    if (known == null) {
      known = same(texts, alone(texts));
      together = known;
    }
    return known;
  }

  private boolean same(List<Encoding> texts, List<float[]> alone) {
    try {
      List<float[]> many = run(texts);
      for (int i = 0; i < alone.size(); i++) {
        if (!Arrays.equals(many.get(i), alone.get(i))) {
          return false;
        }
      }
      return true;
    } catch (OrtException oneAtATime) {
      return false;
    }
  }

  private List<float[]> run(List<Encoding> texts) throws OrtException {
    int length = texts.get(0).getIds().length;
    LongBuffer[] values = new LongBuffer[INPUTS.size()];
    Arrays.setAll(values, i -> LongBuffer.allocate(texts.size() * length));
    for (Encoding text : texts) {
      values[0].put(text.getIds());
      values[2].put(text.getTypeIds());
    }
    Arrays.fill(values[1].array(), 1);
    Map<String, OnnxTensor> tensors = new HashMap<>();
    NativeUse.begin();
    try {
      for (int i = 0; i < values.length; i++) {
        if (inputs.contains(INPUTS.get(i))) {
          long[] shape = {texts.size(), length};
          tensors.put(
              INPUTS.get(i), OnnxTensor.createTensor(environment, values[i].rewind(), shape));
        }
      }
      try (OrtSession.Result result = session.run(tensors, Set.of(output))) {
        FloatBuffer numbers = ((OnnxTensor) result.get(0)).getFloatBuffer();
        return means(numbers, texts.size(), pooled ? 1 : length);
      }
    } finally {
      tensors.values().forEach(OnnxTensor::close);
      NativeUse.end();
    }
  }

  /** For each text the mean over its rows: its pieces, or the one that the graph made of them. */
  private static List<float[]> means(FloatBuffer numbers, int texts, int rows) {
    int dimension = numbers.remaining() / (texts * rows);
    List<float[]> means = new ArrayList<>();
    float[] row = new float[dimension];
    for (int text = 0; text < texts; text++) {
      double[] sums = new double[dimension];
      for (int i = 0; i < rows; i++) {
        numbers.get(row);
        add(row, sums);
      }
      float[] mean = new float[dimension];
      for (int i = 0; i < dimension; i++) {
        mean[i] = (float) (sums[i] / rows);
      }
      means.add(mean);
    }
    return means;
  }

  private static void add(float[] row, double[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += row[i];
    }
  }
}
