package org.stance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, on a build and with a Java that are made up: this Java prints its arguments. */
class LauncherTest {
  @TempDir private Path folder;
  private Path home;
  private Path java;

  /** How a run ended: its exit code and all that it printed. */
  private record Run(int code, List<String> lines) {}

  @BeforeEach
  void installs() throws IOException {
    assumeTrue(File.separatorChar == '/', "the launcher is a shell script");
    home = Files.createDirectories(folder.toRealPath().resolve("with a space"));
    Files.copy(Path.of("stance"), home.resolve("stance"));
    Files.createDirectories(home.resolve("target/lib"));
    Files.writeString(home.resolve("target/stance.jar"), "made up");
    java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\nexit 7\n");
    Files.setPosixFilePermissions(java, fromString("rwxr-xr-x"));
    isVersion("17.0.1");
  }

  @Test
  void argumentsAndExitCodePassUnchanged() throws Exception {
    Run run = launch(home.resolve("stance"), "a b", "", "*", "$HOME", "\"", "--", "-o");
    assertThat(run.code()).isEqualTo(7);
    assertThat(run.lines())
        .endsWith("-jar", home + "/target/stance.jar", "a b", "", "*", "$HOME", "\"", "--", "-o");
  }

  @Test
  void linkToALinkFindsTheBuild() throws Exception {
    Files.createSymbolicLink(folder.resolve("first"), home.resolve("stance"));
    Path second = Files.createSymbolicLink(folder.resolve("second"), Path.of("first"));
    assertThat(launch(second, "x").lines()).endsWith("-jar", home + "/target/stance.jar", "x");
  }

  @Test
  void furtherOptionsAreSplitButNotExpanded() throws Exception {
    assertThat(launch(home.resolve("stance")).lines()).containsSequence("-Xmx64m", "-Da=*");
  }

  @Test
  void fewRowsAreNotWorthTheSecondCompiler() throws Exception {
    Path rows = Files.writeString(folder.resolve("rows.csv"), "text\nWe agree.\n");
    String file = rows.toString();
    assertThat(compilesOnce("classify", file)).isTrue();
    assertThat(compilesOnce("classify", "--model", "a.stance", file)).isTrue();
    assertThat(compilesOnce("classify", "-o", file)).isFalse();
    assertThat(compilesOnce("classify")).isFalse();
    Files.writeString(rows, "text\n" + "We agree.\n".repeat(10_000));
    assertThat(compilesOnce("classify", file)).isFalse();
  }

  /** Else the JVM's first file would take its place, and be read as input or written to. */
  @Test
  void aClosedStreamIsReplacedByOneThatIsOpen() throws Exception {
    Files.writeString(
        java,
        """
        #!/bin/sh
        for at in 0 1 2; do
          [ -e "/dev/fd/$at" ] && echo "$at open" >>streams
        done
        cat >/dev/null 2>&1 || echo "no input" >>streams
        echo text 2>/dev/null || echo "no output" >>streams
        """);
    assertThat(streams("\"$0\" run <&- >&- 2>&-"))
        .endsWith("0 open", "1 open", "2 open", "no input", "no output");
    assertThat(streams("echo words | \"$0\" run | cat")).endsWith("0 open", "1 open", "2 open");
  }

  private List<String> streams(String line) throws Exception {
    Files.deleteIfExists(folder.resolve("streams"));
    ProcessBuilder shell = new ProcessBuilder("bash", "-c", line, home.resolve("stance") + "");
    shell.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    shell.directory(folder.toFile()).start().waitFor();
    return Files.readAllLines(folder.resolve("streams"));
  }

  private boolean compilesOnce(String... arguments) throws Exception {
    return launch(home.resolve("stance"), arguments).lines().contains("-XX:TieredStopAtLevel=1");
  }

  @Test
  void olderJavaIsRefused() throws Exception {
    isVersion("11.0.2");
    assertThat(launch(home.resolve("stance")))
        .isEqualTo(
            new Run(
                1,
                List.of(
                    "stance: error: " + java + " is Java 11.0.2 (17 or newer expected)",
                    "hint: install JDK 17 or newer and put it on the PATH,"
                        + " or set JAVA_HOME to it")));
  }

  @Test
  void missingJavaIsTold() throws Exception {
    Files.delete(java);
    assertThat(launch(home.resolve("stance")).lines().get(0))
        .isEqualTo("stance: error: no bin/java in JAVA_HOME (" + folder.resolve("jdk") + ")");
  }

  @Test
  void newerSourcesAreBuiltBeforeTheStart() throws Exception {
    Files.writeString(home.resolve("pom.xml"), "not a project");
    Files.setLastModifiedTime(home.resolve("target/stance.jar"), FileTime.fromMillis(0));
    maven("echo '[ERROR] Malformed POM'; exit 1");
    Run run = launch(home.resolve("stance"));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.lines())
        .endsWith(
            "[ERROR] Malformed POM",
            "stance: error: the build failed (all that Maven said: "
                + home
                + "/target/stance-build.log)");
  }

  @Test
  void buildThatFailedIsTriedAgain() throws Exception {
    newerSourcesAreBuiltBeforeTheStart();
    maven("echo built >target/stance.jar");
    assertThat(launch(home.resolve("stance"), "x").lines()).endsWith("x");
    assertThat(home.resolve("target/stance.jar")).hasContent("built");
  }

  private void isVersion(String version) throws IOException {
    Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"" + version + "\"\n");
  }

  private void maven(String script) throws IOException {
    Path maven = folder.resolve("jdk/bin/mvn");
    Files.writeString(maven, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(maven, fromString("rwxr-xr-x"));
  }

  private Run launch(Path launcher, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    builder.environment().put("STANCE_JAVA_OPTS", "-Xmx64m -Da=*");
    builder.environment().merge("PATH", "", (old, none) -> java.getParent() + ":" + old);
    Process process = builder.start();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
    return new Run(process.waitFor(), lines);
  }
}
