package org.stance.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.stance.cli.console.ExitCode;
import org.stance.cli.console.Failure;
import org.stance.cli.console.Progress;
import org.stance.cli.console.Terminal;
import org.stance.cli.options.CommonOptions;
import org.stance.cli.options.Models;
import org.stance.model.StanceModel;
import org.stance.model.TribuoLoop;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stance benchmark}: how fast this is beside others on the same texts, in one run. */
@Command(
    name = "benchmark",
    description =
        "Measure texts a CPU-second, beside Tribuo's own loop and, where installed, fastText.")
final class BenchmarkCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final CommonOptions common = new CommonOptions();

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description =
          "A model of n-grams alone (default: the shipped one, on the U.S.-Russia talks).")
  private Path model = Models.shippedNgrams();

  @Option(
      names = "--rows",
      paramLabel = "N",
      description = "How many texts at most (default: 20000).")
  private int rows = 20_000;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "How often each is measured, in turn (default: 5).")
  private int rounds = 5;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "The form of the result (default: text).")
  private Form format = Form.TEXT;

  @Parameters(
      paramLabel = "INPUT",
      arity = "0..1",
      description =
          "Rows with a column text, or a .txt (default: made of words of the training data).")
  private Optional<Path> input = Optional.empty();

  private enum Form {
    TEXT,
    JSON
  }

  BenchmarkCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Failure, IOException {
    atLeastOne("--rows", rows);
    atLeastOne("--rounds", rounds);
    StanceModel loaded = Models.load(model);
    TribuoLoop tribuo = tribuo();
    List<String> texts = texts();
    String skipped = fastTextMissing();
    Benchmark benchmark = measured(Contenders.of(loaded, tribuo, texts), texts, skipped.isEmpty());
    terminal.result(
        format == Form.JSON
            ? BenchmarkReport.json(benchmark, skipped)
            : BenchmarkReport.text(benchmark, skipped));
    return ExitCode.DONE.code();
  }

  private Benchmark measured(List<Contender> contenders, List<String> texts, boolean fastText)
      throws IOException {
    if (!fastText) {
      return measured(contenders, texts.size());
    }
    try (FastText trained = FastText.train(Models.trainingData(), texts)) {
      List<Contender> more = new ArrayList<>(contenders);
      more.add(new Contender("fastText predict-prob", trained::seconds));
      return measured(more, texts.size());
    }
  }

  private Benchmark measured(List<Contender> contenders, int texts) throws IOException {
    try (Progress progress = new Progress(terminal, common.quiet())) {
      return Benchmark.run(
          contenders, texts, rounds, round -> progress.update("round " + round + " of " + rounds));
    }
  }

  /** Why fastText isn't measured; empty if it is. */
  private static String fastTextMissing() {
    Path data = Models.trainingData();
    if (!FastText.installed()) {
      return "fastText is not on the PATH: left out";
    }
    return Files.exists(data) ? "" : "no " + data + " to train fastText on: left out";
  }

  private static void atLeastOne(String option, int value) throws Failure {
    if (value < 1) {
      throw new Failure(ExitCode.USAGE, option + " " + value + " (1 or more expected)");
    }
  }

  private TribuoLoop tribuo() throws Failure {
    try {
      return TribuoLoop.load(model);
    } catch (IllegalArgumentException encoder) {
      throw new Failure(
          ExitCode.USAGE,
          "--model " + encoder.getMessage(),
          "\"stance train --features ngrams\" makes one");
    } catch (IOException unusable) {
      throw Failure.of(ExitCode.MODEL, unusable);
    }
  }

  private List<String> texts() throws Failure, IOException {
    if (input.isPresent()) {
      return BenchmarkTexts.read(input.get(), rows, terminal);
    }
    List<String> known = BenchmarkTexts.read(Models.trainingData(), Integer.MAX_VALUE, terminal);
    return BenchmarkTexts.recombined(known, rows);
  }
}
