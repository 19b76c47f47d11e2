package org.stance.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.stance.file.RowChunks;
import org.stance.file.RowReader;
import org.stance.file.RowSyntax;
import org.stance.file.RowWriter;
import org.stance.model.StanceModel;
import org.stance.model.TribuoLoop;
import org.stance.prediction.StanceClassifier;
import org.stance.statement.Target;
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
  private static final int CHUNK = 1 << 18;
  private static final int BLOCK = 256;

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
    Benchmark benchmark = measured(contenders(loaded, tribuo, texts), texts, skipped.isEmpty());
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

  /** Tribuo at its quickest comes first: the others are compared with it. */
  private static List<Contender> contenders(
      StanceModel model, TribuoLoop tribuo, List<String> texts) throws IOException {
    StanceClassifier classifier = StanceClassifier.of(model);
    Target target = model.defaultTarget();
    byte[] csv = csv(texts);
    ChunkClassifier rows =
        new ChunkClassifier(
            new ManyTexts(classifier::classify),
            target,
            model.labels(),
            List.of(ClassifiedRow.TEXT),
            RowFormat.CSV,
            new ExcelOption());
    return List.of(
        new Contender("Tribuo, predict alone", () -> prepared(tribuo, target, texts)),
        Contender.of(
            "Tribuo, features made and predict",
            () -> texts.stream().mapToLong(text -> tribuo.stance(text, target).length()).sum()),
        Contender.of(
            "Stance, a text at a time",
            () ->
                texts.stream()
                    .mapToLong(text -> classifier.classify(text, target).stance().length())
                    .sum()),
        Contender.of("Stance, CSV to CSV", () -> written(rows, csv)),
        Contender.of("reading the bytes, no more", () -> sum(csv)));
  }

  /** Few examples at a time, which are large. */
  private static double prepared(TribuoLoop tribuo, Target target, List<String> texts)
      throws IOException {
    double seconds = 0;
    for (int start = 0; start < texts.size(); start += BLOCK) {
      List<Supplier<String>> block =
          texts.subList(start, Math.min(start + BLOCK, texts.size())).stream()
              .map(text -> tribuo.prepared(text, target))
              .toList();
      seconds += Contender.seconds(() -> block.stream().mapToLong(one -> one.get().length()).sum());
    }
    return seconds;
  }

  private static byte[] csv(List<String> texts) throws IOException {
    StringWriter out = new StringWriter();
    try (RowWriter writer = RowWriter.csv(out, List.of(ClassifiedRow.TEXT))) {
      for (String text : texts) {
        writer.write(List.of(ClassifiedRow.TEXT), List.of(text));
      }
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static long written(ChunkClassifier work, byte[] csv) throws IOException {
    long bytes = 0;
    try (RowChunks chunks =
        RowChunks.open(new ByteArrayInputStream(csv), "", Optional.of(RowSyntax.CSV), CHUNK)) {
      for (RowReader one = chunks.next(); one != null; one = chunks.next()) {
        bytes += work.part(one).bytes().length;
      }
    }
    return bytes;
  }

  private static long sum(byte[] bytes) {
    long sum = 0;
    for (byte one : bytes) {
      sum = 31 * sum + one;
    }
    return sum & Long.MAX_VALUE;
  }
}
