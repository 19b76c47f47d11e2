package org.stance.cli.options;

import org.stance.cli.console.ExitCode;
import org.stance.cli.console.Failure;
import picocli.CommandLine.Option;

/** The options of every verb. */
public final class CommonOptions {
  @Option(
      names = {"-q", "--quiet"},
      description = "Don't show progress.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Show more detail; -vv also shows the stack trace of a failure.")
  private boolean[] verbose = {};

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("unused") // picocli acts on it
  private boolean help;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "The number of threads (default: all cores). Results don't depend on it.")
  private int threads = Runtime.getRuntime().availableProcessors();

  public boolean quiet() {
    return quiet;
  }

  public int verbosity() {
    return verbose.length;
  }

  public int threads() throws Failure {
    if (threads < 1) {
      throw new Failure(ExitCode.USAGE, "--threads " + threads + " (1 or more expected)");
    }
    return threads;
  }
}
