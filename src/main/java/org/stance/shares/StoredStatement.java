package org.stance.shares;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.stance.dataset.DateRange;

/** What {@link StanceCounts} keeps of a statement: its shingles in place of its text. */
final class StoredStatement {
  /**
   * The order in which statements are taken, so that the first of several duplicates is the one
   * that counts: by date, undated ones last, then by everything else that is kept. Statements that
   * it can't tell apart can replace each other, so the order in which they were added never shows.
   */
  static final Comparator<StoredStatement> EARLIEST_FIRST = earliestFirst();

  private final String document;
  private final int label;
  private final String date;
  private final int[] shingles;
  private final Map<Grouping, String> groups = new EnumMap<>(Grouping.class);

  /**
   * A statement to keep.
   *
   * @param counted the statement
   * @param label the index of its stance
   * @param shared returns one instance for equal strings, as most of them repeat
   */
  StoredStatement(CountedStatement counted, int label, UnaryOperator<String> shared) {
    this.document = shared.apply(counted.document());
    this.label = label;
    this.date = shared.apply(sortable(counted.date()));
    this.shingles = NearDuplicates.shingles(counted.text());
    counted.groups().forEach((by, group) -> groups.put(by, shared.apply(group)));
  }

  /** The day first, whatever the form of the date, then the date as given for its time. */
  private static String sortable(String date) {
    return DateRange.of(date).map(range -> range.first() + " " + date).orElse("");
  }

  private static Comparator<StoredStatement> earliestFirst() {
    Comparator<StoredStatement> order =
        Comparator.comparing((StoredStatement statement) -> statement.date.isEmpty())
            .thenComparing(statement -> statement.date)
            .thenComparing(statement -> statement.document);
    for (Grouping by : Grouping.values()) {
      order = order.thenComparing(statement -> statement.group(by));
    }
    return order
        .thenComparing(statement -> statement.label)
        .thenComparing(statement -> statement.shingles, Arrays::compare);
  }

  /** The id of its document; empty if unknown. */
  String document() {
    return document;
  }

  int label() {
    return label;
  }

  int[] shingles() {
    return shingles;
  }

  /** The group it belongs to; empty if unknown. */
  String group(Grouping by) {
    return groups.getOrDefault(by, "");
  }
}
