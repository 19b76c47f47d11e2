package org.stance.cli;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.stance.cli.console.Terminal;

/**
 * Very many statements and articles through the commands, in one process, with a line after each
 * part of them on what the process then holds.
 */
final class Soak {
  static final String HEADER = "statements articles heap_MB threads descriptors resident_MB";

  private static final int COLLECTIONS = 5;
  private static final long ROWS_AT_ONCE = 100_000;
  private static final long ARTICLES_AT_ONCE = 500;

  /** The encoder's share of the statements: it is that much slower. */
  private static final int ENCODED = 1000;

  /** So many short texts fill what the encoder keeps of the last texts, at full size. */
  private static final int WARM_UP = 500;

  private static final String NGRAMS = "models/us-russia-talks-ngrams.stance";
  private static final String ENCODER = "models/us-russia-talks.stance";

  private final Path directory;
  private final SoakArticles articles;
  private final PrintStream table;
  private long statements;
  private long documents;

  private Soak(Path directory) throws IOException {
    this.directory = directory;
    this.articles = new SoakArticles(Path.of("seeds"));
    this.table =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
  }

  /**
   * Prints the table.
   *
   * @param args how many statements, how many articles, in how many parts, and a directory for
   *     files
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Soak soak = new Soak(Path.of(args[3]));
    soak.run(Long.parseLong(args[0]), Long.parseLong(args[1]), Integer.parseInt(args[2]));
  }

  private void run(long allStatements, long allArticles, int parts)
      throws IOException, InterruptedException {
    Path names = directory.resolve("names.csv");
    Files.writeString(names, SoakStatements.csvOfNames(allStatements / WARM_UP));
    command(InputStream.nullInputStream(), "classify", "--model", ENCODER, names.toString());
    table.println(HEADER);
    for (int part = 1; part <= parts; part++) {
      classify(allStatements * part / parts);
      read(allArticles * part / parts);
      tell();
    }
  }

  /** Statements up to a number: from standard input and from files in turn, some encoded. */
  private void classify(long end) throws IOException {
    long encoded = statements + (end - statements) / ENCODED;
    classify(ENCODER, encoded, false);
    long rows = Math.min((end - statements + 1) / 2, ROWS_AT_ONCE);
    boolean fromFile = false;
    while (statements < end) {
      classify(NGRAMS, Math.min(statements + rows, end), fromFile);
      fromFile = !fromFile;
    }
  }

  private void classify(String model, long end, boolean fromFile) throws IOException {
    InputStream csv = new SoakStatements(statements, end);
    Path in = directory.resolve("in.csv");
    Path out = directory.resolve("out.csv");
    if (fromFile) {
      Files.deleteIfExists(in);
      Files.copy(csv, in);
    }
    String input = fromFile ? in.toString() : "-";
    command(csv, "classify", "--model", model, input, "-o", out.toString());
    try (Stream<String> lines = Files.lines(out)) {
      long rows = lines.filter(line -> line.contains(",2025-02-18,")).count();
      if (rows != end - statements) {
        throw new IllegalStateException(rows + " rows of " + (end - statements));
      }
    }
    statements = end;
  }

  /** Articles up to a number, by turns extracted and run. */
  private void read(long end) throws IOException {
    Path out = directory.resolve("results");
    long count = Math.min((end - documents + 1) / 2, ARTICLES_AT_ONCE);
    boolean run = false;
    while (documents < end) {
      long stop = Math.min(documents + count, end);
      Path files = articles.write(directory.resolve("articles"), documents, stop);
      String to = run ? out.toString() : out + ".csv";
      if (run) {
        command(
            InputStream.nullInputStream(), "run", "--model", NGRAMS, files.toString(), "-o", to);
      } else {
        command(InputStream.nullInputStream(), "extract", files.toString(), "-o", to);
      }
      delete(files);
      documents = stop;
      run = !run;
    }
  }

  private static void command(InputStream in, String... args) {
    StringWriter err = new StringWriter();
    PrintWriter told = new PrintWriter(err, true);
    int code =
        Main.run(new Terminal(in, OutputStream.nullOutputStream(), told, false), List.of(args));
    if (code != 0) {
      throw new IllegalStateException(String.join(" ", args) + ": " + code + " " + err);
    }
  }

  private static void delete(Path files) throws IOException {
    try (Stream<Path> paths = Files.walk(files)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private void tell() throws IOException, InterruptedException {
    long heap = heap();
    long descriptors =
        ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
            ? unix.getOpenFileDescriptorCount()
            : 0;
    int threads = ManagementFactory.getThreadMXBean().getThreadCount();
    table.printf(
        Locale.ROOT,
        "%d %d %.1f %d %d %d%n",
        statements,
        documents,
        heap / (double) (1 << 20),
        threads,
        descriptors,
        resident());
  }

  /** What is in use once nothing more can be collected: what threads held goes after them. */
  private static long heap() throws InterruptedException {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
      least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
      Thread.sleep(100);
    }
    return least;
  }

  /** Megabytes of memory that the process really has; 0 where the system doesn't tell. */
  private static long resident() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
        .findFirst()
        .orElse(0);
  }
}
