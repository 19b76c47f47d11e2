package org.stance.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.stance.dataset.LabelledData;
import org.stance.dataset.LabelledText;
import org.stance.encoder.Encoder;
import org.stance.model.FactsWriter;
import org.stance.model.ModelFacts;
import org.stance.model.ModelFile;
import org.stance.model.StanceModel;
import org.stance.model.TrainingRecord;
import org.stance.task.LabelSet;
import org.stance.weights.NystroemFeatures;
import org.stance.weights.WeightsFormat;
import org.tribuo.Tribuo;

/**
 * Trains a model from labelled texts: chooses hyperparameters, and features where the options leave
 * a choice, by grouped, stratified cross-validation; calibrates probabilities on the predictions
 * for held-out rows; trains on all rows. Stateless and thread-safe.
 *
 * <p>Rows come from files ({@link org.stance.dataset.LabelledReader}) or from a program's own
 * objects:
 *
 * <pre>{@code
 * List<LabelledText> rows =
 *     List.of(
 *         LabelledText.of(1, "We welcome the talks.", Target.DEFAULT, "supportive"),
 *         LabelledText.of(2, "The talks are a betrayal.", Target.DEFAULT, "opposed"));
 * StanceModel model = StanceTrainer.train(rows, TrainingOptions.defaults());
 * }</pre>
 */
public final class StanceTrainer {
  /** A target with fewer rows gets no weights of its own. */
  static final int MIN_ROWS_OF_TARGET = 20;

  /** Maximum number of characters in the names of all targets: a model file holds them. */
  static final int MAX_TARGET_CHARACTERS = 1 << 19;

  private StanceTrainer() {}

  /**
   * Trains a model on rows of a program's own. Its labels are {@link LabelSet#DEFAULT} where that
   * contains all labels of the rows, else the labels of the rows in alphabetical order.
   *
   * @param rows the labelled rows
   * @param options how to train
   * @return the model, with its encoder if it uses one
   * @throws TrainingException if the rows can't be trained on
   */
  public static StanceModel train(List<LabelledText> rows, TrainingOptions options) {
    List<String> found = rows.stream().map(LabelledText::label).distinct().sorted().toList();
    checkLabels(rows.size(), found.size());
    boolean usual = LabelSet.DEFAULT.labels().containsAll(found);
    return train(usual ? LabelSet.DEFAULT : new LabelSet(found), rows, options, step -> {});
  }

  /**
   * Trains a model on rows that were read from files.
   *
   * @param data the labels and the labelled rows
   * @param options how to train
   * @return the model, with its encoder if it uses one
   * @throws TrainingException if the rows can't be trained on
   */
  public static StanceModel train(LabelledData data, TrainingOptions options) {
    return train(data.labels(), data.rows(), options, step -> {});
  }

  /**
   * Trains a model and reports progress. Equal rows, options and seed give equal weights, whatever
   * the number of threads.
   *
   * @param labels the labels, in the order of the probabilities
   * @param rows the labelled rows
   * @param options how to train
   * @param progress receives each step when it is done, from any thread
   * @return the model, with its encoder if it uses one
   * @throws TrainingException if a row's label is not among the labels, the rows have fewer than
   *     two different labels, the targets' names more than {@value #MAX_TARGET_CHARACTERS}
   *     characters in all, or no feature occurs in two texts
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static StanceModel train(
      LabelSet labels,
      List<LabelledText> rows,
      TrainingOptions options,
      Consumer<TrainingProgress> progress) {
    checkLabels(rows.size(), rows.stream().map(LabelledText::label).distinct().count());
    checkTargets(rows);
    TrainingSet corpus = TrainingSet.of(labels, rows, options);
    progress.accept(TrainingProgress.of(TrainingProgress.Stage.ROWS, rows.size(), rows.size()));
    GridSearch search = GridSearch.of(corpus, targetsWithOwnWeights(rows), options, progress);
    StanceModel model = model(corpus, search, options);
    progress.accept(TrainingProgress.of(TrainingProgress.Stage.MODEL, 1, 1));
    return model;
  }

  /** Trains the final model on all rows, with the hyperparameters that were chosen. */
  private static StanceModel model(TrainingSet corpus, GridSearch search, TrainingOptions options) {
    TrainingRecord.Trial best = search.trials().get(search.chosen());
    TrainingSet seen = corpus.only(best.groups());
    long seed = options.execution().randomSeed();
    int[] all = IntStream.range(0, corpus.size()).toArray();
    LinearTrainer learner =
        new LinearTrainer(seen, all, targetsWithOwnWeights(corpus.rows()), seed);
    TribuoModel model = learner.train(best.candidate(), seed);
    ModelFacts facts = facts(seen, search, options, model.provenance());
    try {
      StanceModel trained =
          ModelFile.of(
                  FactsWriter.write(facts),
                  WeightsFormat.write(learner.weights(model)),
                  learner.landmarks().map(NystroemFeatures::bytes).orElse(new byte[0]),
                  ModelFile.deflated(model.bytes()))
              .model("model");
      return trained.encoder().isPresent()
          ? trained.with(options.features().encoder().orElseThrow())
          : trained;
    } catch (IOException e) {
      throw new IllegalStateException("a model just trained can't be read", e);
    }
  }

