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
import org.stance.weights.NystroemFeatures;

/**
 * The file of a model: a header, then the facts, then Tribuo's model, then the landmarks.
 *
 * <pre>
 * 0   8  magic
 * 8   4  format version, 3
 * 12  4  length of the facts (JSON, UTF-8)
 * 16  4  length of Tribuo's model (protobuf)
 * 20  4  length of the landmarks, 0 for none
 * 24  32 SHA-256 of everything else: what stands before it, and all that follows
 * </pre>
 *
 * <p>Numbers are big-endian. Everything is checked before anything is parsed, and sizes before
 * anything is read into memory.
 */
public final class ModelFile {
  /** Like PNG's, it tells a file that was sent as text: a high bit, both line ends, end of file. */
  private static final byte[] MAGIC = {(byte) 0x9E, 'S', 'T', 'N', '\r', '\n', 0x1A, '\n'};

  /** Versions 1 and 2 did not tell the errors on held-out rows. */
  private static final int VERSION = 3;

  private static final String NO_MODEL =
      "not a stance model (a file that \"stance train\" wrote expected)";

  private static final int LENGTHS = 12;
  private static final int HEAD = LENGTHS + 3 * 4;
  private static final int DIGEST = 32;
  private static final int LONGEST_FACTS = 1 << 22;
  private static final int LONGEST_MODEL = 1 << 28;
  private static final int LONGEST_LANDMARKS = 1 << 26;

  private final byte[] facts;
  private final byte[] model;
  private final byte[] landmarks;

  /**
   * Of bytes that nobody changes.
   *
   * @param facts {@link FactsJson}
   * @param model {@link TribuoModel}
   * @param landmarks {@link NystroemFeatures}, empty for none
   */
  public ModelFile(byte[] facts, byte[] model, byte[] landmarks) {
    this.facts = facts;
    this.model = model;
    this.landmarks = landmarks;
  }

  public byte[] facts() {
    return facts;
  }

  public byte[] model() {
    return model;
  }

  public byte[] landmarks() {
    return landmarks;
  }

  /** What the file's bytes will be. */
  byte[] bytes() {
    ByteBuffer sizes = ByteBuffer.allocate(HEAD).put(MAGIC).putInt(VERSION);
    sizes.putInt(facts.length).putInt(model.length).putInt(landmarks.length);
    byte[] head = sizes.array();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] digest = digest(head, facts, model, landmarks);
    for (byte[] part : new byte[][] {head, digest, facts, model, landmarks}) {
      bytes.writeBytes(part);
    }
    return bytes.toByteArray();
  }

  void write(Path file) throws IOException {
    try (AtomicFile whole = AtomicFile.of(file)) {
      write(file, whole);
      whole.commit();
    }
  }

  /** Writes all of it, without committing. */
  void write(Path name, AtomicFile file) throws IOException {
    if (facts.length > LONGEST_FACTS
        || model.length > LONGEST_MODEL
        || landmarks.length > LONGEST_LANDMARKS) {
      throw new IOException(
          "%s: the model is too large (%d, %d and %d bytes)"
              .formatted(name, facts.length, model.length, landmarks.length));
    }
    file.stream().write(bytes());
  }

  /**
   * Reads and checks a file.
   *
   * @throws ModelFormatException if it is not a whole, undamaged model file of this version
   * @throws IOException if it can't be read
   */
  public static ModelFile read(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new ModelFormatException(file.toString(), "a directory (a model file expected)");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = head(file, in);
      ByteBuffer lengths = ByteBuffer.wrap(head, LENGTHS, HEAD - LENGTHS);
      int[] parts = {0, 0, 0};
      int[] longest = {LONGEST_FACTS, LONGEST_MODEL, LONGEST_LANDMARKS};
      long expected = (long) HEAD + DIGEST;
      for (int part = 0; part < parts.length; part++) {
        parts[part] = length(file, lengths.getInt(), longest[part]);
        expected += parts[part];
      }
      if (Files.size(file) != expected) {
        throw new ModelFormatException(
            file.toString(), Files.size(file) + " bytes (" + expected + " expected)");
      }
      byte[] digest = in.readNBytes(DIGEST);
      ModelFile read =
          new ModelFile(in.readNBytes(parts[0]), in.readNBytes(parts[1]), in.readNBytes(parts[2]));
      if (!Arrays.equals(digest, digest(head, read.facts, read.model, read.landmarks))) {
        throw new ModelFormatException(
            file.toString(), "damaged: its SHA-256 is not the one it was saved with");
      }
      return read;
    }
  }

  /** What comes before the digest, its version checked. */
  private static byte[] head(Path file, InputStream in) throws IOException {
    byte[] start = in.readNBytes(LENGTHS);
    if (start.length < LENGTHS
        || !ByteBuffer.wrap(start, 0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC))) {
      throw new ModelFormatException(file.toString(), NO_MODEL);
    }
    int version = ByteBuffer.wrap(start).getInt(MAGIC.length);
    if (version < 1) {
      throw new ModelFormatException(file.toString(), NO_MODEL);
    }
    if (version != VERSION) {
      String words =
          version < VERSION
              ? "model format %d, of an older release (%d expected: train the model again)"
              : "model format %d, of a newer release (%d expected: update stance)";
      throw new ModelFormatException(file.toString(), words.formatted(version, VERSION));
    }
    byte[] head = Arrays.copyOf(start, HEAD);
    if (in.readNBytes(head, LENGTHS, HEAD - LENGTHS) < HEAD - LENGTHS) {
      throw new ModelFormatException(file.toString(), NO_MODEL);
    }
    return head;
  }

  private static int length(Path file, int length, int longest) throws ModelFormatException {
    if (length < 0 || length > longest) {
      throw new ModelFormatException(
          file.toString(), "a section of " + length + " bytes (0 to " + longest + " expected)");
    }
    return length;
  }

  public static byte[] digest(byte[]... parts) {
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
