package org.stance.encoder;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The files of an encoder: the ONNX graph, the files in which a large graph keeps its weights, and
 * the tokenizer.json.
 */
final class EncoderFiles {
  /** The file with what is put before every text. */
  static final String PREFIX = "prefix.txt";

  private static final String SHA_256 = "[0-9a-f]{64}";
  private static final int BLOCK = 1 << 16;

  private final String name;
  private final String place;

  /** Empty where the graph lies in files. */
  private final byte[] graph;

  /** The graph, then the files of its weights; empty where the graph is in memory. */
  private final List<Path> graphFiles;

  private final byte[] tokenizer;
  private final String prefix;

  /** The graph, if it was unpacked. */
  private final Optional<Unpacked> unpacked;

  private EncoderFiles(Origin origin, byte[] graph, List<Path> graphFiles, byte[] tokenizer) {
    this.name = origin.name();
    this.place = origin.place();
    this.prefix = origin.prefix();
    this.graph = graph;
    this.graphFiles = graphFiles;
    this.tokenizer = tokenizer;
    this.unpacked = origin.unpacked();
  }

  private record Origin(String name, String place, String prefix, Optional<Unpacked> unpacked) {}

  /**
   * Reads the encoder that comes as a library.
   *
   * @throws EncoderException if it is not on the class path
   */
  static EncoderFiles bundled() throws IOException {
    String place = "the encoder " + Encoder.BUNDLED;
    String graph = Encoder.BUNDLED + ".onnx";
    Optional<Unpacked> unpacked =
        NativeCode.kept().flatMap(directory -> Unpacked.of("/" + graph, directory));
    return new EncoderFiles(
        new Origin(Encoder.BUNDLED, place, "query: ", unpacked),
        unpacked.isPresent() ? new byte[0] : resource(place, graph),
        unpacked.map(Unpacked::file).stream().toList(),
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
   * Finds the files in a directory: the tokenizer in it, the graph in it or in its folder {@code
   * onnx}. Of several graphs, {@code model.onnx} is used. The content of {@code prefix.txt}, if
   * there is one, is put before every text.
   *
   * @throws EncoderException if it is no directory, or doesn't contain one of each
   */
  static EncoderFiles of(Path directory) throws IOException {
    String place = directory.toString();
    if (!Files.isDirectory(directory)) {
      throw new EncoderException(
          place, "no directory (one with a .onnx and a tokenizer.json expected)");
    }
    Path name = directory.toRealPath().getFileName();
    Path graph = graph(directory);
    Path tokenizer = only(directory, files(directory, "tokenizer.json"), "tokenizer.json");
    return new EncoderFiles(
        new Origin(
            name == null ? place : name.toString(), place, prefix(directory), Optional.empty()),
        new byte[0],
        withWeights(graph),
        Files.readAllBytes(tokenizer));
  }

  private static String prefix(Path directory) throws IOException {
    Path file = directory.resolve(PREFIX);
    return Files.exists(file) ? Files.readString(file).replaceAll("\\R+$", "") : "";
  }

  /** The graph, and files beside it that share its prefix, such as {@code model.onnx_data}. */
  private static List<Path> withWeights(Path graph) throws IOException {
    String name = String.valueOf(graph.getFileName());
    try (Stream<Path> files = Files.list(graph.toAbsolutePath().getParent())) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).startsWith(name))
          .sorted()
          .toList();
    }
  }

  private static Path graph(Path directory) throws IOException {
    Path below = directory.resolve("onnx");
    List<Path> found = files(directory, ".onnx");
    if (found.isEmpty() && Files.isDirectory(below)) {
      found = files(below, ".onnx");
    }
    for (Path file : found) {
      if (file.endsWith("model.onnx")) {
        return file;
      }
    }
    return only(directory, found, ".onnx");
  }

  private static List<Path> files(Path directory, String ending) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.getFileName().toString().endsWith(ending)).toList();
    }
  }

  private static Path only(Path directory, List<Path> found, String ending)
      throws EncoderException {
    if (found.size() != 1) {
      throw new EncoderException(
          directory.toString(), found.size() + " files ending in " + ending + " (one expected)");
    }
    return found.get(0);
  }

  /** The name of the encoder. */
  String name() {
    return name;
  }

  /** The place of the files, for messages. */
  String place() {
    return place;
  }

  /** What its authors put before every text; usually nothing. */
  String prefix() {
    return prefix;
  }

  /** Loads the graph. */
  OrtSession session(OrtEnvironment environment, OrtSession.SessionOptions options)
      throws OrtException {
    return graphFiles.isEmpty()
        ? environment.createSession(graph, options)
        : environment.createSession(graphFiles.get(0).toString(), options);
  }

  byte[] tokenizer() {
    return tokenizer;
  }

  /** The SHA-256 of graph, weights, tokenizer and prefix, in hexadecimal digits. */
  String sha256() throws IOException {
    if (unpacked.isEmpty()) {
      return computed();
    }
    // It takes a while for so large a graph, so it is noted for as long as no file changes.
    CRC32 rest = new CRC32();
    rest.update(tokenizer);
    rest.update(prefix.getBytes(StandardCharsets.UTF_8));
    String kept = "%s-%08x-%08x.sha256".formatted(name, unpacked.get().crc(), rest.getValue());
    Optional<String> known = unpacked.get().note(kept).filter(note -> note.matches(SHA_256));
    if (known.isPresent()) {
      return known.get();
    }
    String computed = computed();
    unpacked.get().write(kept, computed);
    return computed;
  }

  private String computed() throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(graph);
      for (Path file : graphFiles) {
        update(digest, file);
      }
      digest.update(tokenizer);
      digest.update(prefix.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void update(MessageDigest digest, Path file) throws IOException {
    byte[] block = new byte[BLOCK];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        digest.update(block, 0, read);
      }
    }
  }
}
