package org.stance.cli.console;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.stance.file.Printable;

/**
 * Where a command reads and writes unless a file is named.
 *
 * @param in standard input
 * @param out standard output, for results alone; throws {@link BrokenPipeException} when its reader
 *     has closed it
 * @param err standard error, for everything else
 * @param interactive whether standard error is a terminal
 */
public record Terminal(InputStream in, OutputStream out, PrintWriter err, boolean interactive) {
  private static final int WIDTH = 100;

  /**
   * The process's own streams. Java doesn't know whether standard error is a terminal: the launcher
   * says so by the property {@code stance.terminal}; without it, the process's own file table is
   * consulted, if the system has one.
   */
  public static Terminal ofProcess() {
    OutputStream err = new FileOutputStream(FileDescriptor.err);
    String property = System.getProperty("stance.terminal", "");
    return new Terminal(
        new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
        new PipeStream(new FileOutputStream(FileDescriptor.out)),
        new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true),
        property.isEmpty() ? standardErrorIsTerminal() : Boolean.parseBoolean(property));
  }

  private static boolean standardErrorIsTerminal() {
    try {
      String device = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
      return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException unknown) {
      return false;
    }
  }

  /** Whether to use colour: on a terminal, unless NO_COLOR is set. */
  public boolean colour() {
    String noColor = System.getenv("NO_COLOR");
    return interactive && (noColor == null || noColor.isEmpty());
  }

  /** Writes a part of the result; control characters must have been replaced already. */
  public void result(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** The width of tables: the value of COLUMNS, else 100. */
  public int width() {
    String columns = System.getenv("COLUMNS");
    boolean number = columns != null && columns.matches("[1-9][0-9]{1,3}");
    return number ? Integer.parseInt(columns) : WIDTH;
  }

  public void error(String message) {
    say("stance: error: ", message);
  }

  public void warning(String message) {
    say("stance: warning: ", message);
  }

  public void note(String message) {
    say("stance: ", message);
  }

  public void hint(String message) {
    say("hint: ", message);
  }

  private void say(String before, String message) {
    err.println(before + Printable.line(message));
    err.flush();
  }
}
