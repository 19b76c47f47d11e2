package org.stance.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.stance.dataset.HeldOutFolds;
import org.stance.scoring.Scorer;
import org.stance.weights.NystroemFeatures;
import org.stance.weights.SparseVector;

/**
 * Scores every row by models that were trained without it and without any row of its group.
 * Vocabulary and frequencies are learnt inside each fold. Folds are trained in parallel; the scores
 * don't depend on the number of threads.
 */
final class FoldScores {
  /** A feature of a row with its name, as Tribuo stores it during training. */
  private static final long BYTES_PER_FEATURE = 32;

  /** The rest is left for the corpus, the weights, and the garbage collector. */
  private static final double MEMORY_SHARE = 0.6;

  private final TrainingSet corpus;
  private final List<String> targets;
  private final HeldOutFolds held;
  private final TrainingOptions options;

  FoldScores(TrainingSet corpus, List<String> targets, HeldOutFolds held, TrainingOptions options) {
    this.corpus = corpus;
    this.targets = targets;
    this.held = held;
    this.options = options;
  }

  /**
   * Trains every candidate on every fold.
   *
   * @param progress receives a step after each fold, from any thread
   * @return per candidate the scores of each row, in the order of the corpus; empty for a row that
   *     was never held out
   */
  List<List<double[]>> scores(Consumer<TrainingProgress> progress) {
    int folds = held.folds();
    List<List<double[]>> scores = new ArrayList<>();
    for (int i = 0; i < options.tuning().grid().size(); i++) {
      scores.add(new ArrayList<>(Collections.nCopies(corpus.size(), new double[0])));
    }
    AtomicInteger finished = new AtomicInteger();
    double[][][][] results = new double[folds][][][];
    Parallel.run(
        folds,
        Math.min(options.execution().threads(), foldsAtOnce(Runtime.getRuntime().maxMemory())),
        fold -> {
          results[fold] = scores(fold);
          progress.accept(
              TrainingProgress.of(TrainingProgress.Stage.FOLDS, finished.incrementAndGet(), folds));
        });
    for (int fold = 0; fold < folds; fold++) {
      place(results[fold], held.rows(fold), scores);
    }
    return scores;
  }

  /**
   * The number of folds that fit into memory at once: ten thousand long texts take a gigabyte each.
   *
   * @param memory the maximum memory in bytes
   * @return 1 or more
   */
  int foldsAtOnce(long memory) {
    long numbers = corpus.numbers() * (targets.isEmpty() ? 1 : 2);
    if (corpus.encoded()) {
      numbers += (long) NystroemFeatures.MAX_LANDMARKS * corpus.size();
    }
    return (int) Math.max(1, memory * MEMORY_SHARE / (numbers * BYTES_PER_FEATURE));
  }

  private static void place(double[][][] result, int[] rows, List<List<double[]>> scores) {
    for (int candidate = 0; candidate < result.length; candidate++) {
      for (int i = 0; i < rows.length; i++) {
        scores.get(candidate).set(rows[i], result[candidate][i]);
      }
    }
  }

  private double[][][] scores(int fold) {
    int[] train = held.others(fold);
    int[] tested = held.rows(fold);
    LinearTrainer learner =
        new LinearTrainer(corpus, train, targets, options.execution().randomSeed());
    Scorer.Shape shape = new Scorer.Shape(targets, corpus.groups(), corpus.texts(train));
    List<Scorer> scorers =
        options.tuning().grid().stream()
            .map(candidate -> learner.train(candidate, options.execution().randomSeed()))
            .map(model -> new Scorer(learner.weights(model), shape, learner.landmarks()))
            .toList();
    double[][] nears =
        Arrays.stream(tested)
            .mapToObj(row -> scorers.get(0).encoderFeatures(corpus.encoding(row)))
            .toArray(double[][]::new);
    double[][][] result = new double[scorers.size()][tested.length][];
    SparseVector weighted = new SparseVector();
    for (int candidate = 0; candidate < result.length; candidate++) {
      Scorer scorer = scorers.get(candidate);
      int[] ids = scorer.ids(corpus.names());
      for (int i = 0; i < tested.length; i++) {
        int row = tested[i];
        corpus.weigh(row, ids, scorer.weighting(), weighted);
        result[candidate][i] = new double[scorer.labels()];
        scorer.score(weighted, nears[i], corpus.target(row), result[candidate][i]);
      }
    }
    return result;
  }
}
