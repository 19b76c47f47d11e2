package org.stance.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.stance.dataset.DateRange;
import org.stance.dataset.LabelledInspection;
import org.stance.dataset.LabelledProblem;
import org.stance.dataset.LabelledText;
import org.stance.dataset.RowDocument;
import org.stance.file.InputFormatException;
import org.stance.file.StrictText;
import org.stance.table.Columns;
import org.stance.task.LabelSet;
import org.stance.text.Shingles;
import org.stance.text.Tokenizer;
import org.stance.training.OutOfFold;
import org.stance.training.TrainingOptions;
import org.stance.training.TrainingProgress;

/**
 * Checks labelled data: invalid rows, doubtful rows, and leaks between training and evaluation
 * rows. Stateless and thread-safe.
 */
public final class DataCheck {
  /** The columns that a check reads in addition to the required ones. */
  public static final Set<String> COLUMNS = columns();

  /** Of more rows than this, only a sample is searched for label errors. */
  public static final int MAX_TRAINED = 8_000;

  /** Steps of progress before label errors are looked for. */
  private static final int COMPARISONS = 3;

  private final CheckedRows rows;
  private final CheckOptions options;
  private final Consumer<TrainingProgress> progress;
  private final List<DataFinding> findings = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private DataCheck(CheckedRows rows, CheckOptions options, Consumer<TrainingProgress> progress) {
    this.rows = rows;
    this.options = options;
    this.progress = progress;
  }

  /**
   * Checks rows. Equal rows and options give equal findings.
   *
   * @param data the training rows, read with {@link #COLUMNS}
   * @param evaluated the evaluation rows, read with the same columns; may be empty
   * @param options the options
   * @param progress receives a step after each comparison and fold, on any thread
   * @return the result
   */
  public static CheckResult check(
      LabelledInspection data,
      Optional<LabelledInspection> evaluated,
      CheckOptions options,
      Consumer<TrainingProgress> progress) {
    List<LabelledText> others =
        evaluated.map(LabelledInspection::rows).orElseGet(Collections::emptyList);
    CheckedRows rows = CheckedRows.of(data.rows(), others);
    DataCheck check = new DataCheck(rows, options, progress);
    check.look(data, evaluated);
    return new CheckResult(
        rows.training(),
        others.size(),
        counts(data.labels(), rows.trained()),
        check.findings,
        check.notes);
  }

  private void look(LabelledInspection data, Optional<LabelledInspection> evaluated) {
    problems(data);
    evaluated.ifPresent(this::problems);
    texts();
    Set<String> labels = new LinkedHashSet<>(data.labels());
    evaluated.ifPresent(more -> labels.addAll(more.labels()));
    names(List.copyOf(labels));
    if (!rows.evaluated().isEmpty()) {
      findings.addAll(SharedOrigins.of(rows));
    }
    options.training().ifPresent(training -> labelErrors(data.labels(), training));
    findings.sort(Comparator.comparing(DataFinding::kind));
  }

  private static Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>(RowDocument.COLUMNS);
    columns.add(SharedOrigins.SPEAKER);
    columns.add(SharedOrigins.DATE);
    return Collections.unmodifiableSet(columns);
  }

  private static Map<String, Integer> counts(List<String> labels, List<LabelledText> rows) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    labels.forEach(label -> counts.put(label, 0));
    rows.forEach(row -> counts.merge(row.label(), 1, Integer::sum));
    return counts;
  }

  private void problems(LabelledInspection inspected) {
    for (LabelledProblem problem : inspected.problems()) {
      DataFinding.Location place = new DataFinding.Location(problem.file(), problem.line());
      FindingKind kind = FindingKind.valueOf(problem.kind().name());
      findings.add(
          DataFinding.of(kind, place, problem.message(), problem.value())
              .withRows(problem.line() > 0 ? 1 : 0));
    }
  }

  private void texts() {
    Repeats repeats = Repeats.of(rows);
    findings.addAll(repeats.findings());
    progress.accept(compared(1));
    int[][] shingles = new int[rows.size()][];
    for (int row = 0; row < shingles.length; row++) {
      List<String> words =
          Tokenizer.tokens(rows.get(row).text()).stream().filter(Tokenizer::isWord).toList();
      TextDoubts.of(rows.get(row), words).ifPresent(findings::add);
      date(rows.get(row)).ifPresent(findings::add);
      shingles[row] = repeats.repeated(row) ? new int[0] : Shingles.of(words);
    }
    progress.accept(compared(2));
    NearCopies.of(rows, shingles, options.threads())
        .forEach(pair -> findings.add(NearCopies.finding(rows, pair)));
    progress.accept(compared(COMPARISONS));
  }

  private static Optional<DataFinding> date(LabelledText row) {
    String date = row.column(SharedOrigins.DATE);
    return StrictText.isBlank(date) || DateRange.day(date).isPresent()
        ? Optional.empty()
        : Optional.of(
            DataFinding.of(
                FindingKind.DATE,
                DataFinding.Location.of(row),
                "date "
                    + InputFormatException.quoted(date)
                    + " (a day such as 2025-02-03 expected)",
                date));
  }

  private void names(List<String> labels) {
    findings.addAll(LabelDoubts.spelling(rows.rows(), Columns.LABEL, LabelledText::label));
    findings.addAll(LabelDoubts.spelling(rows.rows(), Columns.TARGET, row -> row.target().name()));
    if (rows.size() == 0) {
      return;
    }
    boolean trainingOnly = rows.evaluated().isEmpty();
    if (rows.training() > 0) {
      findings.addAll(
          LabelDoubts.few(
              labels, rows.trained(), LabelDoubts.MIN_TO_LEARN, FindingKind.FEW_TO_LEARN));
    }
    findings.addAll(
        LabelDoubts.few(
            labels,
            trainingOnly ? rows.trained() : rows.evaluated(),
            LabelDoubts.MIN_TO_MEASURE,
            FindingKind.FEW_TO_MEASURE));
  }

  private static TrainingProgress compared(int done) {
    return TrainingProgress.of(TrainingProgress.Stage.COMPARISONS, done, COMPARISONS);
  }

  private void labelErrors(List<String> labels, TrainingOptions training) {
    List<LabelledText> sample = sample(training.execution().randomSeed());
    if (sample.size() < rows.training()) {
      notes.add(
          String.format(
              Locale.ROOT,
              "likely label errors were looked for in a random sample of %,d of %,d rows",
              sample.size(),
              rows.training()));
    }
    try {
      LabelSet all = new LabelSet(labels);
      List<double[]> probabilities = OutOfFold.probabilities(all, sample, training, progress);
      LabelErrors errors = new LabelErrors(all, sample, probabilities);
      findings.addAll(errors.findings());
      notes.add(
          String.format(
              Locale.ROOT,
              "models trained on the other rows agree with %.0f%% of the labels; a label that they"
                  + " contradict may be wrong or merely difficult",
              100 * errors.agreement()));
    } catch (IllegalArgumentException unfit) {
      notes.add("likely label errors were not looked for: " + unfit.getMessage());
    }
  }

  private List<LabelledText> sample(long randomSeed) {
    if (rows.training() <= MAX_TRAINED) {
      return rows.trained();
    }
    List<Integer> order = new ArrayList<>(IntStream.range(0, rows.training()).boxed().toList());
    Collections.shuffle(order, new Random(randomSeed));
    return order.subList(0, MAX_TRAINED).stream().sorted().map(rows::get).toList();
  }
}
