package org.stance.cli.options;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The model of a verb that uses the shipped one unless another is named. */
public final class ModelOption {
  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "The model (default: the shipped one, on the U.S.-Russia talks).")
  private Path file = Models.shipped();

  public Path file() {
    return file;
  }
}
