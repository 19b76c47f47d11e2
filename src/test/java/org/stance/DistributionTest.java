package org.stance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The zip that {@code mvn package} has made, unpacked at another place and run without Maven. */
@Tag("slow")
class DistributionTest {
  private static final Path JAR = Path.of("target/stance.jar");
  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** All that the launcher takes from a system. */
  private static final List<String> TOOLS = List.of("locale", "readlink", "sed");

  @TempDir private Path folder;

  private static Path zip() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      List<Path> zips = files.filter(file -> file.toString().endsWith(".zip")).toList();
      assertThat(zips).as("target/stance-VERSION.zip, which mvn package makes").hasSize(1);
      return zips.get(0);
    }
  }

  private static void unzip(Path zip, Path folder) throws IOException {
    try (FileSystem files =
            FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", true));
        Stream<Path> entries = Files.walk(files.getPath("/"))) {
      for (Path entry : (Iterable<Path>) entries::iterator) {
        Path target = folder.resolve(entry.toString().substring(1));
        if (Files.isDirectory(entry)) {
          Files.createDirectories(target);
        } else {
          Files.copy(entry, target);
          Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(entry));
        }
      }
    }
  }

  private String seeds(Path home) throws Exception {
    Path output = folder.resolve("output");
    ProcessBuilder builder =
        new ProcessBuilder(home.resolve("stance").toString(), "run", home.resolve("seeds") + "");
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("PATH", tools().toString());
    int code = CpuTime.await(builder.start(), LIMIT);
    assertThat(code).as(Files.readString(output)).isZero();
    return Files.readString(output, UTF_8);
  }

  private Path tools() throws IOException {
    Path tools = Files.createDirectories(folder.resolve("tools"));
    for (String name : TOOLS) {
      Path tool = Path.of("/usr/bin", name);
      if (Files.exists(tool) && Files.notExists(tools.resolve(name))) {
        Files.createSymbolicLink(tools.resolve(name), tool);
      }
    }
    return tools;
  }

  @Test
  void articlesAreReadWhereverItLiesAndWithoutMaven() throws Exception {
    assumeTrue(File.separatorChar == '/', "the launcher is a shell script");
    Path place = Files.createDirectories(folder.resolve("with a space"));
    Path zip = zip();
    unzip(zip, place);
    Path home = place.resolve(zip.getFileName().toString().replace(".zip", ""));
    assertThat(home.resolve("stance.jar")).hasSameBinaryContentAs(JAR);
    assertThat(home).isDirectoryContaining("glob:**/{LICENSE,README.md,models}");
    assertThat(seeds(home))
        .contains("Sergey Lavrov", "statements in")
        .isEqualTo(seeds(Path.of("").toAbsolutePath()));
  }
}
