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
public record ModelParts(
    ModelFacts facts, LinearWeights weights, Optional<NystroemFeatures> nystroem) {
  /** Reads a model file. */
  public static ModelParts read(Path path) throws IOException {
    ModelFile file = file(path);
    ModelFacts facts = FactsReader.read(file.facts());
    return new ModelParts(
        facts,
        WeightsFormat.read(file.weights()),
        facts.inputs().encoder().map(encoder -> NystroemFeatures.read(file.landmarks())));
  }

  /** What the scorer of the model is told beside its weights. */
  public Scorer.Shape shape() {
    return facts.shape();
  }

  /** The section of the landmarks. */
  public static byte[] landmarks(Path path) throws IOException {
    return file(path).landmarks();
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
