package org.stance.cli.options;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.stance.cli.console.ExitCode;
import org.stance.cli.console.Failure;
import org.stance.report.Report;

/** The formats of results; each verb has some of them. */
public enum OutputFormat {
  TEXT,
  JSON,
  HTML,
  CSV,
  JSONL;

  /**
   * The format that the user asks for, else that of the file's ending, else the first.
   *
   * @param asked the value of {@code --format}, in any case
   * @param file the file to write, empty for standard output
   * @param possible the formats of the verb, its default first
   * @throws Failure if the verb has no such format
   */
  public static OutputFormat of(
      Optional<String> asked, Optional<Path> file, OutputFormat... possible) throws Failure {
    List<OutputFormat> formats = List.of(possible);
    if (asked.isPresent()) {
      String name = asked.get();
      return formats.stream()
          .filter(format -> format.label().equalsIgnoreCase(name))
          .findFirst()
          .orElseThrow(() -> unknown(name, formats));
    }
    String name = file.map(Path::toString).orElse("").toLowerCase(Locale.ROOT);
    return formats.stream()
        .filter(format -> name.endsWith("." + format.label()))
        .findFirst()
        .orElse(formats.get(0));
  }

  private static Failure unknown(String name, List<OutputFormat> formats) {
    String expected = formats.stream().map(OutputFormat::label).collect(Collectors.joining(", "));
    return new Failure(ExitCode.USAGE, "--format " + name + " (one of " + expected + " expected)");
  }

  /** The word used in options and as a file's ending. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Writes a report in this format.
   *
   * @throws IllegalArgumentException if a report has no such format
   * @throws IOException if writing fails
   */
  public void write(Report report, Writer out) throws IOException {
    switch (this) {
      case TEXT -> report.text(out);
      case JSON -> report.json(out);
      case HTML -> report.html(out);
      default ->
          throw new IllegalArgumentException("format " + this + " (text, json, html expected)");
    }
  }
}
