package org.stance.cli.options;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.stance.cli.console.ExitCode;
import org.stance.cli.console.Failure;
import org.stance.cli.console.Terminal;
import org.stance.encoder.Encoder;
import org.stance.encoder.NativeCode;
import org.stance.model.StanceModel;
import picocli.CommandLine.Option;

/** The encoder of the verbs that predict or train. */
public final class EncoderOptions {
  /** The property by which the launcher names a directory for unpacked files. */
  private static final String UNPACKED = "stance.unpacked";

  @Option(
      names = "--encoder",
      paramLabel = "DIR",
      description =
          "The encoder to use in place of the bundled one: a directory with a .onnx file and a"
              + " tokenizer.json.")
  private Optional<Path> directory = Optional.empty();

  public boolean asked() {
    return directory.isPresent();
  }

  Encoder load(Terminal terminal) throws Failure {
    Optional.ofNullable(System.getProperty(UNPACKED))
        .filter(named -> !named.isEmpty())
        .map(Path::of)
        .ifPresent(NativeCode::keepIn);
    try {
      Encoder encoder = directory.isPresent() ? Encoder.of(directory.get()) : Encoder.bundled();
      if (directory.isPresent()) {
        terminal.note("encoder " + encoder.description());
      }
      return encoder;
    } catch (IOException unusable) {
      throw Failure.of(ExitCode.MODEL, unusable);
    }
  }

  /** A model that can predict. */
  public StanceModel model(Path file, Terminal terminal) throws Failure {
    StanceModel model = Models.load(file);
    if (model.encoder().isEmpty()) {
      if (asked()) {
        throw new Failure(ExitCode.USAGE, "--encoder: " + file + " uses none");
      }
      return model;
    }
    Encoder encoder = load(terminal);
    try {
      return model.with(encoder);
    } catch (IllegalArgumentException other) {
      throw new Failure(
          ExitCode.MODEL,
          file + ": " + other.getMessage(),
          "--encoder DIR names the directory of the right one");
    }
  }
}
