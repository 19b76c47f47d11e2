package org.stance.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.stance.model.FactsJson;
import org.stance.model.ModelFacts;
import org.stance.model.ModelFile;
import org.stance.model.StanceModel;
import org.stance.model.TrainingRecord;
import org.stance.model.TribuoModel;
import org.stance.task.LabelSet;
import org.stance.weights.NystroemFeatures;
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
    ModelFacts facts =
        new ModelFacts(
            labels,
            options.defaultTarget(),
            List.copyOf(new TreeSet<>(rows.stream().map(row -> row.target().name()).toList())),
            own,
            best.groups(),
            corpus.texts(all),
            search.calibration(),
            search.reviewThreshold(),
            record(corpus, search, options),
            options.features().encoder().filter(any -> seen.encoded()).map(Encoder::identity));
    LinearTrainer learner = new LinearTrainer(seen, all, own, options.execution().randomSeed());
    byte[] model = TribuoModel.bytes(learner.train(best.candidate(), options.execution().randomSeed()));
    progress.accept("trained on all rows");
    try {
      byte[] landmarks = learner.landmarks().map(NystroemFeatures::bytes).orElse(new byte[0]);
      StanceModel trained =
          StanceModel.of(new ModelFile(FactsJson.write(facts), model, landmarks), "model");
      return trained.encoder().isPresent()
          ? trained.with(options.features().encoder().orElseThrow())
          : trained;
    } catch (IOException e) {
      throw new UncheckedIOException("a model just trained is no model", e);
    }
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

  private static TrainingRecord record(
      TrainingSet corpus, GridSearch search, TrainingOptions options) {
    int[] counts = new int[corpus.labels().size()];
    for (int row = 0; row < corpus.size(); row++) {
      counts[corpus.label(row)]++;
    }
    return new TrainingRecord(
        corpus.rows().stream().map(StanceTrainer::fileName).distinct().toList(),
        HexFormat.of().formatHex(digest(corpus.rows())),
        Arrays.stream(counts).boxed().toList(),
        options.execution().randomSeed(),
        search.folds(),
        search.groupColumn(),
        search.weeks(),
        search.trials(),
        search.chosen(),
        search.unseen(),
        search.subgroups(),
        options.tuning().wantedAccuracy(),
        search.coverage(),
        search.selectiveAccuracy(),
        Tribuo.VERSION);
  }

  private static String fileName(LabelledText row) {
    Path name = Path.of(row.file()).getFileName();
    return name == null ? row.file() : name.toString();
  }

  private static byte[] digest(List<LabelledText> rows) {
    List<byte[]> parts = new ArrayList<>();
    for (LabelledText row : rows) {
      String values =
          String.join("\u0000", row.text(), row.label(), row.target().name(), "" + row.weight());
      parts.add((values + "\u0001").getBytes(StandardCharsets.UTF_8));
    }
    return ModelFile.digest(parts.toArray(new byte[0][]));
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
