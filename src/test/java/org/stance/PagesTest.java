package org.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What pages name and link to is there. */
class PagesTest {
  private static final Path SOURCES = Path.of("src/main/java/org/stance");

  /** A package and a class, with a method or without: {@code prediction/Prediction#stance}. */
  private static final Pattern CLASS =
      Pattern.compile("`([a-z]+(?:\\.[a-z]+)*)/([A-Z]\\w+)(?:#(\\w+))?`");

  private static final Pattern TYPE = Pattern.compile("(?m)^\\| `(\\w+)` \\| `([a-z.]+)` \\|");

  static Stream<Page> pages() throws IOException {
    return Page.all().stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void linksLeadSomewhere(Page page) throws IOException {
    for (String link : page.links()) {
      String[] parts = link.split("#", 2);
      Path file = page.file().toAbsolutePath();
      Path target = parts[0].isEmpty() ? file : file.resolveSibling(parts[0]);
      assertThat(target.normalize()).as("%s: %s", page.file(), link).exists();
      if (parts.length > 1) {
        Page linked = Page.of(target.normalize().toString());
        assertThat(linked.anchors()).as("%s: %s", page.file(), link).contains(parts[1]);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void classesThatAreNamedAreThere(Page page) throws IOException {
    for (MatchResult name : CLASS.matcher(page.text()).results().toList()) {
      Path source = source(name.group(1), name.group(2));
      assertThat(source).as("%s: %s", page.file(), name.group()).exists();
      if (name.group(3) != null) {
        assertThat(Files.readString(source)).contains(" " + name.group(3) + "(");
      }
    }
  }

  private static Path source(String within, String type) {
    return SOURCES.resolve(within.replace('.', '/')).resolve(type + ".java");
  }

  @Test
  void theMapShowsEveryPackage() throws IOException {
    List<String> described = Page.of("docs/how-it-works.md").section("The packages").firstCells();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      List<String> packages =
          files
              .filter(file -> file.endsWith("package-info.java"))
              .map(file -> SOURCES.relativize(file.getParent()).toString().replace('/', '.'))
              .filter(name -> !name.isEmpty())
              .toList();
      assertThat(described).containsExactlyInAnyOrderElementsOf(packages);
    }
  }

  @Test
  void typesOfTheLibraryAreInThePackagesThatItsPageNames() throws IOException {
    String types = Page.of("docs/java.md").section("Where the types are").text();
    List<MatchResult> named = TYPE.matcher(types).results().toList();
    assertThat(named)
        .hasSizeGreaterThan(10)
        .allSatisfy(
            type -> {
              String within = type.group(2).replaceFirst("^org\\.stance\\.", "");
              assertThat(source(within, type.group(1))).exists();
            });
  }

  @Test
  void theCitationIsOfThisVersion() throws IOException {
    Matcher version =
        Pattern.compile("<version>(.*)</version>").matcher(Files.readString(Path.of("pom.xml")));
    assertThat(version.find()).isTrue();
    assertThat(Path.of("CITATION.cff")).content().contains("\nversion: " + version.group(1) + "\n");
  }
}
