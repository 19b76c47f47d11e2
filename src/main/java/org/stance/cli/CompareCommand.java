package org.stance.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.stance.cli.console.ExitCode;
import org.stance.cli.console.Failure;
import org.stance.cli.console.Output;
import org.stance.cli.console.Progress;
import org.stance.cli.console.Terminal;
import org.stance.cli.options.CommonOptions;
import org.stance.cli.options.EncoderOptions;
import org.stance.cli.options.Models;
import org.stance.cli.options.OutputFormat;
import org.stance.cli.options.ReportOptions;
import org.stance.cli.options.SeedOption;
import org.stance.cli.options.TargetOption;
import org.stance.dataset.LabelledData;
import org.stance.dataset.LabelledText;
import org.stance.evaluation.Comparison;
import org.stance.evaluation.Comparison.RowAnswer;
import org.stance.evaluation.LabelledPrediction;
import org.stance.evaluation.PredictedRows;
import org.stance.file.InputFormatException;
import org.stance.model.StanceModel;
import org.stance.prediction.StanceClassifier;
import org.stance.report.Report;
import org.stance.report.ReportSubject;
import org.stance.task.LabelSet;
import org.stance.task.Target;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code stance compare}: whether one of two models is better on the same rows. */
@Command(
    name = "compare",
    description =
        "Test whether one of two models is better on labelled rows that neither was trained on."
            + " Rows without a target get --target, else the target of model A.")
final class CompareCommand implements Callable<Integer> {
  /** Rows classified between two updates of the progress. */
  private static final int BATCH = 512;

  private final Terminal terminal;

  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final EncoderOptions encoder = new EncoderOptions();
  @Mixin private final ReportOptions report = new ReportOptions();
  @Mixin private final SeedOption seed = new SeedOption();
  @Mixin private final TargetOption target = new TargetOption();