  private static ModelFacts facts(
      TrainingSet corpus, GridSearch search, TrainingOptions options, String provenance) {
    return new ModelFacts(
        new ModelFacts.Scope(
            corpus.labels(),
            options.defaultTarget(),
            targets(corpus.rows()),
            targetsWithOwnWeights(corpus.rows())),
        new ModelFacts.Inputs(
            corpus.groups(),
            options.features().encoder().filter(any -> corpus.encoded()).map(Encoder::identity)),
        new ModelFacts.Decision(search.calibration(), search.reviewThreshold()),
        new TrainingRecord(
            data(corpus),
            tuning(search, options),
            heldOut(search, options),
            new TrainingRecord.Engine(Tribuo.VERSION, provenance)));
  }

  private static void checkLabels(int rows, long labels) {
    if (labels < 2) {
      throw TrainingException.of(
          TrainingException.Reason.ONE_LABEL,
          rows + " rows of one label (rows of at least two labels expected)");
    }
  }

  private static List<String> targets(List<LabelledText> rows) {
    return List.copyOf(new TreeSet<>(rows.stream().map(row -> row.target().name()).toList()));
  }

  private static void checkTargets(List<LabelledText> rows) {
    List<String> targets = rows.stream().map(row -> row.target().name()).distinct().toList();
    long characters = targets.stream().mapToLong(String::length).sum();
    if (characters > MAX_TARGET_CHARACTERS) {
      throw TrainingException.of(
          TrainingException.Reason.LONG_TARGET_NAMES,
          "%d targets with names of %d characters (at most %d expected)"
              .formatted(targets.size(), characters, MAX_TARGET_CHARACTERS));
    }
  }

  private static TrainingRecord.Data data(TrainingSet corpus) {
    int[] all = IntStream.range(0, corpus.size()).toArray();
    int[] counts = new int[corpus.labels().size()];
    for (int row : all) {
      counts[corpus.label(row)]++;
    }
    return new TrainingRecord.Data(
        corpus.rows().stream().map(StanceTrainer::fileName).distinct().toList(),
        digest(corpus.rows()),
        Arrays.stream(counts).boxed().toList(),
        corpus.texts(all));
  }

  private static TrainingRecord.Tuning tuning(GridSearch search, TrainingOptions options) {
    return new TrainingRecord.Tuning(
        new TrainingRecord.Folds(
            search.folds(), options.execution().randomSeed(), search.groupColumn(), search.weeks()),
        search.trials(),
        search.chosen(),
        search.folds() == 0 ? 0 : GridSearch.sameF1(search.unseen().rows()));
  }

  private static TrainingRecord.HeldOut heldOut(GridSearch search, TrainingOptions options) {
    return new TrainingRecord.HeldOut(
        search.unseen(),
        search.subgroups(),
        new TrainingRecord.Selective(
            options.tuning().wantedAccuracy(), search.coverage(), search.selectiveAccuracy()));
  }

  private static String fileName(LabelledText row) {
    Path name = Path.of(row.file()).getFileName();
    return name == null ? row.file() : name.toString();
  }

  private static String digest(List<LabelledText> rows) {
    MessageDigest digest = ModelFile.sha256();
    for (LabelledText row : rows) {
      String values =
          String.join("\u0000", row.text(), row.label(), row.target().name(), "" + row.weight());
      digest.update((values + "\u0001").getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** None where the rows have a single target: the weights shared by all targets are its own. */
  static List<String> targetsWithOwnWeights(List<LabelledText> rows) {
    Map<String, Long> counts =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.target().name(), TreeMap::new, Collectors.counting()));
    if (counts.size() < 2) {
      return Collections.emptyList();
    }
    counts.values().removeIf(count -> count < MIN_ROWS_OF_TARGET);
    return List.copyOf(counts.keySet());
  }
}
