package org.stance.encoder;

import ai.djl.engine.EngineException;
import ai.djl.huggingface.tokenizers.jni.LibUtils;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Loads the native code of ONNX Runtime and of the tokenizer, once per process. Internal, except
 * that an application may call {@link #keepIn} first.
 *
 * <p>Left to themselves, the first library leaves an empty directory behind, and the second copies
 * its code into the home directory and sends a request to the cloud host that it may run on. Here
 * both are unpacked to a temporary directory, loaded, and deleted again.
 */
public final class NativeCode {
  private static final String TOKENIZER_OFFLINE = "ai.djl.offline";
  private static final String TOKENIZER_DIRECTORY = "DJL_CACHE_DIR";

  /** The folder that the tokenizer's library creates in its directory. */
  private static final String TOKENIZER_FOLDER = "tokenizers";

  private static final String RUNTIME_DIRECTORY = "onnxruntime.native.path";
  private static final String RUNTIME_RESOURCES = "/ai/onnxruntime/native/";
  private static final List<String> RUNTIME = List.of("onnxruntime", "onnxruntime4j_jni");

  /** More bytes than that folder takes. */
  private static final long TOKENIZER_BYTES = 32 << 20;

  private static Optional<Path> kept = Optional.empty();
  private static boolean loaded;

  private NativeCode() {}

  /**
   * Keeps unpacked files for later processes, which start faster by it. They are verified before
   * each use. To be called before the first encoder is loaded.
   *
   * @param directory created when needed; only those who may change the libraries themselves should
   *     be able to write there
   */
  public static synchronized void keepIn(Path directory) {
    kept = Optional.of(directory);
  }

  /** Where unpacked files are kept, whether or not it exists. */
  static synchronized Optional<Path> kept() {
    return kept;
  }

  /** For as long as a tokenizer is created: without it, the library opens a connection. */
  static TemporaryProperties offline() {
    return TemporaryProperties.of(Map.of(TOKENIZER_OFFLINE, "true"));
  }

  /**
   * Loads the code of both libraries.
   *
   * @throws EncoderException if it can't be unpacked
   * @throws LinkageError if it doesn't fit this system
   */
  static synchronized void load() throws IOException {
    if (loaded) {
      return;
    }
    if (kept.isPresent() && isUnpacked(kept.get())) {
      loadFrom(kept.get());
    } else {
      loadFromTemporary(Path.of(System.getProperty("java.io.tmpdir", ".")));
    }
    loaded = true;
  }

  /** Unpacks the runtime where it is not; returns whether there is room for the tokenizer, too. */
  private static boolean isUnpacked(Path directory) throws IOException {
    for (String library : RUNTIME) {
      if (Unpacked.of(resource(library), directory).isEmpty()) {
        return false;
      }
    }
    return Files.exists(directory.resolve(TOKENIZER_FOLDER))
        || (Files.isWritable(directory) && free(directory) > TOKENIZER_BYTES);
  }

  private static void loadFromTemporary(Path home) throws EncoderException {
    try {
      Path directory = Files.createTempDirectory(home, "stance-native-");
      try {
        unpackRuntime(directory);
        loadFrom(directory);
      } finally {
        delete(directory);
      }
    } catch (EncoderException unloaded) {
      throw unloaded;
    } catch (IOException unusable) {
      throw notUnpacked(home, unusable);
    }
  }

  private static EncoderException notUnpacked(Path home, IOException unusable) {
    return new EncoderException(
        "the temporary directory " + home,
        "native code can't be unpacked there: "
            + reason(unusable)
            + " (STANCE_JAVA_OPTS=-Djava.io.tmpdir=DIR names another)");
  }

  private static String reason(IOException failed) {
    if (failed instanceof NoSuchFileException || failed instanceof NotDirectoryException) {
      return "no directory";
    }
    if (failed instanceof AccessDeniedException) {
      return "permission denied";
    }
    return failed instanceof FileSystemException file && file.getReason() != null
        ? file.getReason()
        : String.valueOf(failed.getMessage());
  }

  private static void loadFrom(Path directory) throws EncoderException {
    Map<String, String> properties =
        Map.of(
            TOKENIZER_OFFLINE, "true",
            TOKENIZER_DIRECTORY, directory.toString(),
            RUNTIME_DIRECTORY, directory.toString());
    TemporaryProperties temporary = TemporaryProperties.of(properties);
    try {
      LibUtils.checkStatus();
      SharedEnvironment.get();
    } catch (EngineException unloaded) {
      throw new EncoderException(
          "the tokenizer's native code",
          "can't be unpacked to, or loaded from, " + tokenizerPlace(directory));
    } finally {
      temporary.close();
    }
  }

  private static String tokenizerPlace(Path directory) {
    String place = System.getenv(TOKENIZER_DIRECTORY);
    place = place == null ? System.getProperty(TOKENIZER_DIRECTORY, directory.toString()) : place;
    try {
      return place + ", where " + (free(Path.of(place)) >> 20) + " MiB are free";
    } catch (IOException | InvalidPathException unknown) {
      return place;
    }
  }

  private static long free(Path directory) throws IOException {
    return Files.getFileStore(directory).getUsableSpace();
  }

  /** Where the library has no code for this system, loading it says so. */
  private static void unpackRuntime(Path directory) throws IOException {
    for (String library : RUNTIME) {
      try (InputStream in = NativeCode.class.getResourceAsStream(resource(library))) {
        if (in != null) {
          Files.copy(in, directory.resolve(System.mapLibraryName(library)));
        }
      }
    }
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

  /** Windows holds on to loaded code, whose files are then left to its own cleaning up. */
  private static void delete(Path directory) {
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : (Iterable<Path>) paths.sorted(Comparator.reverseOrder())::iterator) {
        Files.deleteIfExists(path);
      }
    } catch (IOException inUse) {
      directory.toFile().deleteOnExit();
    }
  }
}
