package org.stance.shares;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stance.metrics.ConfusionMatrix;
import org.stance.prediction.ClassifiedStatement;
import org.stance.shares.CorrectedShares.Vote;
import org.stance.task.LabelSet;

/**
 * Collects classified statements and computes who stands where. A statement that the same speaker
 * makes in several documents, in the same words or nearly so (0.8 of its word triples), counts
 * once: under its earliest date.
 *
 * <p>Statements may be added in any order, and counts may be collected in parts and merged in any
 * order: the result is the same, intervals included. It keeps some hundred bytes per statement, and
 * no text. Not thread-safe: give each thread counts of its own and merge them.
 */
public final class StanceCounts {
  private final LabelSet labels;
  private final List<StoredStatement> statements = new ArrayList<>();
  private final Set<String> documents = new HashSet<>();
  private final Map<String, String> strings = new HashMap<>();
  private int otherDocuments;
  private int reviews;

  /**
   * Starts at zero.
   *
   * @param labels the labels that the predictions choose from
   */
  public StanceCounts(LabelSet labels) {
    this.labels = labels;
  }

  /**
   * Counts the statements of one document.
   *
   * @param found its statements; where there are none, the document alone is counted
   * @throws IllegalArgumentException if a stance is not one of the labels; the statements before it
   *     are counted
   */
  public void add(List<ClassifiedStatement> found) {
    otherDocuments += found.isEmpty() ? 1 : 0;
    found.forEach(statement -> add(CountedStatement.of(statement)));
  }

  /**
   * Counts one statement.
   *
   * @param statement the statement
   * @throws IllegalArgumentException if its stance is not one of the labels
   */
  public void add(CountedStatement statement) {
    int label = labels.indexOf(statement.stance());
    if (label < 0) {
      throw new IllegalArgumentException(
          "stance \"" + statement.stance() + "\" (one of " + labels.labels() + " expected)");
    }
    reviews += statement.review() ? 1 : 0;
    if (statement.document().isEmpty()) {
      otherDocuments++;
    } else {
      documents.add(statement.document());
    }
    statements.add(new StoredStatement(statement, label, this::shared));
  }

  /** Equal strings are kept once. */
  private String shared(String value) {
    return strings.computeIfAbsent(value, any -> value);
  }

  /**
   * Adds all that was counted elsewhere, such as by another thread. A document whose statements are
   * split between the two counts as one.
   *
   * @param other counts over the same labels, which stay as they are
   * @throws IllegalArgumentException if its labels differ
   */
  public void merge(StanceCounts other) {
    if (!other.labels.equals(labels)) {
      throw new IllegalArgumentException(
          "counts over " + other.labels.labels() + " (" + labels.labels() + " expected)");
    }
    statements.addAll(other.statements);
    documents.addAll(other.documents);
    otherDocuments += other.otherDocuments;
    reviews += other.reviews;
  }

  /**
   * The groupings that the statements so far allow.
   *
   * @return those for which at least one statement names its group, in the order of {@link
   *     Grouping}
   */
  public List<Grouping> groupings() {
    return Arrays.stream(Grouping.values())
        .filter(by -> statements.stream().anyMatch(statement -> !statement.group(by).isEmpty()))
        .toList();
  }

  /**
   * Who stands where, so far.
   *
   * @param heldOut the model's confusion matrix on rows held out in training, as {@code
   *     StanceModel#heldOutConfusion} returns it
   * @param options the groupings, and how the intervals are drawn
   * @return the shares; without statements, all 0
   * @throws IllegalArgumentException if the matrix is over other labels
   */
  public ShareReport shares(ConfusionMatrix heldOut, ShareOptions options) {
    if (!heldOut.labels().equals(labels)) {
      throw new IllegalArgumentException(
          "errors over " + heldOut.labels().labels() + " (" + labels.labels() + " expected)");
    }
    DistinctStatements distinct = new DistinctStatements(statements);
    CorrectedShares shares = new CorrectedShares(heldOut, options.drawing());
    return new ShareReport(
        labels,
        documents.size() + otherDocuments,
        statements.size() - distinct.size(),
        reviews,
        shares.of("all", distinct.votes()),
        options.by().stream()
            .map(by -> breakdown(by, distinct.votes(by), options.minStatements(), shares))
            .toList(),
        warnings(heldOut));
  }

  private static List<String> warnings(ConfusionMatrix heldOut) {
    List<String> scarce = CorrectedShares.scarceLabels(heldOut);
    return scarce.isEmpty()
        ? List.of()
        : List.of(
            "the model was tested on fewer than %d held-out rows of %s: shares are not corrected"
                .formatted(ShareReport.MIN_STATEMENTS, String.join(", ", scarce)));
  }

  private static ShareReport.Breakdown breakdown(
      Grouping by, Map<String, List<Vote>> groups, int minStatements, CorrectedShares shares) {
    List<Shares> rows = new ArrayList<>();
    List<Vote> others = new ArrayList<>();
    int smaller = 0;
    for (Map.Entry<String, List<Vote>> group : groups.entrySet()) {
      if (group.getValue().size() < minStatements) {
        others.addAll(group.getValue());
        smaller++;
      } else {
        rows.add(shares.of(group.getKey(), group.getValue()));
      }
    }
    rows.sort(order(by));
    Optional<Shares> rest =
        smaller == 0 ? Optional.empty() : Optional.of(shares.of("others", others));
    return new ShareReport.Breakdown(by, rows, rest, smaller);
  }

  private static Comparator<Shares> order(Grouping by) {
    return by == Grouping.WEEK
        ? Comparator.comparing((Shares row) -> row.group().equals(by.unknown()))
            .thenComparing(Shares::group)
        : Comparator.comparingInt((Shares row) -> -row.statements()).thenComparing(Shares::group);
  }
}
