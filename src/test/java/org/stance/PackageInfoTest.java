package org.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each package's comment is a chapter: of a fair length, and with a fragment that compiles. */
class PackageInfoTest {
  private static final Path SOURCES = Path.of("src/main/java/org/stance");
  private static final Pattern FRAGMENT =
      Pattern.compile("<pre>\\{@code\\n(.*?)\\n \\* \\}</pre>", Pattern.DOTALL);
  private static final Pattern TYPE_NAME = Pattern.compile("(?<![\\w.\"])[A-Z]\\w*");

  /** From the JDK, as far as fragments use it. */
  private static final List<String> JDK =
      List.of(
          "java.io.*",
          "java.nio.file.*",
          "java.util.*",
          "java.util.function.*",
          "java.util.stream.*");

  private static final Collector<CharSequence, ?, String> LINES = Collectors.joining("\n");

  private static List<Path> files(String name) throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(name)).sorted().toList();
    }
  }

  private static List<Path> chapters() throws IOException {
    return files("package-info.java").stream()
        .filter(file -> !SOURCES.equals(file.getParent()))
        .toList();
  }

  /** Types by their simple names, which are unique. */
  private static Map<String, String> types() throws IOException {
    return files(".java").stream()
        .map(file -> Path.of("src/main/java").relativize(file).toString())
        .map(file -> file.replace(".java", "").replaceAll("[/\\\\]", "."))
        .filter(name -> !name.endsWith("package-info"))
        .collect(Collectors.toMap(name -> name.substring(name.lastIndexOf('.') + 1), name -> name));
  }

  @Test
  void aChapterHasFifteenToSixtyLines() throws IOException {
    for (Path chapter : chapters()) {
      assertThat(Files.readAllLines(chapter)).as("%s", chapter).hasSizeBetween(15, 60);
    }
  }

  @Test
  void everyChapterButTheDoorsHasAFragment() throws IOException {
    List<String> without = new ArrayList<>();
    for (Path chapter : chapters()) {
      if (!FRAGMENT.matcher(Files.readString(chapter)).find()) {
        without.add(SOURCES.relativize(chapter.getParent()).toString());
      }
    }
    assertThat(without).allMatch(name -> name.startsWith("cli"));
  }

  @Test
  void everyFragmentCompiles(@TempDir Path classes) throws IOException {
    List<JavaFileObject> units = new ArrayList<>();
    Map<String, String> types = types();
    for (Path chapter : chapters()) {
      Matcher fragment = FRAGMENT.matcher(Files.readString(chapter));
      while (fragment.find()) {
        units.add(unit("Fragment" + units.size(), chapter, fragment.group(1), types));
      }
    }
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    List<String> options = List.of("-proc:none", "-Xlint:none", "-d", classes.toString());
    ToolProvider.getSystemJavaCompiler().getTask(null, null, problems, options, null, units).call();
    assertThat(problems.getDiagnostics()).isEmpty();
    try (Stream<Path> compiled = Files.walk(classes)) {
      assertThat(compiled.filter(file -> file.toString().endsWith(".class")))
          .hasSizeGreaterThanOrEqualTo(units.size());
    }
  }

  /** A class of the chapter's own package around a fragment, with the imports that it needs. */
  private static JavaFileObject unit(
      String name, Path chapter, String comment, Map<String, String> types) {
    String code = comment.lines().map(line -> line.replaceFirst("^ \\* ?", "")).collect(LINES);
    String source =
        "package "
            + Path.of("src/main/java").relativize(chapter.getParent()).toString().replace('/', '.')
            + ";\n"
            + JDK.stream().map(PackageInfoTest::imported).collect(Collectors.joining())
            + TYPE_NAME
                .matcher(code)
                .results()
                .map(MatchResult::group)
                .distinct()
                .filter(types::containsKey)
                .map(type -> imported(types.get(type)))
                .collect(Collectors.joining())
            + "final class %s {\n  void run() throws Exception {\n%s\n  }\n}\n"
                .formatted(name, code);
    return new SimpleJavaFileObject(
        URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source;
      }
    };
  }

  private static String imported(String name) {
    return "import " + name + ";\n";
  }
}
