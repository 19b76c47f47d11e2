package org.stance.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.stance.file.AtomicFile;

/**
 * The file of a model: {@value #HEADER} bytes of header, then the facts, then Tribuo's model.
 *
 * <pre>
 * 0   8  magic
 * 8   4  format version
 * 12  4  length of the facts (JSON, UTF-8)
 * 16  4  length of Tribuo's model (protobuf)
 * 20  32 SHA-256 of everything else: bytes 0 to 20, the facts, the model
 * </pre>
 *
 * <p>Numbers are big-endian. Everything is checked before anything is parsed, and sizes before
 * anything is read into memory.
 */
final class ModelFile {
  /** Like PNG's, it tells a file that was sent as text: a high bit, both line ends, end of file. */
  private static final byte[] MAGIC = {(byte) 0x9E, 'S', 'T', 'N', '\r', '\n', 0x1A, '\n'};

  private static final int VERSION = 1;
  private static final int SIZES = 20;
  private static final int HEADER = 52;
  private static final int LONGEST_FACTS = 1 << 20;
  private static final int LONGEST_MODEL = 1 << 28;

  private final byte[] facts;
  private final byte[] model;

  /** Of the facts and Tribuo's model, as bytes that nobody changes. */
  ModelFile(byte[] facts, byte[] model) {
    this.facts = facts;
    this.model = model;
  }

  byte[] facts() {
    return facts;
  }

  byte[] model() {
    return model;
  }

  /** What the file's bytes will be. */
  byte[] bytes() {
    byte[] sizes =
        ByteBuffer.allocate(SIZES)
            .put(MAGIC)
            .putInt(VERSION)
            .putInt(facts.length)
            .putInt(model.length)
            .array();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] part : new byte[][] {sizes, digest(sizes, facts, model), facts, model}) {
      bytes.writeBytes(part);
    }
    return bytes.toByteArray();
  }

  void write(Path file) throws IOException {
    if (facts.length > LONGEST_FACTS || model.length > LONGEST_MODEL) {
      throw new IOException(
          file + ": the model is too large (" + (facts.length + (long) model.length) + " bytes)");
    }
    try (AtomicFile whole = AtomicFile.of(file)) {
      whole.stream().write(bytes());
      whole.commit();
    }
  }

  /**
   * Reads and checks a file.
   *
   * @throws ModelFormatException if it is not a whole, undamaged model file of this version
   * @throws IOException if it can't be read
   */
  static ModelFile read(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new ModelFormatException(file.toString(), "a directory (a model file expected)");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] header = in.readNBytes(HEADER);
      ByteBuffer numbers = ByteBuffer.wrap(header);
      if (header.length < HEADER || !numbers.slice(0, 8).equals(ByteBuffer.wrap(MAGIC))) {
        throw new ModelFormatException(file.toString(), "not a stance model");
      }
      int version = numbers.getInt(8);
      if (version != VERSION) {
        throw new ModelFormatException(
            file.toString(), "model format " + version + " (" + VERSION + " expected)");
      }
      int factsLength = length(file, numbers.getInt(12), LONGEST_FACTS);
      int modelLength = length(file, numbers.getInt(16), LONGEST_MODEL);
      long size = Files.size(file);
      if (size != HEADER + (long) factsLength + modelLength) {
        throw new ModelFormatException(
            file.toString(),
            size + " bytes (" + (HEADER + (long) factsLength + modelLength) + " expected)");
      }
      byte[] facts = in.readNBytes(factsLength);
      byte[] model = in.readNBytes(modelLength);
      byte[] digest = digest(Arrays.copyOf(header, SIZES), facts, model);
      if (!Arrays.equals(digest, Arrays.copyOfRange(header, SIZES, HEADER))) {
        throw new ModelFormatException(
            file.toString(), "damaged: its SHA-256 is not the one it was saved with");
      }
      return new ModelFile(facts, model);
    }
  }

  private static int length(Path file, int length, int longest) throws ModelFormatException {
    if (length < 0 || length > longest) {
      throw new ModelFormatException(
          file.toString(), "a section of " + length + " bytes (0 to " + longest + " expected)");
    }
    return length;
  }

  static byte[] digest(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
