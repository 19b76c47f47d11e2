package org.stance.statement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stance.document.Span;
import org.stance.statement.AttributionTraining.Candidate;

/**
 * Learns from marked documents how far each finder and each way to a speaker can be trusted, and
 * writes {@code finder-confidence.txt} and {@code speaker-confidence.txt} into a directory, with
 * heads that say how good the figures are in folds of documents.
 *
 * <pre>java -cp 'target/test-classes:target/classes:target/lib/*' \
 *   org.stance.statement.ConfidenceTraining DIRECTORY MARKED.jsonl...</pre>
 */
final class ConfidenceTraining {
  private static final int FOLDS = 5;
  private static final int BINS = 10;
  private static final double ENOUGH = 0.8;

  /** A statement found: what found it, its type, its score by other documents, and the truth. */
  private record Found(int fold, Finder finder, StatementType type, double score, boolean right) {
    String key() {
      return FinderConfidence.key(finder, type);
    }
  }

  private record Line(double predicted, boolean right) {}

  private final List<List<Credited>> readings = new ArrayList<>();
  private final List<GoldDocument> documents = new ArrayList<>();
  private final List<List<Candidate>> candidates = new ArrayList<>();

  private ConfidenceTraining() {}

  /** Reads the marked documents named by the arguments behind the directory. */
  public static void main(String[] args) throws IOException {
    java.util.logging.LogManager.getLogManager().reset();
    ConfidenceTraining training = new ConfidenceTraining();
    SpeakerTraining speakers = new SpeakerTraining();
    StatementExtractor extractor = new StatementExtractor();
    for (int i = 1; i < args.length; i++) {
      for (GoldDocument document : GoldDocument.read(Path.of(args[i]))) {
        List<Passage> passages = extractor.passages(document.text());
        List<Credited> reading = extractor.read(document.text(), passages);
        training.documents.add(document);
        training.readings.add(reading);
        training.candidates.add(AttributionTraining.candidates(document));
        speakers.add(document, passages, reading);
      }
    }
    Path directory = Path.of(args[0]);
    Files.writeString(directory.resolve("finder-confidence.txt"), training.report());
    Files.writeString(directory.resolve("speaker-confidence.txt"), speakers.report());
  }

  private String report() {
    List<Found> found = found();
    StringBuilder text = new StringBuilder();
    line(
        text, "# Confidence of statements: finder, type, intercept and slope of the log-odds over");
    line(
        text, "# the finder's score, which is 0 for all but cue verbs. Of the others the share of");
    line(
        text, "# right ones counts, one more of each supposed. Learnt by ConfidenceTraining (test");
    line(
        text,
        "# sources) on PolNeAR, training part: %d documents, %d statements found.",
        documents.size(),
        found.size());
    line(text, "# Scores of cue verbs come from weights learnt on the other folds.");
    List<Line> raw = new ArrayList<>();
    List<Line> fitted = new ArrayList<>();
    for (StatementType type : StatementType.values()) {
      List<Line> before = new ArrayList<>();
      List<Line> after = new ArrayList<>();
      judge(found.stream().filter(one -> one.type() == type).toList(), before, after);
      line(
          text,
          "#   %-8s expected calibration error %.3f; of the bare score of verbs %.3f",
          type.label(),
          error(after),
          error(before));
      raw.addAll(before);
      fitted.addAll(after);
    }
    line(
        text,
        "#   %-8s expected calibration error %.3f; of the bare score of verbs %.3f",
        "all",
        error(fitted),
        error(raw));
    bins(text, fitted);
    for (Finder finder : Finder.values()) {
      for (StatementType type : StatementType.values()) {
        curve(text, found, FinderConfidence.key(finder, type));
      }
    }
    return text.toString();
  }

  private static void curve(StringBuilder text, List<Found> found, String key) {
    List<Found> of = found.stream().filter(one -> one.key().equals(key)).toList();
    long right = of.stream().filter(Found::right).count();
    double[] curve = fit(of);
    line(text, "# %s: %d right of %d", key, right, of.size());
    line(text, "%s %.4f %.4f", key, curve[0], curve[1]);
  }

