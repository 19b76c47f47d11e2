package org.stance.cli.options;

import java.nio.file.Path;
import java.util.Optional;
import org.stance.cli.console.Failure;
import org.stance.cli.console.Terminal;
import org.stance.model.StanceModel;
import org.stance.task.Target;
import picocli.CommandLine.Mixin;

/** The model, its encoder and the target of the verbs that classify. */
public final class ClassifierOptions {
  @Mixin private final ModelOption model = new ModelOption();
  @Mixin private final EncoderOptions encoder = new EncoderOptions();
  @Mixin private final TargetOption target = new TargetOption();

  /**
   * A model that can classify.
   *
   * @param model the model, with its encoder
   * @param target the target of texts that name none
   */
  public record LoadedModel(StanceModel model, Target target) {}

  public Path file() {
    return model.file();
  }

  /** Loads the model, and warns if it doesn't know the target. */
  public LoadedModel load(Terminal terminal) throws Failure {
    Optional<Target> asked = target.target();
    StanceModel loaded = encoder.model(model.file(), terminal);
    Models.warnOfTargets("the model", loaded, asked.stream(), terminal);
    return new LoadedModel(loaded, asked.orElse(loaded.defaultTarget()));
  }
}
