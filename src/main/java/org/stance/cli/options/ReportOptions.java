package org.stance.cli.options;

import java.nio.file.Path;
import java.util.Optional;
import org.stance.cli.console.Failure;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a report is written, and in which format. */
public final class ReportOptions {
  @Mixin private final OutputOptions output = new OutputOptions();

  @Option(
      names = "--format",
      paramLabel = "text|json|html",
      description =
          "The format of the report (default: by the ending of the file's name, else text).")
  private Optional<String> format = Optional.empty();

  /** The file, empty for standard output. */
  public Optional<Path> file() {
    return output.file();
  }

  public OutputFormat format() throws Failure {
    return OutputFormat.of(format, file(), OutputFormat.TEXT, OutputFormat.JSON, OutputFormat.HTML);
  }
}
