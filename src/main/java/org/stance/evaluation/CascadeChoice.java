package org.stance.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.stance.metrics.Scores;
import org.stance.prediction.Cascade;
import org.stance.task.LabelSet;

/**
 * From which confidence on a fast model's answer may stand, if the macro-F1 of an accurate one may
 * suffer by no more than a named loss; found on rows that neither model was trained on.
 *
 * <p>Answers are let stand from the surest on, until the loss is first exceeded. A threshold so
 * chosen fits the rows it was chosen on, and does a little worse on others; so how it does on
 * others is measured: again and again half of the groups choose, and the other half judges.
 *
 * @param loss the loss that was allowed, in macro-F1
 * @param threshold the confidence from which on the fast model answers, 0 to 1
 * @param share the share of rows that it answers, 0 to 1
 * @param meanShare the same on groups that the threshold was not chosen on, in the mean
 * @param meanLoss what macro-F1 lost on those, in the mean; below 0 for a gain
 * @param lowLoss the 5th percentile of what it lost there
 * @param highLoss the 95th percentile
 */
public record CascadeChoice(
    double loss,
    double threshold,
    double share,
    double meanShare,
    double meanLoss,
    double lowLoss,
    double highLoss) {
  private static final int HALVINGS = 200;

  /**
   * Chooses, and measures.
   *
   * @param fast what the fast model says of each row
   * @param accurate what the accurate one says of the same rows
   * @param loss the most that macro-F1 may lose, 0 or more
   * @param randomSeed deals the groups into other halves
   * @return the choice
   * @throws IllegalArgumentException if the rows are not the same, or none, all of one group, or
   *     the loss is negative
   */
  public static CascadeChoice of(
      List<LabelledPrediction> fast,
      List<LabelledPrediction> accurate,
      double loss,
      long randomSeed) {
    if (!(loss >= 0)) {
      throw new IllegalArgumentException("loss " + loss + " (0 or more expected)");
    }
    List<Both> rows = both(fast, accurate);
    List<String> groups = new ArrayList<>(new TreeSet<>(rows.stream().map(Both::group).toList()));
    if (groups.size() < 2) {
      throw new IllegalArgumentException(groups.size() + " groups (2 or more expected)");
    }
    double threshold = threshold(rows, loss);
    Elsewhere elsewhere = Elsewhere.of(rows, groups, loss, randomSeed);
    return new CascadeChoice(
        loss,
        threshold,
        answered(rows, threshold),
        elsewhere.meanShare(),
        Arrays.stream(elsewhere.losses()).average().orElse(0),
        elsewhere.losses()[HALVINGS / 20],
        elsewhere.losses()[HALVINGS - 1 - HALVINGS / 20]);
  }

  /**
   * What comes of thresholds on groups that they were not chosen on.
   *
   * @param meanShare the mean share of rows that the fast model answers
   * @param losses from low to high
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  private record Elsewhere(double meanShare, double[] losses) {
    static Elsewhere of(List<Both> rows, List<String> groups, double loss, long randomSeed) {
      double shares = 0;
      double[] losses = new double[HALVINGS];
      Random random = new Random(randomSeed);
      for (int i = 0; i < HALVINGS; i++) {
        Collections.shuffle(groups, random);
        Set<String> half = new HashSet<>(groups.subList(0, groups.size() / 2));
        Map<Boolean, List<Both>> sides =
            rows.stream().collect(Collectors.partitioningBy(row -> half.contains(row.group())));
        List<Both> others = sides.getOrDefault(false, List.of());
        double chosen = threshold(sides.getOrDefault(true, List.of()), loss);
        shares += answered(others, chosen);
        losses[i] = lost(others, chosen);
      }
      Arrays.sort(losses);
      return new Elsewhere(shares / HALVINGS, losses);
    }
  }

  /**
   * How many times as fast the cascade is as the accurate model, if the fast one takes no time at
   * all, on groups that the threshold was not chosen on.
   *
   * @return 1 or more; infinite if the fast model answers everything
   */
  public double speedUp() {
    return 1 / (1 - meanShare);
  }

  /**
   * A row judged by both.
   *
   * @param gold the index of its label
   * @param fast the index of what the fast model says
   * @param accurate the index of what the accurate one says
   * @param labels how many labels there are
   * @param confidence how sure the fast one is; below 0 where its answer never stands
   * @param group what the row hangs together with
   */
  private record Both(
      int gold, int fast, int accurate, int labels, double confidence, String group) {}

  private static List<Both> both(List<LabelledPrediction> fast, List<LabelledPrediction> accurate) {
    if (fast.size() != accurate.size()) {
      throw new IllegalArgumentException(fast.size() + " rows and " + accurate.size());
    }
    List<Both> rows = new ArrayList<>();
    for (int i = 0; i < fast.size(); i++) {
      LabelledPrediction a = fast.get(i);
      LabelledPrediction b = accurate.get(i);
      if (!a.gold().equals(b.gold()) || !a.group().equals(b.group())) {
        throw new IllegalArgumentException("row " + i + " is not the same for both");
      }
      LabelSet labels = b.prediction().labels();
      rows.add(
          new Both(
              labels.indexOf(b.gold()),
              labels.indexOf(a.prediction().stance()),
              labels.indexOf(b.prediction().stance()),
              labels.size(),
              Cascade.stands(a.prediction(), 0) ? a.prediction().confidence() : -1,
              b.group()));
    }
    return rows;
  }

  private static double threshold(List<Both> rows, double loss) {
    List<Both> surest =
        rows.stream()
            .filter(row -> row.confidence() >= 0)
            .sorted(Comparator.comparingDouble(Both::confidence).reversed())
            .toList();
    Tally tally = new Tally(rows);
    double before = tally.macroF1();
    double threshold = 1;
    for (int i = 0; i < surest.size(); i++) {
      Both row = surest.get(i);
      tally.move(row);
      boolean last = i + 1 == surest.size() || surest.get(i + 1).confidence() < row.confidence();
      if (last && before - tally.macroF1() > loss) {
        return threshold;
      }
      threshold = last ? row.confidence() : threshold;
    }
    return threshold;
  }

  private static double answered(List<Both> rows, double threshold) {
    return (double) rows.stream().filter(row -> row.confidence() >= threshold).count()
        / rows.size();
  }

  private static double lost(List<Both> rows, double threshold) {
    Tally tally = new Tally(rows);
    double before = tally.macroF1();
    rows.stream().filter(row -> row.confidence() >= threshold).forEach(tally::move);
    return before - tally.macroF1();
  }

  /** Counts what macro-F1 is made of, while rows move from the accurate model to the fast one. */
  private static final class Tally {
    private final int[] right;
    private final int[] named;

    Tally(List<Both> rows) {
      this.right = new int[rows.get(0).labels()];
      this.named = new int[right.length];
      for (Both row : rows) {
        named[row.gold()]++;
        count(row.gold(), row.accurate(), 1);
      }
    }

    void move(Both row) {
      count(row.gold(), row.accurate(), -1);
      count(row.gold(), row.fast(), 1);
    }

    private void count(int gold, int predicted, int by) {
      named[predicted] += by;
      right[gold] += gold == predicted ? by : 0;
    }

    /** As {@link Scores} computes it: F1 is twice the hits over gold and predicted rows. */
    double macroF1() {
      double sum = 0;
      for (int i = 0; i < right.length; i++) {
        sum += named[i] == 0 ? 0 : 2.0 * right[i] / named[i];
      }
      return sum / right.length;
    }
  }
}
