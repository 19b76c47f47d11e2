package org.stance.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * The file of a model: a header and four sections.
 *
 * <pre>
 * 0   8  magic
 * 8   4  format version, 4
 * 12  4  length of the facts: JSON, UTF-8
 * 16  4  length of the weights: {@link org.stance.weights.WeightsFormat}
 * 20  4  length of the landmarks: {@link org.stance.weights.NystroemFeatures}, 0 for none
 * 24  4  length of Tribuo's model: its own protobuf, deflated (zlib); 0 in a compact file
 * 28  32 SHA-256 of everything else: what precedes it and all that follows
 * </pre>
 *
 * <p>Numbers are big-endian. Sizes are checked before anything is read into memory, and the SHA-256
 * before anything is parsed. Tribuo's model is never parsed here; it is kept for {@link
 * #writeTribuo}.
 */
public final class ModelFile {
  /** Like PNG's: a high bit, both line ends and end of file show a transfer as text. */
  private static final byte[] MAGIC = {(byte) 0x9E, 'S', 'T', 'N', '\r', '\n', 0x1A, '\n'};

  /** Versions 1 to 3 held Tribuo's model alone, for scoring, too. */
  private static final int VERSION = 4;

  private static final String NO_MODEL =
      "not a stance model (a file that \"stance train\" wrote expected)";

  private static final int LENGTHS = MAGIC.length + Integer.BYTES;
  private static final int SECTIONS = 4;
  private static final int HEAD = LENGTHS + SECTIONS * Integer.BYTES;
  private static final int DIGEST = 32;
  private static final int[] MAX_LENGTHS = {1 << 22, 1 << 28, 1 << 26, 1 << 28};
  private static final int TRIBUO = 3;

  /** What Tribuo's model may inflate to. */
  private static final long MAX_INFLATED = 1L << 31;

  private final List<byte[]> sections;

  private ModelFile(List<byte[]> sections) {
    this.sections = sections;
  }

  /**
   * Combines sections, whose bytes nobody may change.
   *
   * @param facts {@link FactsWriter}'s
   * @param weights {@link org.stance.weights.WeightsFormat}'s
   * @param landmarks {@link org.stance.weights.NystroemFeatures}', empty for none
   * @param tribuo Tribuo's, from {@link #deflated}
   */
  public static ModelFile of(byte[] facts, byte[] weights, byte[] landmarks, byte[] tribuo) {
    return new ModelFile(List.of(facts, weights, landmarks, tribuo));
  }

