package org.stance.cli;

import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which articles a verb reads, and what happens if one can't be. */
final class ArticleOptions {
  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description =
          "Articles: .txt, .md, .html, .jsonl corpora, directories, - for standard input.")
  private List<String> paths = List.of();

  @Option(names = "--strict", description = "End with exit code 7 if any article can't be read.")
  private boolean strict;

  List<String> paths() {
    return paths;
  }

  /** The exit code of a verb that left out some articles. */
  ExitCode exitCode(long leftOut) {
    return strict && leftOut > 0 ? ExitCode.ROWS : ExitCode.DONE;
  }
}
