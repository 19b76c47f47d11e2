package org.stance.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Where a file is to be written, and whether it can be.
 *
 * @param file the file as the user named it, new or to be replaced
 * @param directory the directory it will lie in, or the nearest one above it that exists
 */
record WritablePlace(Path file, Path directory) {
  private static final String ENDING = ".tmp";
  private static final int UUID_LENGTH = 36;

  /** A temporary name must stay within a file system's limit. */
  private static final int MAX_NAME = 60;

  /** In a directory that exists. */
  static WritablePlace of(Path file) throws IOException {
    Path directory = parent(file);
    if (Files.notExists(directory)) {
      throw new NoSuchFileException(file.toString(), null, "no directory " + directory);
    }
    return new WritablePlace(file, directory).checked();
  }

  /** In a directory that may not exist yet. */
  static WritablePlace in(Path directory, String name) throws IOException {
    Path nearest = directory.toAbsolutePath();
    while (Files.notExists(nearest)) {
      nearest = parent(nearest);
    }
    return new WritablePlace(directory.resolve(name), nearest).checked();
  }

  private WritablePlace checked() throws IOException {
    if (Files.isDirectory(file)) {
      throw new FileSystemException(file.toString(), null, "a directory (a file expected)");
    }
    if (!Files.isDirectory(directory)) {
      throw new FileSystemException(
          directory.toString(), null, "not a directory (a directory expected)");
    }
    if (Files.exists(file) && !Files.isWritable(file)) {
      throw new AccessDeniedException(file.toString(), null, "not writable");
    }
    if (!isDevice() && !Files.isWritable(home())) {
      throw new AccessDeniedException(file.toString(), null, "directory not writable");
    }
    return this;
  }

  /** Whether it is a pipe or device, which can't be replaced. */
  boolean isDevice() {
    return Files.exists(file) && !Files.isRegularFile(file);
  }

  /** The file that is replaced: where the file is a symbolic link, what the link points to. */
  Path target() throws IOException {
    return !isDevice() && Files.exists(file) ? file.toRealPath() : file;
  }

  /** The directory that holds the target, or will. */
  private Path home() throws IOException {
    return Files.exists(file) ? parent(target()) : directory;
  }

  /** Makes an empty file beside the target, and deletes what killed processes left there. */
  ClaimedFile temporary() throws IOException {
    String name = String.valueOf(target().getFileName());
    String start = "." + name.substring(0, Math.min(MAX_NAME, name.length())) + ".";
    deleteAbandoned(home(), start);
    try {
      return ClaimedFile.create(home().resolve(start + UUID.randomUUID() + ENDING));
    } catch (FileSystemException failed) {
      String words = failed instanceof NoSuchFileException ? "no file can be made" : words(failed);
      throw new FileSystemException(file.toString(), null, words);
    }
  }

  private static void deleteAbandoned(Path directory, String start) throws IOException {
    int length = start.length() + UUID_LENGTH + ENDING.length();
    try (DirectoryStream<Path> left =
        Files.newDirectoryStream(
            directory,
            file -> {
              String name = String.valueOf(file.getFileName());
              return name.length() == length && name.startsWith(start) && name.endsWith(ENDING);
            })) {
      left.forEach(ClaimedFile::deleteIfAbandoned);
    } catch (AccessDeniedException | DirectoryIteratorException unlisted) {
      // A directory may be written to and yet not be listed.
      return;
    }
  }

  static Path parent(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    return parent == null ? file.toAbsolutePath() : parent;
  }

  /** The reason alone: the system's messages name a file, or two, that the user doesn't know. */
  static String words(IOException failed) {
    if (failed instanceof AccessDeniedException) {
      return "permission denied";
    }
    return failed instanceof FileSystemException named && named.getReason() != null
        ? named.getReason()
        : String.valueOf(failed.getMessage());
  }
}
