package org.stance.encoder;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Splits texts into the word pieces that an encoder knows, at most {@value #MAX_WORD_PIECES} per
 * text. Thread-safe until it is closed, which nothing may overlap.
 */
final class SubwordTokenizer implements AutoCloseable {
  static final int MAX_WORD_PIECES = 512;

  private final HuggingFaceTokenizer tokenizer;
  private final String prefix;

  private SubwordTokenizer(HuggingFaceTokenizer tokenizer, String prefix) {
    this.tokenizer = tokenizer;
    this.prefix = prefix;
  }

  /**
   * Reads a tokenizer.
   *
   * @throws EncoderException if the bytes are no tokenizer.json
   */
  static SubwordTokenizer of(EncoderFiles files) throws IOException {
    Map<String, String> options =
        Map.of(
            "truncation", "true",
            "maxLength", String.valueOf(MAX_WORD_PIECES),
            "padding", "false");
    TemporaryProperties offline = NativeCode.offline();
    try {
      return new SubwordTokenizer(
          HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(files.tokenizer()), options),
          files.prefix());
    } catch (RuntimeException unreadable) {
      String why = String.valueOf(unreadable.getMessage()).lines().findFirst().orElse("");
      throw new EncoderException(
          files.place(), "no usable tokenizer (" + why + "; a tokenizer.json expected)");
    } finally {
      offline.close();
    }
  }

  /** The word pieces of a text behind the prefix, with those that mark its start and end. */
  Encoding encoding(String text) {
    return tokenizer.encode(prefix + wellFormed(text));
  }

  /** The word pieces of a text, or of a text and a conclusion. */
  Encoding encoding(EncoderInput input) {
    return input.conclusion().isEmpty()
        ? encoding(input.text())
        : tokenizer.encode(prefix + wellFormed(input.text()), wellFormed(input.conclusion()));
  }

  /** Unpaired surrogates and NUL characters must not reach native code. */
  private static String wellFormed(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
        .replace('\0', ' ');
  }

  @Override
  public void close() {
    tokenizer.close();
  }
}
