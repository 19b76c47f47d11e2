package org.stance.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.stance.scoring.Scorer;
import org.stance.weights.LinearWeights;
import org.stance.weights.NystroemFeatures;
import org.stance.weights.WeightsFormat;

/** The parts of a model file, for tests of other packages. */
public record ModelParts(ModelFacts facts, LinearWeights weights, byte[] landmarks) {
  /** Reads a model file. */
  public static ModelParts read(Path path) throws IOException {
    ModelFile file = file(path);
    return new ModelParts(
        FactsReader.read(file.facts()), WeightsFormat.read(file.weights()), file.landmarks());
  }

  /** What the scorer of the model is told beside its weights. */
  public Scorer.Shape shape() {
    return facts.shape();
  }

  /** The encoder's features, for a model with an encoder. */
  public Optional<NystroemFeatures> nystroem() {
    return facts.inputs().encoder().map(encoder -> NystroemFeatures.read(landmarks));
  }

  /** The same file with other facts and landmarks. */
  public static StanceModel with(Path path, byte[] facts, byte[] landmarks) throws IOException {
    ModelFile file = file(path);
    return ModelFile.of(facts, file.weights(), landmarks, file.tribuo()).model("m");
  }

  static ModelFile file(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return ModelFile.read(in, path.toString());
    }
  }
}
