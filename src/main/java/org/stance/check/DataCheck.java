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
import org.stance.dataset.LabelledInspection;
import org.stance.dataset.LabelledProblem;
import org.stance.dataset.LabelledReader;
import org.stance.dataset.LabelledText;
import org.stance.task.LabelSet;
import org.stance.text.Shingles;
import org.stance.text.Tokenizer;
import org.stance.training.OutOfFold;
import org.stance.training.TrainingOptions;
import org.stance.training.TrainingProgress;

/**
 * Looks for what is wrong with labelled data, and for what rows to train on and rows to evaluate on
 * share. Stateless; thread-safe.
 */
public final class DataCheck {
  /** The columns that a check reads beside those of every labelled file. */
  public static final Set<String> COLUMNS = columns();

  /** Of more rows than this a sample is searched for label errors. */
  public static final int MOST_TRAINED = 8_000;

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
   * @param data the rows to train on, with {@link #COLUMNS} where they have them
   * @param evaluated the rows to evaluate on, with the same columns; empty if there are none
   * @param options how to check
   * @param progress receives a step after each comparison and fold, from any thread
   * @return what was found
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
    check.problems(data);
    evaluated.ifPresent(check::problems);
    check.texts();
    Set<String> labels = new LinkedHashSet<>(data.labels());
    evaluated.ifPresent(more -> labels.addAll(more.labels()));
    check.names(List.copyOf(labels));
    if (!others.isEmpty()) {
      check.findings.addAll(SharedOrigins.of(rows));
    }
    options.training().ifPresent(training -> check.labelErrors(data.labels(), training));
    check.findings.sort(Comparator.comparing(DataFinding::kind));
    return new CheckResult(
        rows.training(),
        others.size(),
        counts(data.labels(), rows.trained()),
        check.findings,
        check.notes);
  }

  private static Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>(LabelledReader.DOCUMENT_COLUMNS);
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
      DataFinding.Place place = new DataFinding.Place(problem.file(), problem.line());
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
      shingles[row] = repeats.repeated(row) ? new int[0] : Shingles.of(words);
    }
    progress.accept(compared(2));
    NearCopies.of(rows, shingles, options.threads())
        .forEach(pair -> findings.add(NearCopies.finding(rows, pair)));
    progress.accept(compared(COMPARISONS));
  }

  private void names(List<String> labels) {
    findings.addAll(LabelDoubts.spelling(rows.rows(), "label", LabelledText::label));
    findings.addAll(LabelDoubts.spelling(rows.rows(), "target", row -> row.target().name()));
    if (rows.size() == 0) {
      return;
    }
    boolean only = rows.evaluated().isEmpty();
    if (rows.training() > 0) {
      findings.addAll(
          LabelDoubts.few(
              labels, rows.trained(), LabelDoubts.FEWEST_TO_LEARN, FindingKind.FEW_TO_LEARN));
    }
    findings.addAll(
        LabelDoubts.few(
            labels,
            only ? rows.trained() : rows.evaluated(),
            LabelDoubts.FEWEST_TO_MEASURE,
            FindingKind.FEW_TO_MEASURE));
  }

  private static TrainingProgress compared(int done) {
    return TrainingProgress.of(TrainingProgress.Stage.COMPARISONS, done, COMPARISONS);
  }

  private void labelErrors(List<String> labels, TrainingOptions training) {
    List<LabelledText> some = sample(training.execution().randomSeed());
    if (some.size() < rows.training()) {
      notes.add(
          String.format(
              Locale.ROOT,
              "likely label errors were looked for in %,d of %,d rows, drawn at random",
              some.size(),
              rows.training()));
    }
    try {
      LabelSet all = new LabelSet(labels);
      List<double[]> probabilities = OutOfFold.probabilities(all, some, training, progress);
      LabelErrors errors = new LabelErrors(all, some, probabilities);
      findings.addAll(errors.findings());
      notes.add(
          String.format(
              Locale.ROOT,
              "models of the other rows agree with %.0f%% of the labels; one they contradict"
                  + " may be wrong or only hard",
              100 * errors.agreement()));
    } catch (IllegalArgumentException unfit) {
      notes.add("no likely label errors looked for: " + unfit.getMessage());
    }
  }

  private List<LabelledText> sample(long randomSeed) {
    if (rows.training() <= MOST_TRAINED) {
      return rows.trained();
    }
    List<Integer> order = new ArrayList<>(IntStream.range(0, rows.training()).boxed().toList());
    Collections.shuffle(order, new Random(randomSeed));
    return order.subList(0, MOST_TRAINED).stream().sorted().map(rows::get).toList();
  }
}
