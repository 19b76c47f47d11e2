package org.stance.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.stance.cli.console.ExitCode;
import org.stance.cli.console.Failure;
import org.stance.cli.console.Output;
import org.stance.cli.console.Terminal;
import org.stance.cli.options.ArticleOptions;
import org.stance.cli.options.CommonOptions;
import org.stance.cli.options.ExcelOption;
import org.stance.cli.options.OutputFormat;
import org.stance.cli.options.OutputOptions;
import org.stance.extraction.StatementExtractor;
import org.stance.statement.Statement;
import org.stance.statement.StatementWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code stance extract}: articles in, statements out. */
@Command(
    name = "extract",
    description = "Extract statements from articles, with speaker, cue and offsets.")
final class ExtractCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final ArticleOptions articles = new ArticleOptions();
  @Mixin private final OutputOptions output = new OutputOptions();
  @Mixin private final ExcelOption excel = new ExcelOption();

  @Option(
      names = "--format",
      paramLabel = "jsonl|csv",
      description =
          "The format of the result (default: by the ending of the file's name, else jsonl).")
  private Optional<String> format = Optional.empty();

  @Option(
      names = "--with-text",
      description = "Add the text of the article to each statement (JSON Lines only).")
  private boolean withText;

  ExtractCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Failure, IOException {
    double minConfidence = articles.minConfidence(0);
    StatementExtractor extractor = new StatementExtractor();
    boolean csv =
        OutputFormat.of(format, output.file(), OutputFormat.JSONL, OutputFormat.CSV)
            == OutputFormat.CSV;
    excel.mustFit(csv);
    try (Output out = Output.open(output.file(), terminal)) {
      StatementWriter writer =
          csv
              ? StatementWriter.csv(out.writer(), excel.style())
              : StatementWriter.jsonLines(out.writer());
      ExitCode code =
          new Articles(terminal, common, articles, results())
              .forEach(
                  document ->
                      extractor.extract(document).stream()
                          .filter(statement -> statement.confidence() >= minConfidence)
                          .toList(),
                  (document, statements) -> {
                    for (Statement statement : statements) {
                      writer.write(statement, withText ? document.text() : null);
                    }
                  });
      writer.flush();
      out.commit();
      return code.code();
    }
  }

  private Articles.Results results() {
    Path file = output.file().orElse(Path.of(Output.STANDARD));
    return new Articles.Results("-o " + file, output.file().stream().toList());
  }
}
