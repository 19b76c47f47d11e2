package org.stance;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The map in the root package's comment, as rules. */
class PackageArrowsTest {
  /** What both arms of the Y stand on. */
  private static final List<String> GROUND = List.of("file", "text", "task", "table", "metrics");

  /** Articles become statements. */
  private static final List<String> READING =
      List.of(
          "document.html",
          "document",
          "statement",
          "extraction.layout",
          "extraction.language",
          "extraction.speaker",
          "extraction.cue",
          "extraction.attribution",
          "extraction");

  /** Labelled rows become a model. */
  private static final List<String> LEARNING =
      List.of("dataset", "encoder", "features", "weights", "scoring", "model", "training");

  /** Where the two arms meet, and what follows. */
  private static final List<String> STEM =
      List.of(
          "prediction",
          "batch",
          "evaluation",
          "agreement",
          "shares",
          "check",
          "report.chart",
          "report",
          "cli.console",
          "cli.options",
          "cli");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.stance");

  private static List<String> all() {
    return Stream.of(GROUND, READING, LEARNING, STEM).flatMap(List::stream).toList();
  }

  /** What stands before a package on its own arm, and below it. */
  private static List<String> before(String name) {
    List<String> arms = new ArrayList<>(GROUND);
    List<String> own = GROUND;
    if (READING.contains(name)) {
      own = READING;
    } else if (LEARNING.contains(name)) {
      own = LEARNING;
    } else if (STEM.contains(name)) {
      own = STEM;
      arms.addAll(READING);
      arms.addAll(LEARNING);
    }
    if (own != GROUND) {
      arms.addAll(own);
    }
    return arms.subList(0, arms.indexOf(name));
  }

  @Test
  void importsPointToTheLeftOnlyAndTheArmsDoNotKnowEachOther() {
    Architectures.LayeredArchitecture map =
        Architectures.layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String name : all()) {
      map = map.layer(name).definedBy("org.stance." + name);
    }
    for (String name : all()) {
      map =
          before(name).isEmpty()
              ? map.whereLayer(name).mayNotAccessAnyLayer()
              : map.whereLayer(name).mayOnlyAccessLayers(before(name).toArray(String[]::new));
    }
    map.check(CLASSES);
  }

  @Test
  void everyPackageStandsOnTheMap() {
    Set<String> packages =
        CLASSES.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> !name.equals("org.stance"))
            .map(name -> name.substring("org.stance.".length()))
            .collect(Collectors.toSet());
    assertThat(packages).containsExactlyInAnyOrderElementsOf(all());
  }

  @Test
  void noTwoClassesShareAName() {
    Map<String, Long> names =
        CLASSES.stream()
            .filter(type -> type.getEnclosingClass().isEmpty())
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .collect(Collectors.groupingBy(JavaClass::getSimpleName, Collectors.counting()));
    assertThat(names).allSatisfy((name, count) -> assertThat(count).as(name).isEqualTo(1));
  }

  @Test
  void aChapterHasAtMostTwentyThreeFiles() {
    Map<String, Long> files =
        CLASSES.stream()
            .filter(type -> type.getEnclosingClass().isEmpty())
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
    assertThat(files).allSatisfy((name, count) -> assertThat(count).as(name).isBetween(3L, 23L));
  }

  static Stream<Arguments> libraries() {
    return Stream.of(
        Arguments.of("org.tribuo", List.of("training")),
        Arguments.of("com.oracle.labs", List.of("training")),
        Arguments.of("com.google.protobuf", List.of("training")),
        Arguments.of("ai.onnxruntime", List.of("encoder")),
        Arguments.of("ai.djl", List.of("encoder")),
        Arguments.of("opennlp", List.of("extraction.language")),
        Arguments.of("org.jsoup", List.of("document.html")),
        Arguments.of("org.apache.commons.statistics", List.of("evaluation")),
        Arguments.of("de.siegmar.fastcsv", List.of("table")),
        Arguments.of("picocli", List.of("cli")));
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void librariesStayInTheirPackages(String library, List<String> homes) {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            homes.stream().map(home -> "org.stance." + home + "..").toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library + "..")
        .check(CLASSES);
  }

  @Test
  void onlyTheDoorPrints() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.stance.cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .check(CLASSES);
  }

  @Test
  void nothingIsDeserialised() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.io\\.(ObjectInput(Stream)?|Externalizable)|java\\.beans\\.XMLDecoder")
        .orShould()
        .callMethodWhere(
            target(owner(assignableTo("org.tribuo.Model")))
                .and(target(nameMatching("deserializeFrom(File|Stream)"))))
        .check(CLASSES);
  }

  @Test
  void nothingIsFetchedOrRun() {
    noClasses()
        .that()
        .doNotHaveSimpleName("Unpacked") // which opens jars on the class path
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.net\\.(URL|Socket|ServerSocket|URLConnection|http\\..*)|org\\.jsoup\\.Connection"
                + "|java\\.lang\\.(ProcessBuilder|Process)|javax\\.script\\..*")
        .check(CLASSES);
  }
}
