package org.stance.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.stance.model.StanceModel;
import org.stance.task.Target;

/** Classifying needs no machine-learning library: neither Tribuo nor what that needs. */
class WithoutTribuoTest {
  private static final List<String> TEXTS =
      List.of("We welcome the talks.", "They will never accept a deal made without them.", "zzz");

  /** What runs on the reduced class path: a text in, probabilities out. */
  public static final class Classify implements Function<String, String> {
    private final StanceClassifier classifier = StanceClassifier.of(StanceModel.shipped());

    @Override
    public String apply(String text) {
      Prediction prediction = classifier.classify(text, Target.DEFAULT);
      return prediction.stance() + " " + prediction.probabilities() + " " + prediction.review();
    }
  }

  private static boolean isLearning(String library) {
    return library.matches(
        ".*/(tribuo|olcut|protobuf|onnxruntime|tokenizers|api|commons-lang3|jline|jansi)-[^/]*\\.jar");
  }

  private static URLClassLoader reduced() throws MalformedURLException {
    List<URL> parts = new ArrayList<>();
    for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (!isLearning(part)) {
        parts.add(Path.of(part).toUri().toURL());
      }
    }
    return new URLClassLoader(parts.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  @Test
  @SuppressWarnings("unchecked")
  void theShippedModelClassifiesWithoutThem() throws Exception {
    Classify here = new Classify();
    try (URLClassLoader loader = reduced()) {
      Class<?> type = loader.loadClass(Classify.class.getName());
      assertThat(type).isNotSameAs(Classify.class);
      Function<String, String> classify =
          (Function<String, String>) type.getConstructor().newInstance();
      for (String text : TEXTS) {
        assertThat(classify.apply(text)).isEqualTo(here.apply(text));
      }
    }
  }

  @Test
  void theyAreReallyMissingThere() throws IOException {
    try (URLClassLoader loader = reduced()) {
      for (String name :
          List.of(
              "org.tribuo.Model",
              "com.oracle.labs.mlrg.olcut.provenance.Provenance",
              "com.google.protobuf.Message",
              "ai.onnxruntime.OrtEnvironment")) {
        assertThat(getClass().getClassLoader().getResource(name.replace('.', '/') + ".class"))
            .isNotNull();
        assertThatThrownBy(() -> loader.loadClass(name)).isInstanceOf(ClassNotFoundException.class);
      }
    }
  }
}
