package org.stance;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The types that a program may build on. All others are internal and may change at any time. */
class ApiTest {
  private static final Set<String> API =
      Set.of(
          "agreement.Agreement",
          "dataset.LabelledData",
          "dataset.LabelledReader",
          "dataset.LabelledText",
          "document.Document",
          "document.DocumentReader",
          "encoder.Encoder",
          "evaluation.Evaluation",
          "evaluation.Metric",
          "extraction.StatementExtractor",
          "features.FeatureGroup",
          "metrics.ConfusionMatrix",
          "metrics.Interval",
          "metrics.Scores",
          "model.StanceModel",
          "prediction.Explanation",
          "prediction.Prediction",
          "prediction.Review",
          "prediction.StanceClassifier",
          "shares.ShareReport",
          "shares.StanceCounts",
          "statement.Cue",
          "statement.Speaker",
          "statement.Statement",
          "task.LabelSet",
          "task.Target",
          "text.Span",
          "training.StanceTrainer",
          "training.TrainingOptions");

  /** Values that the signatures of the API name. */
  private static final Set<String> VALUES =
      Set.of(
          "encoder.EncoderIdentity",
          "encoder.TargetedText",
          "evaluation.LabelledPrediction",
          "evaluation.LearningCurve",
          "evaluation.Resampling",
          "evaluation.RiskCoverage",
          "model.Hyperparameters",
          "model.ModelFormatException",
          "prediction.ClassifiedStatement",
          "shares.CountedStatement",
          "shares.Grouping",
          "shares.ShareOptions",
          "shares.Shares",
          "statement.Finder",
          "statement.SpeakerKind",
          "statement.StatementType",
          "training.TrainingProgress",
          "weights.Contributions");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.stance");

  private static boolean isApi(JavaClass type) {
    JavaClass outermost = type;
    while (outermost.getEnclosingClass().isPresent()) {
      outermost = outermost.getEnclosingClass().get();
    }
    String name = outermost.getName().replaceFirst("^org\\.stance\\.", "");
    return API.contains(name) || VALUES.contains(name);
  }

  private static Stream<JavaType> signature(JavaCodeUnit unit) {
    return Stream.concat(
        Stream.of(unit.getReturnType()),
        Stream.concat(
            unit.getParameterTypes().stream(), unit.getThrowsClause().getTypes().stream()));
  }

  private static Stream<JavaClass> named(JavaType type) {
    return type.getAllInvolvedRawTypes().stream().map(JavaClass::getBaseComponentType);
  }

  private static boolean isPublic(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC);
  }

  @Test
  void everyApiTypeExistsAndIsPublic() {
    List<String> found =
        CLASSES.stream()
            .filter(type -> type.getEnclosingClass().isEmpty() && isApi(type))
            .filter(type -> isPublic(type.getModifiers()))
            .map(type -> type.getName().replaceFirst("^org\\.stance\\.", ""))
            .toList();
    assertThat(found).containsAll(API).containsAll(VALUES).hasSize(API.size() + VALUES.size());
  }

  @Test
  void publicSignaturesOfTheApiUseOnlyTheApiAndTheJdk() {
    Set<String> strangers = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      if (!isApi(type) || !isPublic(type.getModifiers())) {
        continue;
      }
      Stream<JavaType> fields =
          type.getFields().stream()
              .filter(field -> isPublic(field.getModifiers()))
              .map(JavaField::getType);
      Stream<JavaType> units =
          type.getCodeUnits().stream()
              .filter(unit -> isPublic(unit.getModifiers()))
              .flatMap(ApiTest::signature);
      Stream.concat(fields, units)
          .flatMap(ApiTest::named)
          .filter(used -> !used.isPrimitive() && !used.getName().startsWith("java."))
          .filter(used -> !isApi(used))
          .forEach(used -> strangers.add(type.getSimpleName() + " -> " + used.getName()));
    }
    assertThat(strangers).isEmpty();
  }

  @Test
  void packagesWithoutApiSayThatTheyAreInternal() {
    Set<String> apiPackages =
        API.stream().map(name -> name.replaceFirst("\\.\\w+$", "")).collect(Collectors.toSet());
    List<String> silent =
        CLASSES.stream()
            .map(JavaClass::getPackageName)
            .distinct()
            .filter(name -> name.startsWith("org.stance."))
            .filter(name -> !apiPackages.contains(name.substring("org.stance.".length())))
            .filter(name -> !comment(name).contains("Internal"))
            .toList();
    assertThat(silent).isEmpty();
  }

  private static String comment(String packageName) {
    try {
      return Files.readString(
          Path.of("src/main/java", packageName.replace('.', '/'), "package-info.java"));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
