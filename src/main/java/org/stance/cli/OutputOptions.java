package org.stance.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where results go. */
final class OutputOptions {
  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where the result goes (default: standard output).")
  private Optional<Path> file = Optional.empty();

  /** The file, empty for standard output. */
  Optional<Path> file() {
    return file.filter(path -> !path.toString().equals(Output.STANDARD));
  }
}
