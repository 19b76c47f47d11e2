package org.stance.cli.options;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The labelled rows of a verb that can't do without. */
public final class DataOption {
  @Option(
      names = "--data",
      required = true,
      arity = "1..*",
      paramLabel = "CSV",
      description = "Labelled rows, with the columns text and label and any others.")
  private List<Path> files = new ArrayList<>();

  public List<Path> files() {
    return List.copyOf(files);
  }
}
