package org.stance.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.stance.batch.PredictionColumns;
import org.stance.table.Row;
import org.stance.table.RowReader;

/**
 * fastText's own program, where it is installed: trained on the same labelled rows, then asked for
 * the same texts. Files lie in a temporary directory until it is closed.
 */
final class FastText implements AutoCloseable {
  private static final String PROGRAM = "fasttext";

  /** What the shell's {@code times} says of its children: minutes and seconds, twice. */
  private static final Pattern TIMES =
      Pattern.compile("([0-9]+)m([0-9.]+)s\\s+([0-9]+)m([0-9.]+)s\\s*$");

  /** Our features, as near as it can: pairs of words, and runs of three to five characters. */
  private static final List<String> OPTIONS =
      List.of("-wordNgrams", "2", "-minn", "3", "-maxn", "5", "-thread", "1", "-verbose", "0");

  private final Path directory;

  private FastText(Path directory) {
    this.directory = directory;
  }

  /** Whether the program is on the path. */
  static boolean installed() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, PROGRAM)));
  }

  /** Trains on the labelled rows of a CSV and notes the texts. */
  static FastText train(Path data, List<String> texts) throws IOException {
    FastText made = new FastText(Files.createTempDirectory("stance-benchmark"));
    try {
      Files.write(made.file("train.txt"), labelled(data));
      Files.write(made.file("texts.txt"), texts.stream().map(FastText::line).toList());
      Files.createFile(made.file("nothing.txt"));
      List<String> command = new ArrayList<>(List.of(PROGRAM, "supervised", "-input"));
      command.addAll(
          List.of(made.file("train.txt").toString(), "-output", made.file("model").toString()));
      command.addAll(OPTIONS);
      made.run(command);
      return made;
    } catch (IOException | RuntimeException failed) {
      made.close();
      throw failed;
    }
  }

  private static List<String> labelled(Path data) throws IOException {
    List<String> lines = new ArrayList<>();
    try (RowReader rows = RowReader.open(data)) {
      for (Row row = rows.next(); row != null; row = rows.next()) {
        lines.add(
            "__label__" + row.column("label") + " " + line(row.column(PredictionColumns.TEXT)));
      }
    }
    return lines;
  }

  private static String line(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private Path file(String name) {
    return directory.resolve(name);
  }

  /** CPU seconds for the texts, without those for loading the model. */
  double seconds() throws IOException {
    return predict("texts.txt") - predict("nothing.txt");
  }

  /** Only the shell tells how much CPU time a process took that has ended. */
  private double predict(String texts) throws IOException {
    String script = "\"$0\" predict-prob \"$1\" \"$2\" > \"$3\" && times";
    String printed =
        run(
            List.of(
                "sh",
                "-c",
                script,
                PROGRAM,
                file("model.bin").toString(),
                file(texts).toString(),
                file("predicted.txt").toString()));
    Matcher times = TIMES.matcher(printed);
    if (!times.find()) {
      throw new IOException("sh: no times of its children in \"" + printed.strip() + "\"");
    }
    return 60 * Double.parseDouble(times.group(1))
        + Double.parseDouble(times.group(2))
        + 60 * Double.parseDouble(times.group(3))
        + Double.parseDouble(times.group(4));
  }

  private String run(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      int code = process.waitFor();
      if (code != 0) {
        throw new IOException(
            PROGRAM + " ended with " + code + ": " + printed.lines().findFirst().orElse(""));
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stopped);
    }
    return printed;
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(directory);
  }
}
