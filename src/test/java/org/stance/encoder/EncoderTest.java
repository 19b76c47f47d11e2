package org.stance.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stance.task.Target;

class EncoderTest {
  private static final Target TARGET = new Target("the talks");

  @TempDir Path directory;

  private static float[] encode(String text) throws IOException {
    return Encoder.bundled().encode(text, TARGET);
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
      Files.copy(in, to);
    }
  }

  @Test
  void likeTextsHaveNearVectors() throws IOException {
    float[] glad = encode("We are glad that they meet.");
    float[] happy = encode("It makes us happy to see them together.");
    float[] rain = encode("The rain ruined the harvest of wheat.");
    assertThat(cosine(glad, happy)).isGreaterThan(cosine(glad, rain) + 0.2);
  }

  @Test
  void aTextEqualToItsTargetSaysNothingAboutIt() throws IOException {
    assertThat(encode("the talks")).containsOnly(0f).hasSize(384);
  }

  @Test
  void aVectorDependsNeitherOnItsNeighboursNorOnThreads() throws IOException {
    List<String> texts =
        IntStream.range(0, 40).mapToObj(i -> "They said it " + "again ".repeat(i)).toList();
    Encoder encoder = Encoder.bundled();
    List<float[]> together = texts.parallelStream().map(t -> encoder.encode(t, TARGET)).toList();
    for (int i = texts.size() - 1; i >= 0; i--) {
      assertThat(together.get(i)).containsExactly(encoder.encode(texts.get(i), TARGET));
    }
  }

  @Test
  void manyTextsAtOnceGetTheVectorsThatTheyGetAlone() throws IOException {
    List<TargetedText> passages =
        IntStream.range(0, 60)
            .mapToObj(
                i -> new TargetedText("They met " + i + " times" + " again".repeat(i % 3), TARGET))
            .toList();
    List<float[]> together = Encoder.bundled().encode(passages);
    Encoder other = anew();
    for (int i = passages.size() - 1; i >= 0; i--) {
      assertThat(together.get(i)).containsExactly(other.encode(passages.get(i).text(), TARGET));
    }
    assertThat(other.encode(List.of())).isEmpty();
  }

  /** The same encoder without what it remembers. */
  private Encoder anew() throws IOException {
    resource("e5-small-v2.onnx", directory.resolve("model.onnx"));
    resource("e5-small-v2-tokenizer.json", directory.resolve("tokenizer.json"));
    Files.writeString(directory.resolve("prefix.txt"), "query: ");
    return Encoder.of(directory);
  }

  @Test
  void aGraphThatMixesTextsGetsThemOneByOne() throws IOException {
    resource("all-minilm-l6-v2-tokenizer.json", directory.resolve("tokenizer.json"));
    Files.write(directory.resolve("model.onnx"), TinyGraph.meanOfAll());
    Target dog = new Target("dog");
    List<TargetedText> passages =
        List.of(new TargetedText("cat", dog), new TargetedText("dog", dog));
    List<float[]> vectors = Encoder.of(directory).encode(passages);
    assertThat(vectors.get(0)).containsExactly((4937 - 3899) / 3f);
    assertThat(vectors.get(1)).containsExactly(0);
  }

  @Test
  void anyTextHasAFiniteVector() throws IOException {
    for (String text : List.of("", "\ud83d", "a\0b", "\uffff", "word ".repeat(5000), "ж漢字")) {
      for (float number : encode(text)) {
        assertThat(number).isFinite();
      }
    }
  }

  @Test
  void textsLongerThanTheEncoderReadsAreCut() throws IOException {
    assertThat(encode("word ".repeat(600))).containsExactly(encode("word ".repeat(700)));
    assertThat(encode("word ".repeat(60))).isNotEqualTo(encode("word ".repeat(70)));
  }

  @Tag("slow")
  @Test
  void anotherEncoderIsReadFromADirectory() throws IOException {
    resource("all-minilm-l6-v2.onnx", directory.resolve("model.onnx"));
    resource("all-minilm-l6-v2-tokenizer.json", directory.resolve("tokenizer.json"));
    Encoder encoder = Encoder.of(directory);
    assertThat(encoder.description())
        .contains("inputs input_ids, attention_mask, token_type_ids; output last_hidden_state")
        .contains("384 numbers a piece, of which the mean is taken");
    assertThat(encoder.identity().sha256()).isNotEqualTo(Encoder.bundled().identity().sha256());
    assertThat(cosine(encoder.encode("a cat", TARGET), encoder.encode("a kitten", TARGET)))
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
  void aGraphThatTakesPiecesAndGivesNumbersIsTaken() throws IOException {
    resource("all-minilm-l6-v2-tokenizer.json", directory.resolve("tokenizer.json"));
    Files.write(directory.resolve("model.onnx"), TinyGraph.mean());
    assertThat(Encoder.of(directory).description())
        .contains("inputs input_ids; output y, 1 numbers a text; SHA-256 ");
  }

  @Test
  void aCrossEncoderReadsTextAndTargetTogether() throws IOException {
    resource("all-minilm-l6-v2-tokenizer.json", directory.resolve("tokenizer.json"));
    Files.createDirectory(directory.resolve("onnx"));
    Files.write(directory.resolve("onnx/model.onnx"), TinyGraph.mean("input_ids", "logits"));
    Files.write(directory.resolve("onnx/model_quantized.onnx"), new byte[0]);
    Encoder encoder = Encoder.of(directory);
    assertThat(encoder.description())
        .contains("output logits, 3 numbers of three pairs of text and target");
    // Each piece's number, and 101 and 102 for the start, the middle and the end.
    float[] numbers = encoder.encode("cat", new Target("dog"));
    assertThat(numbers[0]).isEqualTo((101 + 4937 + 102 + 3899 + 102) / 5f);
    assertThat(numbers).hasSize(3);
    assertThat(encoder.encode("cat", new Target("cat"))).isNotEqualTo(numbers);
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
    assertThat(plain.encode("cat", target)).containsExactly(cat - dog);
    assertThat(prefixed.encode("cat", target)).containsExactly(dogCat - dogDog);
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
  void aGraphWhoseVectorsDifferInLengthIsRefused() throws IOException {
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
}
