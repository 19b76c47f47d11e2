package org.stance.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.stance.file.ClaimedFile;

/**
 * Where the two libraries with native code unpack it: where {@link Unpacked} keeps files, or else a
 * temporary directory of this process, which goes with it, or, if the process is killed, with the
 * next. Left alone, one leaves empty directories behind, and the other a copy in the home
 * directory, after asking the network who hosts it.
 */
final class NativeCode {
  private static final String TOKENIZER_OFFLINE = "ai.djl.offline";
  private static final String TOKENIZER_DIRECTORY = "DJL_CACHE_DIR";

  /** What the tokenizer's library makes in its directory. */
  private static final String TOKENIZER_FOLDER = "tokenizers";

  private static final String RUNTIME_DIRECTORY = "onnxruntime.native.path";
  private static final String RUNTIME_RESOURCES = "/ai/onnxruntime/native/";
  private static final List<String> RUNTIME = List.of("onnxruntime", "onnxruntime4j_jni");

  /** More than that folder takes. */
  private static final long ROOM = 32 << 20;

  private static final String START = "stance-native-";
  private static final String CLAIM = "in-use";

  private static boolean prepared;

  private NativeCode() {}

  /** Prepares both, where the user has not; to be called before either is used. */
  static synchronized void prepare() throws IOException {
    if (prepared) {
      return;
    }
    setUnlessSet(TOKENIZER_OFFLINE, "true");
    if (!lasting()) {
      temporary(Path.of(System.getProperty("java.io.tmpdir", ".")));
    }
    prepared = true;
  }

  /** Where the tokenizer's library unpacks its code, and what room is there; for messages. */
  static String tokenizerPlace() {
    String told = System.getenv(TOKENIZER_DIRECTORY);
    String place = told == null ? System.getProperty(TOKENIZER_DIRECTORY, "") : told;
    try {
      long free = Files.getFileStore(Path.of(place)).getUsableSpace();
      return place + ", where " + (free >> 20) + " MiB are free";
    } catch (IOException | InvalidPathException unknown) {
      return place;
    }
  }

  /** Returns whether both have a place that outlives the process. */
  private static boolean lasting() throws IOException {
    for (String library : RUNTIME) {
      if (Unpacked.of(resource(library)).isEmpty()) {
        return false;
      }
    }
    Path directory = Unpacked.directory().orElseThrow();
    if (!Files.exists(directory.resolve(TOKENIZER_FOLDER)) && !hasRoom(directory)) {
      return false;
    }
    tellTokenizer(directory);
    setUnlessSet(RUNTIME_DIRECTORY, directory.toString());
    return true;
  }

  private static boolean hasRoom(Path directory) throws IOException {
    return Files.isWritable(directory) && Files.getFileStore(directory).getUsableSpace() > ROOM;
  }

  private static void temporary(Path home) throws IOException {
    try {
      deleteAbandoned(home);
      Path directory = Files.createTempDirectory(home, START);
      // Open as long as the process lives: so it is known to do.
      ClaimedFile.create(directory.resolve(CLAIM));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory)));
      tellTokenizer(directory);
      if (unpackRuntime(directory)) {
        setUnlessSet(RUNTIME_DIRECTORY, directory.toString());
      }
    } catch (IOException unusable) {
      throw new EncoderException(
          "the temporary directory " + home,
          "native code can't be unpacked there: "
              + reason(unusable)
              + " (STANCE_JAVA_OPTS=-Djava.io.tmpdir=DIR names another)");
    }
  }

  private static String reason(IOException failed) {
    if (failed instanceof NoSuchFileException || failed instanceof NotDirectoryException) {
      return "no directory";
    }
    if (failed instanceof AccessDeniedException) {
      return "permission denied";
    }
    return failed instanceof FileSystemException told && told.getReason() != null
        ? told.getReason()
        : String.valueOf(failed.getMessage());
  }

  private static void tellTokenizer(Path directory) {
    if (System.getenv(TOKENIZER_DIRECTORY) == null) {
      setUnlessSet(TOKENIZER_DIRECTORY, directory.toString());
    }
  }

  /** What processes that were killed left behind. */
  private static void deleteAbandoned(Path home) throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(home, START + "*")) {
      for (Path directory : left) {
        if (Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)
            && ClaimedFile.deleteIfAbandoned(directory.resolve(CLAIM))) {
          delete(directory);
        }
      }
    } catch (AccessDeniedException | DirectoryIteratorException unlisted) {
      return;
    }
  }

  private static void setUnlessSet(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  /** Returns whether the library has code for this system where we expect it. */
  private static boolean unpackRuntime(Path directory) throws IOException {
    for (String library : RUNTIME) {
      try (InputStream in = NativeCode.class.getResourceAsStream(resource(library))) {
        if (in == null) {
          return false;
        }
        Files.copy(in, directory.resolve(System.mapLibraryName(library)));
      }
    }
    return true;
  }

  private static String resource(String library) {
    return RUNTIME_RESOURCES + system() + "/" + System.mapLibraryName(library);
  }

  private static String system() {
    String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    String system = name.startsWith("mac") ? "osx" : name.startsWith("win") ? "win" : name;
    return system + (machine.equals("amd64") || machine.equals("x86_64") ? "-x64" : "-" + machine);
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
}
