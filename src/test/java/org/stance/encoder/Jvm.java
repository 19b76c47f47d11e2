package org.stance.encoder;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.stance.CpuTime;

/** A program of the test tree in a JVM of its own, whose home and temporary files are empty. */
public final class Jvm {
  private Jvm() {}

  /**
   * How a program ended.
   *
   * @param exitCode its exit code
   * @param output standard output and standard error
   */
  public record Result(int exitCode, String output) {}

  /**
   * Runs a program to its end, for at most two minutes of processor time.
   *
   * @param directory becomes its working directory, its home and its temporary directory
   * @param program a class with a main method
   * @param without parts of the names of jars to leave out of the class path
   * @param args options of the JVM, each with a hyphen, then arguments of the program
   */
  public static Result run(
      Path directory, Class<?> program, List<String> without, List<String> args)
      throws IOException, InterruptedException {
    Path output = directory.resolveSibling(directory.getFileName() + ".out");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-Duser.home=" + directory));
    command.addAll(List.of("-Djava.io.tmpdir=" + directory, "-XX:-CreateCoredumpOnCrash"));
    command.addAll(List.of("-XX:ErrorFile=" + output + ".crash", "-cp", classPath(without)));
    int options = (int) args.stream().takeWhile(arg -> arg.startsWith("-")).count();
    command.addAll(args.subList(0, options));
    command.add(program.getName());
    command.addAll(args.subList(options, args.size()));
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      int exitCode = CpuTime.await(process, Duration.ofMinutes(2));
      return new Result(exitCode, Files.readString(output, StandardCharsets.UTF_8));
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private static String classPath(List<String> without) {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(all.split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .filter(entry -> without.stream().noneMatch(entry::contains))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
