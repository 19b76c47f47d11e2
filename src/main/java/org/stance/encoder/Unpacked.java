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
 * Large files of the libraries, unpacked once into a directory that outlives the process: unpacking
 * them takes longer than all else at a start. The directory is the one that the property {@code
 * stance.unpacked} names; nobody may be able to write there who could not change the libraries
 * themselves. Whatever lies there is checked against the size and CRC-32 in the jar before each
 * use.
 *
 * @param file where it lies
 * @param crc its CRC-32
 */
record Unpacked(Path file, long crc) {
  private static final String DIRECTORY = "stance.unpacked";

  /** The directory, whether or not it exists. */
  static Optional<Path> directory() {
    return Optional.ofNullable(System.getProperty(DIRECTORY))
        .filter(named -> !named.isEmpty())
        .map(Path::of);
  }

  /**
   * A file from a jar on the class path.
   *
   * @param resource its whole name, with a slash before it
   * @return where it lies; empty if there is no directory for it, if it can't be written there, or
   *     if it comes from no jar
   */
  static Optional<Unpacked> of(String resource) {
    URL place = Unpacked.class.getResource(resource);
    Optional<Path> directory = directory();
    if (place == null || directory.isEmpty()) {
      return Optional.empty();
    }
    try {
      if (place.openConnection() instanceof JarURLConnection jar) {
        JarEntry entry = jar.getJarEntry();
        Path name = Path.of(entry.getName()).getFileName();
        return unpacked(jar, entry, directory.get().resolve(name));
      }
    } catch (IOException unusable) {
      // A full disk, or a directory of another user's: it goes without.
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

  /** What this was noted beside it under a name, if that was done. */
  Optional<String> note(String name) {
    try {
      return Optional.of(Files.readString(file.resolveSibling(name)));
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  /** Notes a thing that takes long to find out, for the next process. */
  void write(String name, String note) {
    try (AtomicFile whole = AtomicFile.of(file.resolveSibling(name))) {
      whole.writer().write(note);
      whole.commit();
    } catch (IOException unwritable) {
      // The next one finds it out anew.
    }
  }
}
