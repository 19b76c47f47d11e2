package org.stance.cli.options;

import java.nio.file.Path;
import java.util.Optional;
import org.stance.cli.console.Output;
import picocli.CommandLine.Option;

/** Where results are written. */
public final class OutputOptions {
  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write the result (default: standard output).")
  private Optional<Path> file = Optional.empty();

  /** The file, empty for standard output. */
  public Optional<Path> file() {
    return file.filter(path -> !path.toString().equals(Output.STANDARD));
  }
}
