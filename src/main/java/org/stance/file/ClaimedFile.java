package org.stance.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A new file that a process claims for as long as it lives, by a lock that the system releases
 * however the process ends. A later process can thus distinguish what a killed one left behind from
 * what another is still writing. Thread-safe.
 */
public final class ClaimedFile implements AutoCloseable {
  /** Far beyond any content, since some systems forbid reading what is locked. */
  private static final long LOCKED = Long.MAX_VALUE - 1;

  /** A process that opened and closed a file again would lose its lock on it. */
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final FileChannel channel;

  private ClaimedFile(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Makes a file.
   *
   * @param file a file that doesn't exist
   * @return it, claimed where the file system has locks
   * @throws FileAlreadyExistsException if it exists, or another process took it for abandoned
   *     before it was claimed
   * @throws IOException if it can't be made
   */
  public static ClaimedFile create(Path file) throws IOException {
    Path path = file.toAbsolutePath();
    OWN.add(path);
    try {
      FileChannel channel =
          FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
      if (!lock(channel, true) || Files.notExists(path)) {
        channel.close();
        throw new FileAlreadyExistsException(file.toString(), null, "taken by another process");
      }
      return new ClaimedFile(path, channel);
    } catch (IOException failed) {
      OWN.remove(path);
      throw failed;
    }
  }

  private static boolean lock(FileChannel channel, boolean withoutLocks) {
    try {
      return channel.tryLock(LOCKED, 1, false) != null;
    } catch (IOException noLocks) {
      return withoutLocks;
    }
  }

  /**
   * Deletes a file that was claimed by a process that has ended.
   *
   * @param file a file that {@link #create} may have made
   * @return true if it was deleted; false if it is claimed, no regular file, or its state is
   *     unknown
   */
  public static boolean deleteIfAbandoned(Path file) {
    Path path = file.toAbsolutePath();
    if (OWN.contains(path) || !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (FileChannel channel =
        FileChannel.open(path, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
      return lock(channel, false) && Files.deleteIfExists(path);
    } catch (IOException notOurs) {
      return false;
    }
  }

  /**
   * Where it lies.
   *
   * @return the absolute path
   */
  public Path path() {
    return path;
  }

  /**
   * Where its bytes go.
   *
   * @return the open file; closing it gives the claim up
   */
  public FileChannel channel() {
    return channel;
  }

  /**
   * Gives the claim up; the file stays.
   *
   * @throws IOException if that fails
   */
  @Override
  public void close() throws IOException {
    channel.close();
    OWN.remove(path);
  }
}
