package org.stance.features;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The two files of an encoder: the ONNX graph and the tokenizer.json. */
final class EncoderFiles {
  private final String name;
  private final String place;
  private final byte[] graph;
  private final byte[] tokenizer;

  private EncoderFiles(String name, String place, byte[] graph, byte[] tokenizer) {
    this.name = name;
    this.place = place;
    this.graph = graph;
    this.tokenizer = tokenizer;
  }

  /**
   * Reads the encoder that comes as a library.
   *
   * @throws EncoderException if it is not on the class path
   */
  static EncoderFiles bundled() throws IOException {
    String place = "the encoder " + Encoder.BUNDLED;
    return new EncoderFiles(
        Encoder.BUNDLED,
        place,
        resource(place, Encoder.BUNDLED + ".onnx"),
        resource(place, Encoder.BUNDLED + "-tokenizer.json"));
  }

  private static byte[] resource(String place, String name) throws IOException {
    try (InputStream in = EncoderFiles.class.getResourceAsStream("/" + name)) {
      if (in == null) {
        throw new EncoderException(place, name + " is not on the class path");
      }
      return in.readAllBytes();
    }
  }

  /**
   * Reads a directory with one graph and one tokenizer.
   *
   * @throws EncoderException if it is no directory, or doesn't hold one of each
   */
  static EncoderFiles of(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      throw new EncoderException(
          directory.toString(), "no directory (one with a .onnx and a tokenizer.json expected)");
    }
    Path name = directory.toRealPath().getFileName();
    return new EncoderFiles(
        name == null ? directory.toString() : name.toString(),
        directory.toString(),
        Files.readAllBytes(only(directory, ".onnx")),
        Files.readAllBytes(only(directory, "tokenizer.json")));
  }

  private static Path only(Path directory, String ending) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      List<Path> found =
          files.filter(file -> file.getFileName().toString().endsWith(ending)).toList();
      if (found.size() != 1) {
        throw new EncoderException(
            directory.toString(), found.size() + " files ending in " + ending + " (one expected)");
      }
      return found.get(0);
    }
  }

  /** What to call the encoder. */
  String name() {
    return name;
  }

  /** Where it lies, for messages. */
  String place() {
    return place;
  }

  byte[] graph() {
    return graph;
  }

  byte[] tokenizer() {
    return tokenizer;
  }

  /** The SHA-256 of the graph, then the tokenizer, in hexadecimal digits. */
  String sha256() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(graph);
      digest.update(tokenizer);
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