  /** Compresses Tribuo's model: it is of no use when classifying, so it should be small. */
  public static byte[] deflated(byte[] tribuo) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new DeflaterOutputStream(bytes)) {
      out.write(tribuo);
    } catch (IOException e) {
      throw new IllegalStateException("memory can be written", e);
    }
    return bytes.toByteArray();
  }

  /**
   * The model in this file; one just trained comes from here, too, so that use can't differ from
   * training.
   *
   * @param name what error messages call it
   * @throws ModelFormatException if the sections are no usable model
   */
  public StanceModel model(String name) throws ModelFormatException {
    return StanceModel.of(this, name);
  }

  byte[] facts() {
    return sections.get(0);
  }

  byte[] weights() {
    return sections.get(1);
  }

  byte[] landmarks() {
    return sections.get(2);
  }

  byte[] tribuo() {
    return sections.get(TRIBUO);
  }

  /** The same without Tribuo's model, which classifying doesn't need. */
  ModelFile compact() {
    return of(facts(), weights(), landmarks(), new byte[0]);
  }

  /**
   * Writes Tribuo's model as Tribuo's own {@code Model.deserializeFromFile} reads it.
   *
   * @throws IOException if it can't be written, the file is {@link #compact}, or the section is not
   *     what {@link #deflated} made
   */
  void writeTribuo(OutputStream out) throws IOException {
    if (tribuo().length == 0) {
      throw new IOException(
          "a compact model lacks Tribuo's own (the file that \"stance train\" wrote expected)");
    }
    byte[] buffer = new byte[1 << 16];
    long left = MAX_INFLATED;
    try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(tribuo()))) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        left -= read;
        if (left < 0) {
          throw new ZipException("more than " + MAX_INFLATED + " bytes");
        }
        out.write(buffer, 0, read);
      }
    } catch (ZipException | EOFException damaged) {
      throw new IOException("Tribuo's model can't be unpacked: " + damaged.getMessage(), damaged);
    }
  }

  /**
   * Writes the whole file.
   *
   * @throws IOException if it can't be written or a section is too large
   */
  void write(OutputStream out) throws IOException {
    for (int i = 0; i < SECTIONS; i++) {
      int length = sections.get(i).length;
      if (length > MAX_LENGTHS[i]) {
        throw new IOException(
            "the model is too large: a section of %d bytes (at most %d expected)"
                .formatted(length, MAX_LENGTHS[i]));
      }
    }
    byte[] head = head();
    out.write(head);
    out.write(digest(head));
    for (byte[] section : sections) {
      out.write(section);
    }
  }

  private byte[] head() {
    ByteBuffer head = ByteBuffer.allocate(HEAD).put(MAGIC).putInt(VERSION);
    sections.forEach(section -> head.putInt(section.length));
    return head.array();
  }

  private byte[] digest(byte[] head) {
    MessageDigest digest = sha256();
    digest.update(head);
    sections.forEach(digest::update);
    return digest.digest();
  }

  /**
   * Reads and checks a file.
   *
   * @param in the file, which is read to its end
   * @param name what error messages call it
   * @throws ModelFormatException if it is not a whole, undamaged model file of this version
   * @throws IOException if it can't be read
   */
  static ModelFile read(InputStream in, String name) throws IOException {
    byte[] head = readHead(in, name);
    byte[] digest = in.readNBytes(DIGEST);
    ByteBuffer lengths = ByteBuffer.wrap(head, LENGTHS, HEAD - LENGTHS);
    byte[][] sections = new byte[SECTIONS][];
    long expected = (long) HEAD + DIGEST;
    long found = (long) HEAD + digest.length;
    for (int i = 0; i < SECTIONS; i++) {
      int length = lengths.getInt();
      checkLength(length, i, name);
      sections[i] = in.readNBytes(length);
      expected += length;
      found += sections[i].length;
    }
    if (found < expected) {
      throw new ModelFormatException(name, found + " bytes (" + expected + " expected)");
    }
    if (in.read() >= 0) {
      throw new ModelFormatException(
          name, "more than " + expected + " bytes (" + expected + " expected)");
    }
    ModelFile file = new ModelFile(List.of(sections));
    if (!Arrays.equals(digest, file.digest(head))) {
      throw new ModelFormatException(name, "damaged: its SHA-256 is not the one it was saved with");
    }
    return file;
  }

  /** What precedes the digest, its version checked. */
  private static byte[] readHead(InputStream in, String name) throws IOException {
    byte[] start = in.readNBytes(LENGTHS);
    if (start.length < LENGTHS || !Arrays.equals(start, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      throw new ModelFormatException(name, NO_MODEL);
    }
    int version = ByteBuffer.wrap(start).getInt(MAGIC.length);
    if (version < 1) {
      throw new ModelFormatException(name, NO_MODEL);
    }
    if (version != VERSION) {
      String message =
          version < VERSION
              ? "model format %d, of an older release (%d expected: train the model again)"
              : "model format %d, of a newer release (%d expected: update stance)";
      throw new ModelFormatException(name, message.formatted(version, VERSION));
    }
    byte[] head = Arrays.copyOf(start, HEAD);
    if (in.readNBytes(head, LENGTHS, HEAD - LENGTHS) < HEAD - LENGTHS) {
      throw new ModelFormatException(name, NO_MODEL);
    }
    return head;
  }

  private static void checkLength(int length, int section, String name)
      throws ModelFormatException {
    if (length < 0 || length > MAX_LENGTHS[section]) {
      throw new ModelFormatException(
          name, "a section of " + length + " bytes (0 to " + MAX_LENGTHS[section] + " expected)");
    }
  }

  /** A digest for checksums. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
