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
 * Runs an ONNX graph on texts split into word pieces. Thread-safe until it is closed, which no run
 * may overlap; each run computes on the thread of its caller.
 *
 * <p>A batch reads the weights from memory once for all its texts, so it takes a third less time
 * than its texts one by one. A batch contains texts of one length only: nothing is padded, and the
 * numbers of each text are summed in the order in which they would be alone. Whether they are equal
 * to the last bit is verified on the first batch; where they are not, because a processor or a
 * graph computes batches differently, or the graph takes one text at a time, no batches are formed
 * from then on.
 */
final class EncoderGraph implements AutoCloseable {
  private static final List<String> INPUTS =
      List.of("input_ids", "attention_mask", "token_type_ids");

  /** The output of a graph that judges a pair of texts. */
  private static final String LOGITS = "logits";

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final Set<String> inputs;
  private final String output;
  private final boolean pooled;
  private @Nullable Boolean batches;

  /**
   * Loads the graph.
   *
   * @throws EncoderException if it isn't that of a text encoder
   * @throws OrtException if it can't be loaded
   */
  EncoderGraph(EncoderFiles files) throws OrtException, EncoderException {
    this.environment = SharedEnvironment.get();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      // Each text on its caller's thread: none waits for another, or spins while it waits.
      options.setIntraOpNumThreads(1);
      this.session = files.session(environment, options);
    }
    try {
      this.inputs = Set.copyOf(session.getInputNames());
      checkInputs(files.place());
      Map.Entry<String, TensorInfo> found = output(files.place());
      this.output = found.getKey();
      this.pooled = found.getValue().getShape().length == 2;
    } catch (OrtException | EncoderException unusable) {
      session.close();
      throw unusable;
    }
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
    for (NodeInfo candidate : session.getOutputInfo().values()) {
      if (candidate.getInfo() instanceof TensorInfo tensor
          && tensor.type == OnnxJavaType.FLOAT
          && (tensor.getShape().length == 2 || tensor.getShape().length == 3)) {
        return Map.entry(candidate.getName(), tensor);
      }
    }
    throw new EncoderException(
        place,
        "gives "
            + session.getOutputInfo().keySet()
            + " (32-bit floating-point numbers in two or three dimensions expected)");
  }

  /** Whether it reads text and conclusion together. */
  boolean isCrossEncoder() {
    return pooled && output.equals(LOGITS);
  }

  /** Inputs and output in words, for people. */
  String description(int dimension) {
    String kind = pooled ? "per text" : "per word piece, of which the mean is taken";
    return "inputs %s; output %s, %d numbers %s"
        .formatted(
            String.join(", ", session.getInputNames()),
            output,
            dimension,
            isCrossEncoder() ? "for three pairs of text and target" : kind);
  }

  /**
   * The embeddings of texts of one length, each the same as alone.
   *
   * @param texts texts of the same number of word pieces
   * @throws OrtException if the graph fails
   */
  List<float[]> embeddings(List<Encoding> texts) throws OrtException {
    return texts.size() > 1 && takesBatches(texts) ? run(texts) : oneByOne(texts);
  }

  private List<float[]> oneByOne(List<Encoding> texts) throws OrtException {
    List<float[]> embeddings = new ArrayList<>();
    for (Encoding text : texts) {
      embeddings.addAll(run(List.of(text)));
    }
    return embeddings;
  }

  private synchronized boolean takesBatches(List<Encoding> texts) throws OrtException {
    Boolean known = batches;
    if (known == null) {
      known = equalInBatch(texts, oneByOne(texts));
      batches = known;
    }
    return known;
  }

  private boolean equalInBatch(List<Encoding> texts, List<float[]> alone) {
    try {
      List<float[]> batch = run(texts);
      for (int i = 0; i < alone.size(); i++) {
        if (!Arrays.equals(batch.get(i), alone.get(i))) {
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
    }
  }

  /** Per text the mean over its rows: its word pieces, or the one that the graph made of them. */
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

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