  /** Every statement found, with the score that weights of the other folds give its verb. */
  private List<Found> found() {
    List<Found> all = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Candidate> train = new ArrayList<>();
      for (int i = 0; i < documents.size(); i++) {
        if (i % FOLDS != fold) {
          train.addAll(candidates.get(i));
        }
      }
      Map<String, Double> weights = AttributionTraining.weights(train);
      for (int i = fold; i < documents.size(); i += FOLDS) {
        found(i, weights, all);
      }
    }
    return all;
  }

  private void found(int number, Map<String, Double> weights, List<Found> all) {
    GoldDocument document = documents.get(number);
    List<BitSet> gold =
        document.statements().stream()
            .map(one -> ErrorProfile.letters(document.text(), one.content()))
            .toList();
    for (Credited credited : readings.get(number)) {
      Attribution one = credited.attribution();
      List<Span> spans = one.spans(document.text());
      Finder finder = one.grounds().finder();
      double score = finder == Finder.CUE_VERB ? score(number, one.cue(), weights) : 0;
      if (!spans.isEmpty() && !Double.isNaN(score)) {
        BitSet letters = ErrorProfile.letters(document.text(), spans);
        boolean right = gold.stream().anyMatch(other -> jaccard(letters, other) >= ENOUGH);
        all.add(new Found(number % FOLDS, finder, one.type(), score, right));
      }
    }
  }

  /** Not a number for the few verbs that are candidates only in a transcript. */
  private double score(int number, @Nullable Part cue, Map<String, Double> weights) {
    int verb = cue == null ? -1 : cue.span().start();
    for (Candidate candidate : candidates.get(number)) {
      if (candidate.verb() == verb) {
        return logOdds(AttributionTraining.probability(weights, candidate));
      }
    }
    return Double.NaN;
  }

  static double jaccard(BitSet a, BitSet b) {
    BitSet both = (BitSet) a.clone();
    both.and(b);
    int union = a.cardinality() + b.cardinality() - both.cardinality();
    return union == 0 ? 0 : (double) both.cardinality() / union;
  }

  private static double logOdds(double probability) {
    return Math.log(probability / (1 - probability));
  }

  private static double probability(double[] curve, double score) {
    return 1 / (1 + Math.exp(-(curve[0] + curve[1] * score)));
  }

  /** What curves of the other folds say, and what the bare score does. */
  private static void judge(List<Found> found, List<Line> raw, List<Line> fitted) {
    for (int fold = 0; fold < FOLDS; fold++) {
      int out = fold;
      Map<String, List<Found>> others = new TreeMap<>();
      for (Found one : found) {
        if (one.fold() != out) {
          others.computeIfAbsent(one.key(), none -> new ArrayList<>()).add(one);
        }
      }
      Map<String, double[]> curves = new TreeMap<>();
      others.forEach((key, list) -> curves.put(key, fit(list)));
      for (Found one : found) {
        if (one.fold() == out) {
          double[] curve = curves.getOrDefault(one.key(), new double[2]);
          fitted.add(new Line(probability(curve, one.score()), one.right()));
          if (one.finder() == Finder.CUE_VERB) {
            raw.add(new Line(probability(new double[] {0, 1}, one.score()), one.right()));
          }
        }
      }
    }
  }

  /**
   * Platt's curve, with his targets, by Newton's method; without scores, the smoothed share (J.
   * Platt, Probabilistic Outputs for Support Vector Machines, 1999).
   */
  private static double[] fit(List<Found> found) {
    double right = found.stream().filter(Found::right).count();
    double wrong = found.size() - right;
    if (found.stream().allMatch(one -> one.score() == 0)) {
      return new double[] {Math.log((right + 1) / (wrong + 1)), 0};
    }
    double[] curve = {0, 1};
    for (int step = 0; step < 30; step++) {
      double[] sums = new double[5];
      for (Found one : found) {
        double p = probability(curve, one.score());
        double off = (one.right() ? (right + 1) / (right + 2) : 1 / (wrong + 2)) - p;
        double weight = Math.max(p * (1 - p), 1e-9);
        sums[0] += off;
        sums[1] += off * one.score();
        sums[2] += weight;
        sums[3] += weight * one.score();
        sums[4] += weight * one.score() * one.score();
      }
      double determinant = sums[2] * sums[4] - sums[3] * sums[3] + 1e-9;
      curve[0] += (sums[4] * sums[0] - sums[3] * sums[1]) / determinant;
      curve[1] += (sums[2] * sums[1] - sums[3] * sums[0]) / determinant;
    }
    return curve;
  }

  private static double error(List<Line> lines) {
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      double[] sums = bin(lines, bin);
      error += Math.abs(sums[1] - sums[2]);
    }
    return error / lines.size();
  }

  private static void bins(StringBuilder text, List<Line> lines) {
    for (int bin = 0; bin < BINS; bin++) {
      double[] sums = bin(lines, bin);
      if (sums[0] > 0) {
        line(
            text,
            "#   from %.1f on: %5.0f, said %.3f, right %.3f",
            (double) bin / BINS,
            sums[0],
            sums[1] / sums[0],
            sums[2] / sums[0]);
      }
    }
  }

  /** How many, the sum of what was said, and how many right. */
  private static double[] bin(List<Line> lines, int bin) {
    double[] sums = new double[3];
    for (Line one : lines) {
      if (Math.min(BINS - 1, (int) (one.predicted() * BINS)) == bin) {
        sums[0]++;
        sums[1] += one.predicted();
        sums[2] += one.right() ? 1 : 0;
      }
    }
    return sums;
  }

  @SuppressWarnings("AnnotateFormatMethod")
  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
