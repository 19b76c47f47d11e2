package org.stance.cli;

import picocli.CommandLine.Option;

/** What every verb takes. */
final class CommonOptions {
  @Option(
      names = {"-q", "--quiet"},
      description = "Silence progress.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "More detail; -vv shows where a failure came from.")
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
      description = "How many threads work (default: all cores). Results don't depend on it.")
  private int threads = Runtime.getRuntime().availableProcessors();

  boolean quiet() {
    return quiet;
  }

  int verbosity() {
    return verbose.length;
  }

  int threads() throws Failure {
    if (threads < 1) {
      throw new Failure(ExitCode.USAGE, "--threads " + threads + " (1 or more expected)");
    }
    return threads;
  }
}
