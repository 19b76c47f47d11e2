package org.stance;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, on a build and with a Java that are made up: this Java prints its arguments. */
class LauncherTest {
  private static final String BUILDING = "stance: building (first use takes about a minute) ...";
  private static final Duration LIMIT = Duration.ofSeconds(10);

  @TempDir private Path folder;
  private Path home;
  private Path java;
  private String options = "-Xmx64m -Da=*";

  private record Started(Process process, Path output) {}

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
  void shortJobsAreNotWorthTheSecondCompiler() throws Exception {
    String option = "-XX:TieredStopAtLevel=1";
    assertThat(launch(home.resolve("stance"), "run", "a.txt").lines()).contains(option);
    assertThat(launch(home.resolve("stance")).lines()).contains(option);
    assertThat(launch(home.resolve("stance"), "classify").lines()).doesNotContain(option);
  }

  @Test
  void archiveIsTakenWhereThereIsOne() throws Exception {
    assertThat(launch(home.resolve("stance")).lines()).noneMatch(line -> line.contains("Archive"));
    Files.createFile(home.resolve("target/stance.jsa"));
    assertThat(launch(home.resolve("stance")).lines())
        .contains("-XX:SharedArchiveFile=" + home + "/target/stance.jsa");
  }

  @Test
  void collectorThatIsAskedForStandsAlone() throws Exception {
    assertThat(launch(home.resolve("stance")).lines()).contains("-XX:+UseSerialGC");
    options = "-XX:+UseParallelGC";
    assertThat(launch(home.resolve("stance")).lines())
        .contains("-XX:+UseParallelGC")
        .doesNotContain("-XX:+UseSerialGC");
  }

  @Test
  void distributionRunsTheJarBesideTheLauncherAndBuildsNothing() throws Exception {
    Files.move(home.resolve("target/stance.jar"), home.resolve("stance.jar"));
    Files.createFile(home.resolve("pom.xml"));
    assertThat(launch(home.resolve("stance"), "x").lines())
        .endsWith("-jar", home + "/stance.jar", "x");
    assertThat(home.resolve("target/build.log")).doesNotExist();
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
    ProcessBuilder shell = new ProcessBuilder("sh", "-c", line, home.resolve("stance") + "");
    shell.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    CpuTime.await(shell.directory(folder.toFile()).start(), LIMIT);
    return Files.readAllLines(folder.resolve("streams"));
  }

  @Test
  void olderJavaIsRefused() throws Exception {
    isVersion("11.0.2");
    assertThat(launch(home.resolve("stance")))
        .isEqualTo(
            new Run(
                1, List.of("stance: error: " + java + " is Java 11.0.2 (17 or newer expected)")));
  }

  @Test
  void javaWithoutAReleaseFileIsAskedItself() throws Exception {
    Files.delete(folder.resolve("jdk/release"));
    Files.writeString(java, "#!/bin/sh\necho 'java version \"1.8.0_402\"' >&2\n");
    assertThat(launch(home.resolve("stance")).lines())
        .containsExactly("stance: error: " + java + " is Java 1.8.0_402 (17 or newer expected)");
  }

  @Test
  void missingJavaIsTold() throws Exception {
    Files.delete(java);
    assertThat(launch(home.resolve("stance")).lines())
        .containsExactly(
            "stance: error: no "
                + java
                + " (JDK 17 or newer expected in JAVA_HOME or on the PATH)");
  }

  @Test
  void newerSourcesAreBuiltBeforeTheStart() throws Exception {
    sourcesAreNewer();
    maven("echo '[ERROR] Malformed POM'; exit 1");
    assertThat(launch(home.resolve("stance")))
        .isEqualTo(
            new Run(
                1,
                List.of(
                    BUILDING,
                    "[ERROR] Malformed POM",
                    "stance: error: the build failed (all that Maven said: "
                        + home
                        + "/target/build.log)")));
  }

  @Test
  void buildThatFailedIsTriedAgain() throws Exception {
    newerSourcesAreBuiltBeforeTheStart();
    maven("echo built >target/stance.jar");
    assertThat(launch(home.resolve("stance"), "x").lines()).startsWith(BUILDING).endsWith("x");
    assertThat(home.resolve("target/stance.jar")).hasContent("built");
    assertThat(launch(home.resolve("stance"), "x").lines()).doesNotContain(BUILDING);
  }

  @Test
  void whatIsEditedDuringTheBuildIsBuiltToo() throws Exception {
    sourcesAreNewer();
    maven(
        """
        echo once more >>built
        [ "$(wc -l <built)" -gt 1 ] || { sleep 0.1; touch pom.xml; sleep 0.1; }
        echo built >target/stance.jar
        """);
    assertThat(launch(home.resolve("stance")).lines()).filteredOn(BUILDING::equals).hasSize(2);
    assertThat(home.resolve("built")).hasContent("once more\nonce more");
  }

  @Test
  void oneOfTwoBuildsAndTheOtherWaits() throws Exception {
    sourcesAreNewer();
    maven("echo once >>built; sleep 0.5; echo built >target/stance.jar");
    Started first = start(home.resolve("stance"), "x");
    Started second = start(home.resolve("stance"), "y");
    assertThat(List.of(ended(first), ended(second)))
        .extracting(run -> run.lines().get(run.lines().size() - 1))
        .containsExactly("x", "y");
    assertThat(home.resolve("built")).hasContent("once");
  }

  @Test
  void lockOfADeadBuilderIsTaken() throws Exception {
    sourcesAreNewer();
    maven("echo built >target/stance.jar");
    Process dead = new ProcessBuilder("true").start();
    CpuTime.await(dead, LIMIT);
    Path lock = home.resolve("target/.lock");
    Files.createSymbolicLink(lock, Path.of(Long.toString(dead.pid())));
    assertThat(launch(home.resolve("stance"), "x").lines()).startsWith(BUILDING).endsWith("x");
    assertThat(lock).doesNotExist();
  }

  private void sourcesAreNewer() throws IOException {
    Files.writeString(home.resolve("pom.xml"), "not a project");
    Files.setLastModifiedTime(home.resolve("target/stance.jar"), FileTime.fromMillis(0));
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
    return ended(start(launcher, arguments));
  }

  private Started start(Path launcher, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    Path output = Files.createTempFile(folder, "output", "");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    builder.environment().put("STANCE_JAVA_OPTS", options);
    builder.environment().merge("PATH", "", (old, none) -> java.getParent() + ":" + old);
    return new Started(builder.start(), output);
  }

  private static Run ended(Started started) throws Exception {
    int code = CpuTime.await(started.process(), LIMIT);
    return new Run(code, Files.readAllLines(started.output()));
  }
}
