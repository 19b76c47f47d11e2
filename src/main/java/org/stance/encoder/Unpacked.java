package org.stance.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.zip.CRC32;
import org.stance.file.AtomicFile;

/**
 * A large file of a library, unpacked once into the directory of {@link NativeCode#keepIn}:
 * unpacking takes longer than everything else at startup. Before each use, its size and CRC-32 are
 * compared with those in the jar.
 *
 * @param file where it lies
 * @param crc its CRC-32
 */
record Unpacked(Path file, long crc) {
  /**
   * Unpacks a file from a jar on the class path, unless that has been done.
   *
   * @param resource its name, with a leading slash
   * @param directory where to, created when needed
   * @return the file; empty if it can't be written there, or comes from no jar
   */
  static Optional<Unpacked> of(String resource, Path directory) {
    URL place = Unpacked.class.getResource(resource);
    if (place == null) {
      return Optional.empty();
    }
    try {
      if (place.openConnection() instanceof JarURLConnection jar) {
        JarEntry entry = jar.getJarEntry();
        Path name = Path.of(entry.getName()).getFileName();
        return unpacked(jar, entry, directory.resolve(name));
      }
    } catch (IOException unusable) {
      // A full disk, or a directory of another user: the file is not kept.
    }
    return Optional.empty();
  }

  private static Optional<Unpacked> unpacked(JarURLConnection jar, JarEntry entry, Path file)
      throws IOException {
    if (!matches(file, entry)) {
      try (AtomicFile whole =
              AtomicFile.in(Objects.requireNonNull(file.toAbsolutePath().getParent()), name(file));
          InputStream in = jar.getInputStream();
          OutputStream out = whole.stream()) {
        in.transferTo(out);
        whole.commit();
      }
    }
    return matches(file, entry)
        ? Optional.of(new Unpacked(file, entry.getCrc()))
        : Optional.empty();
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static boolean matches(Path file, JarEntry entry) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) != entry.getSize()) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      CRC32 crc = new CRC32();
      crc.update(channel.map(MapMode.READ_ONLY, 0, entry.getSize()));
      return crc.getValue() == entry.getCrc();
    }
  }

  /** A note that {@link #write} left beside the file. */
  Optional<String> note(String name) {
    try {
      return Optional.of(Files.readString(file.resolveSibling(name)));
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  /** Writes a note for later processes, about what takes long to compute. */
  void write(String name, String note) {
    try (AtomicFile whole = AtomicFile.of(file.resolveSibling(name))) {
      whole.writer().write(note);
      whole.commit();
    } catch (IOException unwritable) {
      // The next process computes it again.
    }
  }
}
