package org.stance.encoder;

import ai.djl.engine.EngineException;
import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Cuts texts into the pieces that an encoder knows, at most {@value #MOST_PIECES} of them.
 * Thread-safe.
 */
final class SubwordTokenizer {
  static final int MOST_PIECES = 512;

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
        Map.of("truncation", "true", "maxLength", String.valueOf(MOST_PIECES), "padding", "false");
    try {
      return new SubwordTokenizer(
          HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(files.tokenizer()), options),
          files.prefix());
    } catch (EngineException unloaded) {
      throw new EncoderException(
          files.place(),
          "its native code can't be unpacked to, or loaded from, " + NativeCode.tokenizerPlace());
    } catch (RuntimeException unreadable) {
      String why = String.valueOf(unreadable.getMessage()).lines().findFirst().orElse("");
      throw new EncoderException(
          files.place(), "no usable tokenizer (" + why + "; a tokenizer.json expected)");
    }
  }

  /** The pieces of one text behind the prefix, with those that mark its start and end. */
  Encoding of(String text) {
    return tokenizer.encode(prefix + whole(text));
  }

  /** The pieces of one text, or of two in one. */
  Encoding of(EncoderInput input) {
    return input.conclusion().isEmpty()
        ? of(input.text())
        : tokenizer.encode(prefix + whole(input.text()), whole(input.conclusion()));
  }

  /** Half of a surrogate pair is no text; native code must not see it. */
  private static String whole(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
        .replace('\0', ' ');
  }
}
