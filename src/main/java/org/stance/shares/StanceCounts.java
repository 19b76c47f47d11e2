package org.stance.shares;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.stance.metrics.ConfusionMatrix;
import org.stance.prediction.ClassifiedStatement;
import org.stance.shares.CorrectedShares.Vote;
import org.stance.statement.Speaker;
import org.stance.statement.StatementWriter;
import org.stance.task.LabelSet;

/**
 * Collects classified statements and tells who stands where. A statement that the same speaker made
 * in several documents, in the same words or nearly (0.8 of its word triples), is one: it counts
 * where it is dated first, or was read first. Not thread-safe.
 *
 * <p>It keeps some hundred bytes of each statement, and no text.
 */
public final class StanceCounts {
  /** Stands for a speaker whom the article doesn't tell. */
  public static final String UNNAMED = Grouping.SPEAKER.missing();

  /** What is kept of a statement. */
  private static final class Entry {
    private final int document;
    private final int label;
    private final String date;
    private final int[] triples;
    private final Map<Grouping, String> groups = new EnumMap<>(Grouping.class);

    /** A document that isn't told has a negative number. */
    Entry(int document, int label, String date, int[] triples) {
      this.document = document;
      this.label = label;
      this.date = date;
      this.triples = triples;
    }

    String date() {
      return date;
    }

    String group(Grouping by) {
      return groups.getOrDefault(by, "");
    }

    Vote vote() {
      return new Vote(document, label);
    }
  }

  private final LabelSet labels;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Integer> documents = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private int withoutStatements;
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
   * @param found its statements
   * @throws IllegalArgumentException if one's stance is not a label
   */
  public void add(List<ClassifiedStatement> found) {
    withoutStatements += found.isEmpty() ? 1 : 0;
    for (ClassifiedStatement one : found) {
      Map<String, String> row = StatementWriter.columns(one.statement());
      row.put("stance", one.prediction().stance());
      row.put("review", one.prediction().review().isPresent() ? "yes" : "");
      add(CountedStatement.of(row));
    }
  }

  /**
   * Counts one statement.
   *
   * @param one the statement
   * @throws IllegalArgumentException if its stance is not a label
   */
  public void add(CountedStatement one) {
    int label = labels.indexOf(one.stance());
    if (label < 0) {
      throw new IllegalArgumentException(
          "stance \"" + one.stance() + "\" (one of " + labels.labels() + " expected)");
    }
    reviews += one.review() ? 1 : 0;
    int document =
        one.document().isEmpty()
            ? -1 - entries.size()
            : documents.computeIfAbsent(one.document(), any -> documents.size());
    Entry entry = new Entry(document, label, kept(one.date()), NearDuplicates.triples(one.text()));
    one.groups().forEach((by, group) -> entry.groups.put(by, kept(group)));
    entries.add(entry);
  }

  /** The same words only once in memory. */
  private String kept(String words) {
    return names.computeIfAbsent(words, any -> words);
  }

  /**
   * What the statements so far tell.
   *
   * @return the groupings of which at least one statement tells its group, in their order
   */
  public List<Grouping> told() {
    return Stream.of(Grouping.values())
        .filter(by -> entries.stream().anyMatch(one -> !one.group(by).isEmpty()))
        .toList();
  }

  /**
   * What a statement's speaker is called in tables.
   *
   * @param one the statement
   * @return the speaker's name, or {@link #UNNAMED}
   */
  public static String name(ClassifiedStatement one) {
    Speaker speaker = one.statement().speaker();
    return speaker == null ? UNNAMED : speaker.name();
  }

  /**
   * Who stands where, so far.
   *
   * @param heldOut what the model took for what on rows held out in its training ({@link
   *     ConfusionMatrix})
   * @param options by what, and how the intervals are drawn
   * @return the shares; without statements, all 0
   * @throws IllegalArgumentException if the matrix is over other labels
   */
  public ShareReport shares(ConfusionMatrix heldOut, ShareOptions options) {
    if (!heldOut.labels().equals(labels)) {
      throw new IllegalArgumentException(
          "errors over " + heldOut.labels().labels() + " (" + labels.labels() + " expected)");
    }
    List<Entry> once = once();
    CorrectedShares shares = new CorrectedShares(heldOut, options.drawing());
    int alone = (int) entries.stream().filter(one -> one.document < 0).count();
    return new ShareReport(
        labels,
        documents.size() + alone + withoutStatements,
        entries.size() - once.size(),
        reviews,
        shares.of("all", once.stream().map(Entry::vote).toList()),
        options.by().stream().map(by -> by(by, once, options.least(), shares)).toList(),
        warnings(heldOut));
  }

  private static List<String> warnings(ConfusionMatrix heldOut) {
    List<String> unknown = CorrectedShares.unknown(heldOut);
    return unknown.isEmpty()
        ? List.of()
        : List.of(
            "the model was tried on fewer than %d held-out rows of %s: shares are not corrected"
                .formatted(ShareReport.FEWEST, String.join(", ", unknown)));
  }

  /** The statements without copies, by date. */
  private List<Entry> once() {
    List<Entry> byDate = new ArrayList<>(entries);
    byDate.sort(
        Comparator.comparing((Entry one) -> one.date().isEmpty()).thenComparing(Entry::date));
    NearDuplicates copies = new NearDuplicates(byDate.stream().map(one -> one.triples).toList());
    byDate.removeIf(
        one -> {
          String speaker = one.group(Grouping.SPEAKER);
          // Equal words of nobody knows whom, nobody knows where, may well be two people's.
          boolean known = !speaker.isEmpty() || one.document >= 0;
          return known && copies.repeats(speaker, one.document, one.triples);
        });
    return byDate;
  }

  private static ShareReport.By by(
      Grouping by, List<Entry> once, int least, CorrectedShares shares) {
    Map<String, List<Vote>> groups = new LinkedHashMap<>();
    for (Entry one : once) {
      String name = one.group(by).isEmpty() ? by.missing() : one.group(by);
      groups.computeIfAbsent(name, any -> new ArrayList<>()).add(one.vote());
    }
    List<Shares> rows = new ArrayList<>();
    List<Vote> others = new ArrayList<>();
    int smaller = 0;
    for (Map.Entry<String, List<Vote>> group : groups.entrySet()) {
      if (group.getValue().size() < least) {
        others.addAll(group.getValue());
        smaller++;
      } else {
        rows.add(shares.of(group.getKey(), group.getValue()));
      }
    }
    rows.sort(order(by));
    return new ShareReport.By(
        by,
        rows,
        smaller == 0 ? Optional.empty() : Optional.of(shares.of("others", others)),
        smaller);
  }

  private static Comparator<Shares> order(Grouping by) {
    return by == Grouping.WEEK
        ? Comparator.comparing((Shares row) -> row.group().equals(by.missing()))
            .thenComparing(Shares::group)
        : Comparator.comparingInt((Shares row) -> -row.statements()).thenComparing(Shares::group);
  }
}
