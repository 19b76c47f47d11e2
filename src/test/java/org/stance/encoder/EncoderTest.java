package org.stance.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stance.task.Target;

class EncoderTest {
  private static final Target TARGET = new Target("the talks");

  @TempDir Path directory;

  private static float[] embed(String text) throws IOException {
    return Encoder.bundled().embed(text, TARGET);
  }

  private static double cosine(float[] a, float[] b) {
    double product = 0;
    double squareA = 0;
    double squareB = 0;
    for (int i = 0; i < a.length; i++) {
      product += (double) a[i] * b[i];
      squareA += (double) a[i] * a[i];
      squareB += (double) b[i] * b[i];
    }
    return product / Math.sqrt(squareA * squareB);
  }

  private static void resource(String name, Path to) throws IOException {
    try (InputStream in = EncoderTest.class.getResourceAsStream("/" + name)) {
      Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Test
  void similarTextsHaveSimilarEmbeddings() throws IOException {
    float[] glad = embed("We are glad that they meet.");
    float[] happy = embed("It makes us happy to see them together.");
    float[] rain = embed("The rain ruined the harvest of wheat.");
    assertThat(cosine(glad, happy)).isGreaterThan(cosine(glad, rain) + 0.2);
  }

  @Test
  void aTextEqualToItsTargetHasAnEmbeddingOfZeros() throws IOException {
    assertThat(embed("the talks")).containsOnly(0f).hasSize(384);
  }

  @Test
  void anEmbeddingDependsNeitherOnItsNeighboursNorOnThreads() throws IOException {
    List<String> texts =
        IntStream.range(0, 40).mapToObj(i -> "They said it " + "again ".repeat(i)).toList();
    Encoder encoder = Encoder.bundled();
    List<float[]> together = texts.parallelStream().map(t -> encoder.embed(t, TARGET)).toList();
    for (int i = texts.size() - 1; i >= 0; i--) {
      assertThat(together.get(i)).containsExactly(encoder.embed(texts.get(i), TARGET));
    }
  }

  @Test
  void aBatchGivesTheEmbeddingsOfItsTextsAlone() throws IOException {
    List<TargetedText> passages =
        IntStream.range(0, 60)
            .mapToObj(
                i -> new TargetedText("They met " + i + " times" + " again".repeat(i % 3), TARGET))
            .toList();
    List<float[]> together = Encoder.bundled().embed(passages);
    Encoder other = anew();
    for (int i = passages.size() - 1; i >= 0; i--) {
      assertThat(together.get(i)).containsExactly(other.embed(passages.get(i).text(), TARGET));
    }
    assertThat(other.embed(List.of())).isEmpty();
  }

  /** The same encoder with an empty cache. */
  private Encoder anew() throws IOException {
    resource("e5-small-v2.onnx", directory.resolve("model.onnx"));
    resource("e5-small-v2-tokenizer.json", directory.resolve("tokenizer.json"));
    Files.writeString(directory.resolve("prefix.txt"), "query: ");
    return Encoder.of(directory);
  }

  @Test
  void aGraphThatMixesTheTextsOfABatchGetsThemOneByOne() throws IOException {
    resource("all-minilm-l6-v2-tokenizer.json", directory.resolve("tokenizer.json"));
    Files.write(directory.resolve("model.onnx"), TinyGraph.meanOfAll());
    Target dog = new Target("dog");
    List<TargetedText> passages =
        List.of(new TargetedText("cat", dog), new TargetedText("dog", dog));
    List<float[]> embeddings = Encoder.of(directory).embed(passages);
    assertThat(embeddings.get(0)).containsExactly((4937 - 3899) / 3f);
    assertThat(embeddings.get(1)).containsExactly(0);
  }

  @Test
  void anyTextHasAFiniteEmbedding() throws IOException {
    for (String text : List.of("", "\ud83d", "a\0b", "\uffff", "word ".repeat(5000), "ж漢字")) {
      for (float number : embed(text)) {
        assertThat(number).isFinite();
      }
    }
  }

  @Test
  void textsLongerThanTheEncoderReadsAreCut() throws IOException {
    assertThat(embed("word ".repeat(600))).containsExactly(embed("word ".repeat(700)));
    assertThat(embed("word ".repeat(60))).isNotEqualTo(embed("word ".repeat(70)));
  }

  @Tag("slow")
  @Test
  void anotherEncoderIsReadFromADirectory() throws IOException {
    resource("all-minilm-l6-v2.onnx", directory.resolve("model.onnx"));
    resource("all-minilm-l6-v2-tokenizer.json", directory.resolve("tokenizer.json"));
    Encoder encoder = Encoder.of(directory);
    assertThat(encoder.description())
        .contains("inputs input_ids, attention_mask, token_type_ids; output last_hidden_state")
        .contains("384 numbers per word piece, of which the mean is taken");
    assertThat(encoder.identity().sha256()).isNotEqualTo(Encoder.bundled().identity().sha256());
    assertThat(cosine(encoder.embed("a cat", TARGET), encoder.embed("a kitten", TARGET)))
        .isGreaterThan(0.5);
  }

  private void refused(byte[] graph, String problem) throws IOException {
    resource("all-minilm-l6-v2-tokenizer.json", directory.resolve("tokenizer.json"));
    Files.write(directory.resolve("model.onnx"), graph);
    assertThatThrownBy(() -> Encoder.of(directory))
        .isInstanceOf(EncoderException.class)
        .hasMessageStartingWith(directory + ": ")
        .hasMessageContaining(problem);
  }

  @Test
  void aGraphFromWordPiecesToNumbersIsAccepted() throws IOException {
    resource("all-minilm-l6-v2-tokenizer.json", directory.resolve("tokenizer.json"));
    Files.write(directory.resolve("model.onnx"), TinyGraph.mean());
    assertThat(Encoder.of(directory).description())
        .contains("inputs input_ids; output y, 1 numbers per text; SHA-256 ");
  }

  @Test
  void aCrossEncoderReadsTextAndTargetTogether() throws IOException {
    resource("all-minilm-l6-v2-tokenizer.json", directory.resolve("tokenizer.json"));
    Files.createDirectory(directory.resolve("onnx"));
    Files.write(directory.resolve("onnx/model.onnx"), TinyGraph.mean("input_ids", "logits"));
    Files.write(directory.resolve("onnx/model_quantized.onnx"), new byte[0]);
    Encoder encoder = Encoder.of(directory);
    assertThat(encoder.description())
        .contains("output logits, 3 numbers for three pairs of text and target");
    // The id of each word piece, and 101 and 102 for the start, the middle and the end.
    float[] numbers = encoder.embed("cat", new Target("dog"));
    assertThat(numbers[0]).isEqualTo((101 + 4937 + 102 + 3899 + 102) / 5f);
    assertThat(numbers).hasSize(3);
    assertThat(encoder.embed("cat", new Target("cat"))).isNotEqualTo(numbers);
  }

  @Test
  void aPrefixStandsBeforeEveryText() throws IOException {
    resource("all-minilm-l6-v2-tokenizer.json", directory.resolve("tokenizer.json"));
    Files.write(directory.resolve("model.onnx"), TinyGraph.mean());
    Encoder plain = Encoder.of(directory);
    Files.writeString(directory.resolve("prefix.txt"), "dog \n");
    Encoder prefixed = Encoder.of(directory);
    Target target = new Target("dog");
    float cat = (101 + 4937 + 102) / 3f;
    float dog = (101 + 3899 + 102) / 3f;
    float dogCat = (101 + 3899 + 4937 + 102) / 4f;
    float dogDog = (101 + 3899 + 3899 + 102) / 4f;
    assertThat(plain.embed("cat", target)).containsExactly(cat - dog);
    assertThat(prefixed.embed("cat", target)).containsExactly(dogCat - dogDog);
    assertThat(prefixed.identity().sha256()).isNotEqualTo(plain.identity().sha256());
  }

  @Test
  void aGraphWithOtherInputsIsRefused() throws IOException {
    refused(
        TinyGraph.cast("pixels", TinyGraph.FLOAT),
        "takes pixels (input_ids, attention_mask, token_type_ids expected, as whole numbers");
  }

  @Test
  void aGraphWithoutNumbersAsOutputIsRefused() throws IOException {
    refused(TinyGraph.cast("input_ids", TinyGraph.INT64), "gives [y] (32-bit floating-point");
  }

  @Test
  void aGraphWhoseEmbeddingsDifferInLengthIsRefused() throws IOException {
    refused(
        TinyGraph.cast("input_ids", TinyGraph.FLOAT),
        "gives 2 numbers for one text and 5 for another");
  }

  @Test
  void bytesThatAreNoGraphAreRefused() throws IOException {
    refused("no graph".getBytes(StandardCharsets.UTF_8), "no usable ONNX graph");
  }

  @Test
  void aDirectoryWithoutBothFilesIsRefused() throws IOException {
    assertThatThrownBy(() -> Encoder.of(directory.resolve("none")))
        .hasMessageEndingWith("no directory (one with a .onnx and a tokenizer.json expected)");
    assertThatThrownBy(() -> Encoder.of(directory))
        .hasMessage(directory + ": 0 files ending in .onnx (one expected)");
    Files.write(directory.resolve("a.onnx"), TinyGraph.cast("input_ids", TinyGraph.FLOAT));
    assertThatThrownBy(() -> Encoder.of(directory))
        .hasMessage(directory + ": 0 files ending in tokenizer.json (one expected)");
    Files.writeString(directory.resolve("tokenizer.json"), "{}");
    assertThatThrownBy(() -> Encoder.of(directory)).hasMessageContaining("no usable tokenizer");
  }

  private Encoder tiny() throws IOException {
    resource("all-minilm-l6-v2-tokenizer.json", directory.resolve("tokenizer.json"));
    Files.write(directory.resolve("model.onnx"), TinyGraph.mean());
    return Encoder.of(directory);
  }

  @Test
  void aClosedEncoderSaysSo() throws IOException {
    Encoder encoder = tiny();
    assertThat(encoder.embed("cat", TARGET)).hasSize(1);
    encoder.close();
    encoder.close();
    String message = "the encoder " + directory.getFileName() + " is closed";
    assertThatThrownBy(() -> encoder.embed("cat", TARGET))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> encoder.embed(List.of())).hasMessage(message);
    assertThatThrownBy(encoder::description).hasMessage(message);
    assertThat(encoder.identity().name()).isEqualTo(directory.getFileName().toString());
  }

  @Test
  void closingOneBundledEncoderLeavesTheOthersOpen() throws IOException {
    try (Encoder other = Encoder.bundled()) {
      Encoder closed = Encoder.bundled();
      closed.close();
      closed.close();
      assertThat(other.embed("a text of its own", TARGET)).hasSize(384);
      assertThatThrownBy(() -> closed.embed("a text of its own", TARGET))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void closingWaitsForCallsThatRun() throws Exception {
    for (int round = 0; round < 20; round++) {
      Encoder encoder = tiny();
      Thread[] users = new Thread[2];
      AtomicReference<Throwable> failure = new AtomicReference<>();
      for (int i = 0; i < users.length; i++) {
        String word = "word " + i + " ";
        users[i] = new Thread(() -> failure.compareAndSet(null, untilClosed(encoder, word)));
        users[i].start();
      }
      Thread.sleep(2);
      encoder.close();
      for (Thread user : users) {
        user.join();
      }
      assertThat(failure.get())
          .isInstanceOf(IllegalStateException.class)
          .hasMessageEndingWith(" is closed");
    }
  }

  private static Throwable untilClosed(Encoder encoder, String word) {
    try {
      for (int i = 0; ; i++) {
        encoder.embed(word + i, TARGET);
      }
    } catch (RuntimeException closed) {
      return closed;
    }
  }
}
