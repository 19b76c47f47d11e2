package org.stance.cli.console;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stance.file.AtomicFile;

/** Where results are written: to a file, completely or not at all, or to standard output. */
public final class Output implements AutoCloseable {
  public static final String STANDARD = "-";

  private final @Nullable AtomicFile file;
  private final OutputStream stream;
  private final Writer writer;

  private Output(@Nullable AtomicFile file, OutputStream stream, Writer writer) {
    this.file = file;
    this.stream = stream;
    this.writer = writer;
  }

  /** Opens a file, or standard output where none is named. */
  public static Output open(Optional<Path> file, Terminal terminal) throws Failure {
    if (file.isEmpty()) {
      OutputStream out = terminal.out();
      return new Output(
          null, out, new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
    }
    try {
      AtomicFile atomic = AtomicFile.of(file.get());
      return new Output(atomic, atomic.stream(), atomic.writer());
    } catch (IOException failed) {
      throw unwritable(failed);
    }
  }

  /** Fails before long work if its result could not be written. */
  public static void mustBeWritable(Path file) throws Failure {
    try {
      AtomicFile.mustBeWritable(file);
    } catch (IOException failed) {
      throw unwritable(failed);
    }
  }

  public static Failure unwritable(IOException failed) {
    return new Failure(ExitCode.UNEXPECTED, "can't write " + Failure.describe(failed));
  }

  /** Refuses to replace by {@code -o} what the command reads. */
  public static void mustNotReplace(Optional<Path> output, List<Path> inputs) throws Failure {
    if (output.isPresent()) {
      mustNotReplace("-o " + output.get(), output.get(), inputs);
    }
  }

  /**
   * Refuses to replace what the command reads, under whatever name or link.
   *
   * @param named what the user calls the result
   */
  public static void mustNotReplace(String named, Path result, List<Path> inputs) throws Failure {
    if (!Files.isRegularFile(result)) {
      return;
    }
    for (Path input : inputs) {
      if (same(result, input)) {
        String other = named.endsWith(input.toString()) ? "" : " " + input;
        throw new Failure(
            ExitCode.USAGE,
            named + " would replace the input" + other + " (another file expected)");
      }
    }
  }

  /** Refuses two results in one file, which need not exist yet. */
  public static void mustDiffer(String named, Path result, String otherNamed, Path other)
      throws Failure {
    boolean same =
        Files.exists(result) && Files.exists(other)
            ? Files.isRegularFile(result) && same(result, other)
            : place(result).equals(place(other));
    if (same) {
      throw new Failure(
          ExitCode.USAGE, named + " and " + otherNamed + " name the same file (two expected)");
    }
  }

  private static boolean same(Path a, Path b) {
    try {
      return Files.isSameFile(a, b);
    } catch (IOException unreadable) {
      return false;
    }
  }

  /** The path of a file, with links in its directory resolved. */
  private static Path place(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    Path directory = whole.getParent();
    try {
      return directory == null
          ? whole
          : directory.toRealPath().resolve(String.valueOf(whole.getFileName()));
    } catch (IOException none) {
      return whole;
    }
  }

  /** For bytes; not to be mixed with {@link #writer}. */
  public OutputStream stream() {
    return stream;
  }

  public Writer writer() {
    return writer;
  }

  /** Ends writing, so that the file is known to be complete before another is committed. */
  public void finish() throws IOException {
    if (file != null) {
      file.finish();
    }
  }

  public void commit() throws IOException {
    if (file == null) {
      writer.flush();
    } else {
      file.commit();
    }
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
