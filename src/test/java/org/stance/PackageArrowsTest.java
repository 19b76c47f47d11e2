package org.stance;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The map in the root package's comment, as rules. */
class PackageArrowsTest {
  /** Each package may import those before it. */
  private static final List<String> ORDER =
      List.of(
          "file",
          "document",
          "statement",
          "features",
          "model",
          "prediction",
          "evaluation",
          "shares",
          "report",
          "check",
          "cli");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.stance");

  @Test
  void packagesHaveNoCycles() {
    slices().matching("org.stance.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  static Stream<String> packages() {
    return ORDER.stream();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void importsPointToTheLeftOnly(String name) {
    String[] after =
        ORDER.subList(ORDER.indexOf(name) + 1, ORDER.size()).stream()
            .map(later -> "org.stance." + later + "..")
            .toArray(String[]::new);
    if (after.length > 0) {
      noClasses()
          .that()
          .resideInAPackage("org.stance." + name + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(after)
          .allowEmptyShould(true)
          .check(CLASSES);
    }
  }

  static Stream<Arguments> libraries() {
    return Stream.of(
        Arguments.of("org.tribuo", List.of("model")),
        Arguments.of("com.oracle.labs", List.of("model")),
        Arguments.of("com.google.protobuf", List.of("model")),
        Arguments.of("ai.onnxruntime", List.of("features")),
        Arguments.of("ai.djl", List.of("features")),
        Arguments.of("opennlp", List.of("document", "statement")),
        Arguments.of("org.jsoup", List.of("document")),
        Arguments.of("org.apache.commons.statistics", List.of("evaluation")),
        Arguments.of("de.siegmar.fastcsv", List.of("file")),
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
