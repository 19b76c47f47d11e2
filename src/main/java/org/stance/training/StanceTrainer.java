package org.stance.training;

import java.io.IOException;
import java.io.UncheckedIOException;
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
 * Trains a model: chooses the setting, and what to look at where the options leave a choice, by
 * grouped, stratified cross-validation, calibrates on the predictions for held-out rows, and trains
 * on all rows. Thread-safe.
 */
public final class StanceTrainer {
  /** A target with fewer rows gets no weights of its own. */
  static final int FEWEST_ROWS_OF_TARGET = 20;

  /** The most characters in the names of all targets: a model's file holds them. */
  static final int MOST_IN_TARGETS = 1 << 19;

  private StanceTrainer() {}

  /**
   * Trains a model. Equal rows, options and seed give equal weights, whatever the number of
   * threads.
   *
   * @param labels the order of the probabilities
   * @param rows the training rows
   * @param options how to train
   * @param progress gets a line after each step, from any thread
   * @return the model
   * @throws IllegalArgumentException if a row's label is not among the labels, the rows have fewer
   *     than two different labels, the targets' names more than {@value #MOST_IN_TARGETS}
   *     characters in all, or no word stands in two texts
   * @throws UncheckedIOException never: the model is read back from memory
   */
  public static StanceModel train(
      LabelSet labels,
      List<LabelledText> rows,
      TrainingOptions options,
      Consumer<String> progress) {
    if (rows.stream().map(LabelledText::label).distinct().count() < 2) {
      throw new IllegalArgumentException(
          rows.size() + " rows of one label (rows of at least two labels expected)");
    }
    checkTargets(rows);
    TrainingSet corpus = TrainingSet.of(labels, rows, options);
    progress.accept(rows.size() + " rows read");
    List<String> own = targetsWithOwnWeights(rows);
    GridSearch search = GridSearch.of(corpus, own, options, progress);
    TrainingRecord.Trial best = search.trials().get(search.chosen());
    TrainingSet seen = corpus.only(best.groups());
    int[] all = IntStream.range(0, rows.size()).toArray();
    LinearTrainer learner = new LinearTrainer(seen, all, own, options.randomSeed());
    TribuoModel model = learner.train(best.candidate(), options.randomSeed());
    progress.accept("trained on all rows");
    ModelFacts facts =
        new ModelFacts(
            new ModelFacts.Scope(labels, options.defaultTarget(), targets(rows), own),
            new ModelFacts.Inputs(
                best.groups(), options.encoder().filter(any -> seen.encoded()).map(Encoder::identity)),
            new ModelFacts.Decision(search.calibration(), search.reviewThreshold()),
            new TrainingRecord(
                data(corpus, all),
                tuning(search, options),
                heldOut(search, options),
                new TrainingRecord.Engine(Tribuo.VERSION, model.provenance())));
    try {
      StanceModel trained =
          ModelFile.of(
                  FactsWriter.write(facts),
                  WeightsFormat.write(learner.weights(model)),
                  learner.landmarks().map(NystroemFeatures::bytes).orElse(new byte[0]),
                  ModelFile.deflated(model.bytes()))
              .model("model");
      return trained.encoder().isPresent()
          ? trained.with(options.encoder().orElseThrow())
          : trained;
    } catch (IOException e) {
      throw new UncheckedIOException("a model just trained is no model", e);
    }
  }

  private static List<String> targets(List<LabelledText> rows) {
    return List.copyOf(new TreeSet<>(rows.stream().map(row -> row.target().name()).toList()));
  }

  private static void checkTargets(List<LabelledText> rows) {
    List<String> targets = rows.stream().map(row -> row.target().name()).distinct().toList();
    long characters = targets.stream().mapToLong(String::length).sum();
    if (characters > MOST_IN_TARGETS) {
      throw new IllegalArgumentException(
          "%d targets with names of %d characters (at most %d expected)"
              .formatted(targets.size(), characters, MOST_IN_TARGETS));
    }
  }

  private static TrainingRecord.Data data(TrainingSet corpus, int[] all) {
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
            search.folds(), options.randomSeed(), search.groupColumn(), search.weeks()),
        search.trials(),
        search.chosen(),
        search.folds() == 0 ? 0 : GridSearch.sameF1(search.unseen().rows()));
  }

  private static TrainingRecord.HeldOut heldOut(GridSearch search, TrainingOptions options) {
    return new TrainingRecord.HeldOut(
        search.unseen(),
        search.subgroups(),
        new TrainingRecord.Selective(
            options.wantedAccuracy(), search.coverage(), search.selectiveAccuracy()));
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

  /** With one target in the data, the weights for all targets are its own. */
  static List<String> targetsWithOwnWeights(List<LabelledText> rows) {
    Map<String, Long> counts =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.target().name(), TreeMap::new, Collectors.counting()));
    if (counts.size() < 2) {
      return Collections.emptyList();
    }
    counts.values().removeIf(count -> count < FEWEST_ROWS_OF_TARGET);
    return List.copyOf(counts.keySet());
  }
}
