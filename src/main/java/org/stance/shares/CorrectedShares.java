package org.stance.shares;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.stance.evaluation.Bootstrap;
import org.stance.evaluation.Resampling;
import org.stance.metrics.ConfusionMatrix;
import org.stance.metrics.Interval;
import org.stance.task.LabelSet;

/**
 * Shares of a group's statements, corrected for the classifier's errors, with intervals. Immutable;
 * the same seed gives the same intervals.
 */
final class CorrectedShares {
  private static final double TAIL = 0.025;
  private static final Interval UNKNOWN = new Interval(Double.NaN, Double.NaN, Double.NaN);

  private final LabelSet labels;
  private final Resampling drawing;

  /** The expected rates, then those drawn for each replicate; empty for no correction. */
  private final List<double[][]> rates = new ArrayList<>();

  CorrectedShares(ConfusionMatrix heldOut, Resampling drawing) {
    this.labels = heldOut.labels();
    this.drawing = drawing;
    if (scarceLabels(heldOut).isEmpty()) {
      ErrorRates errors = new ErrorRates(heldOut);
      SplittableRandom random = new SplittableRandom(drawing.randomSeed()).split();
      rates.add(errors.expected());
      for (int i = 0; i < drawing.replicates(); i++) {
        rates.add(errors.drawn(random));
      }
    }
  }

  /** The labels with too few held-out rows to know their error rates. */
  static List<String> scarceLabels(ConfusionMatrix heldOut) {
    List<String> all = heldOut.labels().labels();
    return all.stream()
        .filter(label -> heldOut.support(all.indexOf(label)) < ShareReport.MIN_STATEMENTS)
        .toList();
  }

  /**
   * A predicted statement.
   *
   * @param document the number of its document
   * @param label the index of its label
   */
  record Vote(int document, int label) {}

  Shares of(String group, List<Vote> votes) {
    Collection<double[]> byDocument = byDocument(votes);
    Bootstrap bootstrap = Bootstrap.ofCounts(byDocument, labels.size());
    double[] counts = bootstrap.total();
    List<Interval> corrected = corrected(bootstrap, votes.size());
    List<Shares.LabelShare> shares = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      double share = votes.isEmpty() ? 0 : counts[i] / votes.size();
      shares.add(
          new Shares.LabelShare(labels.labels().get(i), (int) counts[i], share, corrected.get(i)));
    }
    return new Shares(group, votes.size(), byDocument.size(), shares);
  }

  private Collection<double[]> byDocument(List<Vote> votes) {
    Map<Integer, double[]> counts = new LinkedHashMap<>();
    for (Vote vote : votes) {
      counts.computeIfAbsent(vote.document(), any -> new double[labels.size()])[vote.label()]++;
    }
    return counts.values();
  }

  /** Each replicate of the documents is paired with error rates of its own. */
  private List<Interval> corrected(Bootstrap bootstrap, int statements) {
    if (rates.isEmpty()
        || statements < ShareReport.MIN_STATEMENTS
        || bootstrap.effectiveGroups() < ShareReport.MIN_DOCUMENTS) {
      return Collections.nCopies(labels.size(), UNKNOWN);
    }
    Iterator<double[][]> next = rates.iterator();
    return bootstrap
        .percentiles(counts -> ConfusionQuantifier.shares(counts, next.next()), drawing)
        .stream()
        .map(interval -> widened(interval, bootstrap.effectiveGroups()))
        .toList();
  }

  /**
   * A label that never occurs is never drawn, although its share may not be 0. So an interval ends
   * no nearer to 0 or 1 than it would for a perfect classifier that found the label never, or
   * always (Clopper and Pearson 1934, The use of confidence or fiducial limits illustrated in the
   * case of the binomial).
   */
  private static Interval widened(Interval drawn, double documents) {
    double unseen = 1 - Math.pow(TAIL, 1 / documents);
    return new Interval(
        drawn.value(), Math.min(drawn.low(), 1 - unseen), Math.max(drawn.high(), unseen));
  }
}
