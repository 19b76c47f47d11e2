package org.stance.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.stance.CpuTime;

/** A command in a process of its own, with little memory: half a gigabyte, and small stacks. */
final class Child {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final List<Process> STARTED = new ArrayList<>();

  private Child() {}

  /**
   * Starts a command in a directory; what it writes goes to the files out and err there. A test
   * that may fail before the end of what it started calls {@link #endAll} afterwards.
   */
  static Process start(Path directory, String... args) throws IOException {
    return start(directory, Main.class, List.of(), List.of(args));
  }

  /** Starts another program so, with further words for the JVM. */
  static Process start(Path directory, Class<?> program, List<String> jvm, List<String> args)
      throws IOException {
    return started(directory, command(directory, program, jvm, args));
  }

  private static Process started(Path directory, List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(directory.resolve("out").toFile())
            .redirectError(directory.resolve("err").toFile())
            .start();
    STARTED.add(process);
    return process;
  }

  /** Ends whatever was started and still runs. */
  static void endAll() {
    STARTED.forEach(CpuTime::end);
    STARTED.clear();
  }

  /** The words of such a command, for a shell to start. */
  static List<String> command(Path directory, String... args) {
    return command(directory, Main.class, List.of(), List.of(args));
  }

  private static List<String> command(
      Path directory, Class<?> program, List<String> jvm, List<String> args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-Xss512k", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8"));
    command.add("-Djava.io.tmpdir=" + directory);
    command.addAll(jvm);
    command.addAll(List.of("-cp", classPath(), program.getName()));
    command.addAll(args);
    return command;
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  /** Runs a command to its end; one that takes two minutes of processor time is killed. */
  static Shell run(Path directory, String... args) throws IOException, InterruptedException {
    return ended(directory, start(directory, args));
  }

  /** Runs another program to its end. */
  static Shell run(Path directory, Class<?> program, List<String> args)
      throws IOException, InterruptedException {
    return ended(directory, start(directory, program, List.of(), args));
  }

  /** Runs a command behind a line of the shell's, where {@code "$@"} stands for it. */
  static Shell under(String line, Path directory, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("bash", "-c", line, "bash"));
    command.addAll(command(directory, args));
    return ended(directory, started(directory, command));
  }

  private static Shell ended(Path directory, Process process)
      throws IOException, InterruptedException {
    process.getOutputStream().close();
    int exitCode = CpuTime.await(process, LIMIT);
    return new Shell(exitCode, read(directory, "out"), read(directory, "err"));
  }

  private static String read(Path directory, String name) throws IOException {
    return Files.readString(directory.resolve(name), StandardCharsets.UTF_8);
  }
}
