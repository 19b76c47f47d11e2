package org.stance.file;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file that is written whole or not at all. What is written goes to a temporary file beside it;
 * {@link #commit} puts that in the old one's place in one step; without it, {@link #close} deletes
 * it. A process that dies leaves the old file as it was; what it had written is deleted when the
 * same file is written next.
 *
 * <p>A pipe or device (such as {@code /dev/null}) is written straight to. Not thread-safe.
 */
public final class AtomicFile implements AutoCloseable {
  /** As the user named it. */
  private final Path file;

  private final Path target;
  private final Optional<ClaimedFile> temporary;
  private final FileChannel channel;
  private final OutputStream stream;
  private final Writer writer;
  private @Nullable IOException broken;
  private boolean open = true;

  private AtomicFile(WritablePlace place) throws IOException {
    this.file = place.file();
    this.target = place.target();
    this.temporary = place.isDevice() ? Optional.empty() : Optional.of(place.temporary());
    this.channel =
        temporary.isPresent()
            ? temporary.get().channel()
            : FileChannel.open(target, StandardOpenOption.WRITE);
    this.stream = new BufferedOutputStream(new SafeStream(), 1 << 16);
    this.writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    // An interrupt from the keyboard ends the process without closing anything.
    temporary.ifPresent(claimed -> claimed.path().toFile().deleteOnExit());
  }

  /**
   * Starts a file in a directory that exists.
   *
   * @param file the file, new or to be replaced; a symbolic link stays one
   * @return it, open for writing
   * @throws NoSuchFileException if its directory doesn't exist
   * @throws AccessDeniedException if the directory or the old file can't be written
   * @throws FileSystemException if it is a directory
   * @throws IOException if it can't be opened for another reason
   */
  public static AtomicFile of(Path file) throws IOException {
    return new AtomicFile(WritablePlace.of(file));
  }

  /**
   * Fails before long work if {@link #of} would fail, as far as that can be known without writing
   * anything.
   *
   * @param file the file, new or to be replaced
   * @throws IOException as {@link #of} would
   */
  public static void mustBeWritable(Path file) throws IOException {
    WritablePlace.of(file);
  }

  /**
   * Starts a file in a directory that may not exist yet: it is made when the file is committed.
   *
   * @param directory where the file will lie
   * @param name the file's name
   * @return it, open for writing
   * @throws FileSystemException if there is a file in the directory's place
   * @throws AccessDeniedException if the directory, or the nearest one above it, can't be written
   * @throws IOException if it can't be opened for another reason
   */
  public static AtomicFile in(Path directory, String name) throws IOException {
    return new AtomicFile(WritablePlace.in(directory, name));
  }

  /**
   * Where bytes go; not to be mixed with {@link #writer}. Closing it ends writing but neither
   * commits nor deletes.
   *
   * @return a buffered stream
   */
  public OutputStream stream() {
    return stream;
  }

  /**
   * Where text goes, as UTF-8; not to be mixed with {@link #stream}. Closing it ends writing but
   * neither commits nor deletes.
   *
   * @return a buffered writer
   */
  public Writer writer() {
    return writer;
  }

  /**
   * Ends writing: everything is forced to the disk, though not yet in its place, so that several
   * files are known to be complete before the first is committed.
   *
   * @throws IOException if that fails
   */
  public void finish() throws IOException {
    writer.close();
    if (broken != null) { // the caller may have ignored it
      throw broken;
    }
  }

  /**
   * Deletes the old file, if there is one, because it must not be read beside something newer. It
   * is lost then, whether or not {@link #commit} follows.
   *
   * @throws IOException if that fails
   */
  public void withdraw() throws IOException {
    if (temporary.isPresent()) {
      Files.deleteIfExists(target);
    }
  }

  /**
   * Puts what was written in the file's place, once it is forced to the disk.
   *
   * @throws IOException if that fails; the old file is then as it was
   */
  public void commit() throws IOException {
    commitAll(List.of(this));
  }

  /**
   * Commits files that belong together: all are forced to the disk before the first takes its
   * place, and nothing slow happens between the first and the last.
   *
   * @param files the files, in the order in which they take their places
   * @throws IOException if that fails; all old files are then as they were, unless a file that is
   *     whole can't take its place
   */
  public static void commitAll(List<AtomicFile> files) throws IOException {
    for (AtomicFile file : files) {
      file.finish();
    }
    Set<Path> directories = new LinkedHashSet<>();
    for (AtomicFile file : files) {
      file.place().ifPresent(directories::add);
    }
    directories.forEach(AtomicFile::force);
  }

  /** Moves the finished file to its place. Returns the directory; empty for a device. */
  private Optional<Path> place() throws IOException {
    Optional<Path> directory = Optional.empty();
    if (temporary.isPresent()) {
      directory = Optional.of(move(temporary.get().path()));
      open = false;
      temporary.get().close();
    }
    open = false;
    channel.close();
    return directory;
  }

  private Path move(Path whole) throws IOException {
    try {
      Path directory = Files.createDirectories(WritablePlace.parent(target));
      Files.move(
          whole, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return directory;
    } catch (IOException failed) {
      throw unwritten(failed);
    }
  }

  /** The system's messages name no file, or two. */
  private IOException unwritten(IOException failed) {
    broken = new IOException("can't write " + file + ": " + WritablePlace.words(failed), failed);
    return broken;
  }

  /** Makes the new names survive a loss of power; not every system can. */
  private static void force(Path directory) {
    try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
      names.force(true);
    } catch (IOException unable) {
      return;
    }
  }

  /**
   * Deletes the temporary file, unless it was committed.
   *
   * @throws IOException if that fails
   */
  @Override
  public void close() throws IOException {
    if (open) {
      open = false;
      channel.close();
      if (temporary.isPresent()) {
        Files.deleteIfExists(temporary.get().path());
        temporary.get().close();
      }
    }
  }

  /**
   * Forces its bytes to the disk when closed. The channel stays open: closing it would give up the
   * claim on the file before the file is in its place.
   */
  private final class SafeStream extends OutputStream {
    private final OutputStream out = Channels.newOutputStream(channel);

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      try {
        out.write(bytes, offset, length);
      } catch (IOException failed) {
        throw unwritten(failed);
      }
    }

    @Override
    public void close() throws IOException {
      if (channel.isOpen() && temporary.isPresent()) {
        try {
          channel.force(true);
        } catch (IOException failed) {
          throw unwritten(failed);
        }
      }
    }
  }
}
