package org.stance.features;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Cuts texts into the pieces that an encoder knows, at most {@value #MOST_PIECES} of them.
 *
 * <p>The tokenizer's library unpacks native code, and would ask the network who hosts it: it is
 * told to stay offline, and to unpack into a temporary directory that goes with the process.
 * Thread-safe.
 */
final class TextPieces {
  static final int MOST_PIECES = 512;

  private static final String OFFLINE = "ai.djl.offline";
  private static final String CACHE = "DJL_CACHE_DIR";

  private final HuggingFaceTokenizer tokenizer;

  private TextPieces(HuggingFaceTokenizer tokenizer) {
    this.tokenizer = tokenizer;
  }

  /**
   * Reads a tokenizer.
   *
   * @throws EncoderException if the bytes are no tokenizer.json
   */
  static synchronized TextPieces of(EncoderFiles files) throws IOException {
    prepare();
    Map<String, String> options =
        Map.of("truncation", "true", "maxLength", String.valueOf(MOST_PIECES), "padding", "false");
    try {
      return new TextPieces(
          HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(files.tokenizer()), options));
    } catch (RuntimeException unreadable) {
      String why = String.valueOf(unreadable.getMessage()).lines().findFirst().orElse("");
      throw new EncoderException(
          files.place(), "no usable tokenizer (" + why + "; a tokenizer.json expected)");
    }
  }

  private static void prepare() throws IOException {
    if (System.getProperty(OFFLINE) == null) {
      System.setProperty(OFFLINE, "true");
    }
    if (System.getProperty(CACHE) == null && System.getenv(CACHE) == null) {
      Path directory = Files.createTempDirectory("stance-tokenizer");
      System.setProperty(CACHE, directory.toString());
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory)));
    }
  }

  private static void delete(Path directory) {
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : (Iterable<Path>) paths.sorted(Comparator.reverseOrder())::iterator) {
        Files.deleteIfExists(path);
      }
    } catch (IOException left) {
      // A system that holds on to loaded code empties its temporary directory itself.
      directory.toFile().deleteOnExit();
    }
  }

  /** The numbers of a text's pieces, with those that mark its start and end. */
  long[] ids(String text) {
    // Half of a surrogate pair is no text; native code must not see it.
    String whole =
        new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
            .replace('\0', ' ');
    Encoding encoding = tokenizer.encode(whole);
    return encoding.getIds();
  }
}