  @Option(
      names = "--data",
      arity = "1..*",
      paramLabel = "CSV",
      description =
          "Labelled rows, with the columns text and label and any others"
              + " (default with --predictions: the first of its files).")
  private List<Path> data = new ArrayList<>();

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "A model; to be given twice: the first is called A, the second B.")
  private List<Path> models = new ArrayList<>();

  @Option(
      names = "--predictions",
      paramLabel = "FILE",
      description =
          "Instead of a model, what \"stance classify\" wrote for the same rows; to be given twice."
              + " Rows are matched by the column id if there is one, else by their order.")
  private List<Path> predictions = new ArrayList<>();

  @Option(
      names = "--group",
      paramLabel = "COLUMN",
      description =
          "The column that groups the rows (default: speaker, else the document's column, else"
              + " none).")
  private Optional<String> group = Optional.empty();

  CompareCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * Labelled rows with the answers of both models.
   *
   * @param data the labelled rows
   * @param answers the answers of A, then those of B, one per row
   */
  private record AnsweredRows(LabelledData data, List<List<RowAnswer>> answers) {}

  @Override
  public Integer call() throws Failure, IOException {
    checkOptions();
    List<Path> inputs = new ArrayList<>(data);
    inputs.addAll(both());
    Output.mustNotReplace(report.file(), inputs);
    OutputFormat format = report.format();
    try (Output out = Output.open(report.file(), terminal)) {
      AnsweredRows result = models.isEmpty() ? read() : classify();
      String column = LabelledInput.group(result.data(), group);
      Comparison comparison =
          Comparison.of(
              result.data().labels(), rows(result, column), seed.bootstrap(Comparison.DEFAULT));
      format.write(Report.of(comparison, subject(column)), out.writer());
      out.commit();
    }
    return ExitCode.DONE.code();
  }

  /** A and B, as the user named them. */
  private List<Path> both() {
    return models.isEmpty() ? predictions : models;
  }

  private ReportSubject subject(String column) {
    return new ReportSubject(
        both().stream().map(Path::toString).toList(),
        LabelledInput.names(files()),
        column.isEmpty() ? "row" : column,
        0);
  }

  private void checkOptions() throws Failure {
    boolean two = models.size() == 2 || predictions.size() == 2;
    if (!two || !(models.isEmpty() || predictions.isEmpty())) {
      throw new Failure(ExitCode.USAGE, "--model FILE twice, or --predictions FILE twice expected");
    }
    if (data.isEmpty() && predictions.isEmpty()) {
      throw new Failure(ExitCode.USAGE, "--data CSV expected");
    }
    if (encoder.asked() && models.isEmpty()) {
      throw new Failure(ExitCode.USAGE, "--encoder with --predictions (with --model expected)");
    }
  }

  /** The labelled files. */
  private List<Path> files() {
    return data.isEmpty() ? predictions.subList(0, 1) : data;
  }

  private static List<Comparison.PairedRow> rows(AnsweredRows result, String column) {
    List<Comparison.PairedRow> rows = new ArrayList<>();
    for (LabelledText row : result.data().rows()) {
      int place = rows.size();
      RowAnswer a = result.answers().get(0).get(place);
      RowAnswer b = result.answers().get(1).get(place);
      rows.add(new Comparison.PairedRow(row.label(), a, b, row.group(column)));
    }
    return rows;
  }

  private AnsweredRows classify() throws Failure {
    StanceModel a = model(models.get(0));
    StanceModel b = model(models.get(1));
    LabelSet labels = a.labels();
    if (!new HashSet<>(labels.labels()).equals(new HashSet<>(b.labels().labels()))) {
      throw new Failure(
          ExitCode.MODEL,
          "%s: labels %s (%s expected, as in %s)"
              .formatted(models.get(1), b.labels().labels(), labels.labels(), models.get(0)));
    }
    Target fallback = target.target().orElse(a.defaultTarget());
    LabelledData rows = LabelledInput.readFor(labels, data, fallback, terminal);
    for (int i = 0; i < models.size(); i++) {
      Models.warnOfTargets(
          models.get(i).toString(),
          List.of(a, b).get(i),
          rows.rows().stream().map(LabelledText::target),
          terminal);
    }
    try (Progress progress = new Progress(terminal, common.quiet())) {
      return new AnsweredRows(
          rows, List.of(classify(rows, a, progress), classify(rows, b, progress)));
    }
  }

  private StanceModel model(Path file) throws Failure {
    if (encoder.asked()) {
      StanceModel bare = Models.load(file);
      return bare.encoder().isEmpty() ? bare : encoder.model(file, terminal);
    }
    return encoder.model(file, terminal);
  }

  private static List<RowAnswer> classify(LabelledData data, StanceModel model, Progress progress) {
    StanceClassifier classifier = StanceClassifier.of(model);
    List<RowAnswer> answers = new ArrayList<>();
    List<LabelledText> rows = data.rows();
    for (int start = 0; start < rows.size(); start += BATCH) {
      List<LabelledText> part = rows.subList(start, Math.min(rows.size(), start + BATCH));
      for (LabelledPrediction judged : LabelledPrediction.of(part, classifier, "")) {
        answers.add(RowAnswer.of(judged.prediction(), judged.gold()));
      }
      progress.update(answers.size() + " of " + rows.size() + " rows");
    }
    return answers;
  }

  private AnsweredRows read() throws Failure {
    try {
      PredictedRows a = PredictedRows.read(predictions.get(0));
      PredictedRows b = PredictedRows.read(predictions.get(1));
      b.mustHaveLabelsOf(a);
      Target fallback = target.target().orElse(Target.DEFAULT);
      LabelledData rows = LabelledInput.readFor(a.labels(), files(), fallback, terminal);
      AnsweredRows result =
          new AnsweredRows(rows, List.of(a.answers(rows.rows()), b.answers(rows.rows())));
      warnOfSurplus(a, rows);
      warnOfSurplus(b, rows);
      return result;
    } catch (InputFormatException invalid) {
      throw Failure.of(ExitCode.DATA, invalid);
    } catch (IOException unreadable) {
      throw Failure.of(ExitCode.INPUT, unreadable);
    }
  }

  /** Every labelled row was found by its unique id, so that surplus rows have other ids. */
  private void warnOfSurplus(PredictedRows predicted, LabelledData data) {
    int surplus = predicted.rows().size() - data.rows().size();
    if (surplus > 0) {
      terminal.warning(
          "%s: %d row%s with an id that no labelled row has: left out"
              .formatted(predicted.file(), surplus, surplus == 1 ? "" : "s"));
    }
  }
}
