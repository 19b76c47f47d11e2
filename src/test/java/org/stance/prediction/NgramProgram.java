package org.stance.prediction;

import java.nio.file.Path;
import java.util.logging.LogManager;
import org.stance.model.StanceModel;
import org.stance.task.Target;
import org.stance.training.Rows;
import org.stance.training.StanceTrainer;

/** Trains, saves, loads and classifies with n-grams alone, for {@link WithoutEncoderTest}. */
final class NgramProgram {
  private NgramProgram() {}

  public static void main(String[] args) throws Exception {
    LogManager.getLogManager().reset(); // Tribuo logs each training
    Path file = Path.of(args[0]);
    StanceModel trained = StanceTrainer.train(Rows.small(), Rows.fast());
    trained.save(file);
    try (StanceClassifier classifier = StanceClassifier.load(file)) {
      System.out.println(classifier.classify("They condemn it", Target.DEFAULT).stance());
    }
    for (String name : new String[] {"ai.onnxruntime.OrtSession", "ai.djl.util.Utils"}) {
      try {
        Class.forName(name);
        System.out.println(name + " is on the class path");
      } catch (ClassNotFoundException expected) {
        System.out.println("none");
      }
    }
  }
}
