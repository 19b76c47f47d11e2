package org.stance.cli.options;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stance.cli.console.ExitCode;
import org.stance.cli.console.Failure;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which articles a verb reads, and how it ends if one can't be read. */
public final class ArticleOptions {
  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description =
          "Articles (.txt, .md, .html), corpora (.jsonl) or directories; - is standard input.")
  private List<String> paths = List.of();

  @Option(names = "--strict", description = "Exit with code 7 if any article can't be read.")
  private boolean strict;

  @Option(
      names = "--min-confidence",
      paramLabel = "P",
      description =
          "Leave out statements whose confidence, from 0 to 1, is below P"
              + " (default: 0.4 in run; 0 in extract, which keeps everything that was found).")
  private @Nullable Double minConfidence;

  /**
   * The minimum confidence of a statement.
   *
   * @param usual the value unless the user sets one
   * @throws Failure if it is no probability
   */
  public double minConfidence(double usual) throws Failure {
    if (minConfidence == null) {
      return usual;
    }
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw new Failure(
          ExitCode.USAGE, "--min-confidence " + minConfidence + " (a number from 0 to 1 expected)");
    }
    return minConfidence;
  }

  public List<String> paths() {
    return paths;
  }

  /** The exit code of a verb that left out some articles. */
  public ExitCode exitCode(long leftOut) {
    return strict && leftOut > 0 ? ExitCode.ROWS : ExitCode.DONE;
  }
}
