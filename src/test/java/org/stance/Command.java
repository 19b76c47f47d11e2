package org.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a page, for a shell. Ends with 0, or as the comment behind it says: {@code # exit code
 * 4}.
 *
 * @param line the whole line
 * @param exitCode how it should end
 */
record Command(String line, int exitCode) {
  /** In seconds of each process: a slow machine takes longer, but no more processor time. */
  private static final int MAX_CPU_TIME = 1200;

  private static final Pattern EXIT_CODE = Pattern.compile("# exit code (\\d+)$");

  static Command of(String line) {
    Matcher matcher = EXIT_CODE.matcher(line);
    return new Command(line, matcher.find() ? Integer.parseInt(matcher.group(1)) : 0);
  }

  /** Runs it at the root of the project, and returns all that it printed. */
  String run() throws IOException, InterruptedException {
    Path out = Files.createTempFile("command", ".out");
    Process process =
        new ProcessBuilder("bash", "-c", "ulimit -t " + MAX_CPU_TIME + "\n" + line)
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    try {
      process.getOutputStream().close();
      assertThat(process.waitFor(2, TimeUnit.HOURS)).as(line).isTrue();
      String output = Files.readString(out, StandardCharsets.UTF_8);
      assertThat(process.exitValue()).as("%s%n%s", line, output).isEqualTo(exitCode);
      return output;
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      Files.delete(out);
    }
  }
}
