package org.stance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Some lines of Java on a page, run as a program with the built library. What they name of the
 * library is imported from wherever it lies.
 *
 * @param lines the statements
 */
record JavaFragment(String lines) {
  private static final Path CLASSES = Path.of("target/classes");
  private static final Pattern NAME = Pattern.compile("\\b[A-Z]\\w+\\b");

  /** Returns what the lines print. */
  String run() throws IOException, InterruptedException {
    Path source = Path.of("target/docs/Fragment.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, program("Fragment"));
    String java = "java -cp 'target/classes:target/lib/*' " + source;
    String errors = source + ".err";
    return Command.of(java + " 2> " + errors + " || { cat " + errors + "; exit 1; }").run();
  }

  /** Returns a class whose main method is the lines. */
  String program(String name) throws IOException {
    return """
        %s
        import java.nio.file.*;
        import java.util.*;

        class %s {
          public static void main(String[] args) throws Exception {
        %s  }
        }
        """
        .formatted(String.join("\n", imports()), name, lines);
  }

  private List<String> imports() throws IOException {
    TreeSet<String> names = new TreeSet<>();
    NAME.matcher(lines).results().forEach(name -> names.add(name.group() + ".class"));
    try (Stream<Path> classes = Files.walk(CLASSES)) {
      return classes
          .filter(file -> names.contains(String.valueOf(file.getFileName())))
          .map(file -> CLASSES.relativize(file).toString().replaceAll("[/\\\\]", "."))
          .map(name -> "import " + name.replaceFirst("\\.class$", ";"))
          .sorted()
          .toList();
    }
  }
}
