package org.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A Maven project of somebody else compiles README's example against the jar and runs it with the
 * libraries that Maven resolves for it.
 */
@Tag("slow")
class ConsumerProjectTest {
  private static final String INSTALL =
      "mvn -q -B -ntp -Dstyle.color=never org.apache.maven.plugins:maven-install-plugin:3.1.4:install-file"
          + " -Dfile=target/stance.jar -DpomFile=pom.xml";
  private static final int MAX_LIBRARIES = 15_000_000;

  @TempDir private Path project;

  private static String quoted(Path path) {
    return "'" + path + "'";
  }

  @Test
  void aForeignProjectRunsTheExampleAndIsLeftAsItWas() throws Exception {
    Page readme = Page.of("README.md");
    Files.copy(Path.of("src/test/consumer/pom.xml"), project.resolve("pom.xml"));
    Path sources = Files.createDirectories(project.resolve("src/main/java"));
    String example = readme.section("In Java").blocks("java").get(0);
    Files.writeString(
        sources.resolve("Example.java"), new JavaFragment(example).program("Example"));
    Command.of(INSTALL).run();
    Path libraries = project.resolve("libraries.txt");
    Command.of(
            "mvn -q -B -ntp -Dstyle.color=never -f %s compile dependency:build-classpath -Dmdep.outputFile=%s"
                .formatted(quoted(project), quoted(libraries)))
        .run();

    Path folder = Files.createDirectories(project.resolve("run"));
    Path temporary = Files.createDirectories(project.resolve("temporary"));
    String output =
        Command.of(
                "cd %s && java -Djava.io.tmpdir=%s -cp \"%s:$(cat %s)\" Example"
                    .formatted(
                        quoted(folder),
                        quoted(temporary),
                        project.resolve("target/classes"),
                        quoted(libraries)))
            .run();
    assertThat(output).isEqualTo(readme.section("In Java").blocks("text prints").get(0));
    assertThat(folder).isEmptyDirectory();
    assertThat(temporary).isEmptyDirectory();
    assertThat(size(Files.readString(libraries))).isLessThan(MAX_LIBRARIES);
  }

  /** In bytes, without the logger, which the consumer chose. */
  private static long size(String classPath) {
    return Stream.of(classPath.strip().split(File.pathSeparator))
        .filter(library -> !library.contains("slf4j-simple"))
        .mapToLong(library -> new File(library).length())
        .sum();
  }
}
