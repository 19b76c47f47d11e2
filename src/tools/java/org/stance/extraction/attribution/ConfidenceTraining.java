package org.stance.extraction.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.stance.extraction.Credited;
import org.stance.extraction.Marked;
import org.stance.statement.Finder;
import org.stance.statement.StatementType;

/**
 * Learns from marked documents how far each finder can be trusted: the curves of {@code
 * finder-confidence.txt}, with a head that says how good they are in folds of documents.
 */
public final class ConfidenceTraining {
  private static final int FOLDS = 5;
  private static final int BINS = 10;

  private static final String HEAD =
      """
      # Confidence of statements: finder, way (learnt or rule), type, intercept and slope of the
      # log-odds over the score, which only learnt ones have. For the others it is the share of
      # right ones, with add-one smoothing. Learnt by ExtractionTraining (src/tools) on the training
      # part of PolNeAR: %d documents, %d statements found.
      # All were found by models that learnt from the other half of the documents.
      """;

  private static final String ERROR =
      "#   %-8s expected calibration error %.3f; of the bare score of verbs %.3f";

  /** Fewer found tell a share, but no curve. */
  private static final int MIN_FOR_CURVE = 50;

  /** A statement found: what found it, its type, its score by other documents, and the truth. */
  private record Found(int fold, Provenance provenance, StatementType type, boolean right) {
    String key() {
      return provenance.key(type);
    }

    double score() {
      return provenance.score();
    }
  }

  private record Line(double predicted, boolean right) {}

  private final List<Found> found = new ArrayList<>();
  private int documents;

  /** Adds what a model that learnt from other documents found in one. */
  public void add(Marked marked, List<Credited> reading) {
    documents++;
    for (Credited credited : reading) {
      Attribution entry = credited.attribution();
      if (!entry.spans(marked.document().text()).isEmpty()) {
        int fold = marked.number() % FOLDS;
        found.add(new Found(fold, entry.provenance(), entry.type(), marked.holds(entry)));
      }
    }
  }

  /**
   * The least log-odds of a candidate that is best for F1.
   *
   * @param marked how many statements were marked
   */
  public double bestLeast(int marked) {
    List<Found> sorted = new ArrayList<>(found);
    sorted.sort(Comparator.comparingDouble(Found::score).reversed());
    double most = 0;
    double best = 0;
    int right = 0;
    for (int i = 0; i < sorted.size(); i++) {
      right += sorted.get(i).right() ? 1 : 0;
      double f1 = 2.0 * right / (i + 1 + marked);
      if (f1 > most) {
        most = f1;
        best = sorted.get(i).score();
      }
    }
    return best;
  }

  /** The file of the curves. */
  public String report() {
    StringBuilder text = new StringBuilder(HEAD.formatted(documents, found.size()));
    errors(text);
    for (Finder finder : Finder.values()) {
      for (StatementType type : StatementType.values()) {
        curve(text, Provenance.weighed(finder, 0).key(type));
        curve(text, Provenance.rule(finder).key(type));
      }
    }
    return text.toString();
  }

  /** Calibration errors by type and in all, and the bins of all. */
  private void errors(StringBuilder text) {
    List<Line> raw = new ArrayList<>();
    List<Line> fitted = new ArrayList<>();
    for (StatementType type : StatementType.values()) {
      List<Line> before = new ArrayList<>();
      List<Line> after = new ArrayList<>();
      judge(found.stream().filter(entry -> entry.type() == type).toList(), before, after);
      line(text, ERROR, type.label(), error(after), error(before));
      raw.addAll(before);
      fitted.addAll(after);
    }
    line(text, ERROR, "all", error(fitted), error(raw));
    bins(text, fitted);
  }

  private void curve(StringBuilder text, String key) {
    List<Found> of = found.stream().filter(entry -> entry.key().equals(key)).toList();
    if (of.isEmpty()) {
      return;
    }
    long right = of.stream().filter(Found::right).count();
    double[] curve = fit(of);
    line(text, "# %s: %d right of %d", key, right, of.size());
    line(text, "%s %.4f %.4f", key, curve[0], curve[1]);
  }

  private static double probability(double[] curve, double score) {
    return 1 / (1 + Math.exp(-(curve[0] + curve[1] * score)));
  }

  /** What curves of the other folds say, and what the bare score does. */
  private static void judge(List<Found> found, List<Line> raw, List<Line> fitted) {
    for (int fold = 0; fold < FOLDS; fold++) {
      int out = fold;
      Map<String, List<Found>> others = new TreeMap<>();
      for (Found entry : found) {
        if (entry.fold() != out) {
          others.computeIfAbsent(entry.key(), none -> new ArrayList<>()).add(entry);
        }
      }
      Map<String, double[]> curves = new TreeMap<>();
      others.forEach((key, list) -> curves.put(key, fit(list)));
      for (Found entry : found) {
        if (entry.fold() == out) {
          double[] curve = curves.getOrDefault(entry.key(), new double[2]);
          fitted.add(new Line(probability(curve, entry.score()), entry.right()));
          if (entry.provenance().learnt()) {
            raw.add(new Line(probability(new double[] {0, 1}, entry.score()), entry.right()));
          }
        }
      }
    }
  }

  /**
   * Platt's curve, with his targets, by Newton's method; without scores, or of few, the smoothed
   * share (J. Platt, Probabilistic Outputs for Support Vector Machines, 1999).
   */
  private static double[] fit(List<Found> found) {
    double right = found.stream().filter(Found::right).count();
    double wrong = found.size() - right;
    if (found.size() < MIN_FOR_CURVE || found.stream().allMatch(entry -> entry.score() == 0)) {
      return new double[] {Math.log((right + 1) / (wrong + 1)), 0};
    }
    double[] curve = {0, 1};
    for (int step = 0; step < 30; step++) {
      double[] sums = new double[5];
      for (Found entry : found) {
        double p = probability(curve, entry.score());
        double off = (entry.right() ? (right + 1) / (right + 2) : 1 / (wrong + 2)) - p;
        double weight = Math.max(p * (1 - p), 1e-9);
        sums[0] += off;
        sums[1] += off * entry.score();
        sums[2] += weight;
        sums[3] += weight * entry.score();
        sums[4] += weight * entry.score() * entry.score();
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
    for (Line entry : lines) {
      if (Math.min(BINS - 1, (int) (entry.predicted() * BINS)) == bin) {
        sums[0]++;
        sums[1] += entry.predicted();
        sums[2] += entry.right() ? 1 : 0;
      }
    }
    return sums;
  }

  @SuppressWarnings("AnnotateFormatMethod")
  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
