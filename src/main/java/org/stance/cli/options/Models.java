package org.stance.cli.options;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stance.cli.console.ExitCode;
import org.stance.cli.console.Failure;
import org.stance.cli.console.Terminal;
import org.stance.model.StanceModel;
import org.stance.task.Target;

/** Model files and the cards beside them. */
public final class Models {
  private static final String ENDING = ".stance";

  private Models() {}

  /** The model that comes with the toolkit, in the directory that the launcher names. */
  public static Path shipped() {
    return Path.of(System.getProperty("stance.home", ""), "models", "us-russia-talks.stance");
  }

  public static StanceModel load(Path file) throws Failure {
    try {
      return StanceModel.load(file);
    } catch (FileSystemException missing) {
      throw new Failure(
          ExitCode.MODEL,
          Failure.describe(missing),
          "\"stance train\" makes a model from labelled data");
    } catch (IOException unusable) {
      throw Failure.of(ExitCode.MODEL, unusable);
    }
  }

  /** Warns of targets that the model was not trained on. */
  public static void warnOfTargets(
      String named, StanceModel model, Stream<Target> targets, Terminal terminal) {
    String unknown =
        targets
            .map(Target::name)
            .distinct()
            .filter(name -> !model.targets().contains(name))
            .collect(Collectors.joining("; "));
    if (!unknown.isEmpty()) {
      terminal.warning(named + " was not trained on the target " + unknown);
    }
  }

  /** The path of a model's card: the same name with the ending .md. */
  public static Path card(Path model) {
    String name = model.toString();
    String stem = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    return Path.of(stem + ".md");
  }
}
