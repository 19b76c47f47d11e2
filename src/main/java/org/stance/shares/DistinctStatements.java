package org.stance.shares;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stance.shares.CorrectedShares.Vote;

/**
 * Statements without duplicates, the earliest of each being kept, in an order that depends on the
 * statements alone.
 */
final class DistinctStatements {
  /**
   * A statement and its vote.
   *
   * @param statement the statement
   * @param vote its document as a number, and its label
   */
  private record Distinct(StoredStatement statement, Vote vote) {}

  private final List<Distinct> distinct = new ArrayList<>();
  private final Map<String, Integer> documents = new HashMap<>();

  DistinctStatements(Collection<StoredStatement> all) {
    List<StoredStatement> sorted = all.stream().sorted(StoredStatement.EARLIEST_FIRST).toList();
    NearDuplicates duplicates =
        new NearDuplicates(sorted.stream().map(StoredStatement::shingles).toList());
    for (int i = 0; i < sorted.size(); i++) {
      StoredStatement statement = sorted.get(i);
      int document = document(statement, i);
      if (!isDuplicate(statement, document, duplicates)) {
        distinct.add(new Distinct(statement, new Vote(document, statement.label())));
      }
    }
  }

  /** A number for each document; a statement without one is a document of its own. */
  private int document(StoredStatement statement, int place) {
    return statement.document().isEmpty()
        ? -1 - place
        : documents.computeIfAbsent(statement.document(), any -> documents.size());
  }

  /** The same words without speaker and document may well be those of two people. */
  private static boolean isDuplicate(
      StoredStatement statement, int document, NearDuplicates duplicates) {
    String speaker = statement.group(Grouping.SPEAKER);
    boolean known = !speaker.isEmpty() || !statement.document().isEmpty();
    return known && duplicates.repeats(speaker, document, statement.shingles());
  }

  int size() {
    return distinct.size();
  }

  List<Vote> votes() {
    return distinct.stream().map(Distinct::vote).toList();
  }

  /** The votes of each group, under the name that tables give it. */
  Map<String, List<Vote>> votes(Grouping by) {
    Map<String, List<Vote>> groups = new LinkedHashMap<>();
    for (Distinct entry : distinct) {
      String group = entry.statement().group(by);
      String name = group.isEmpty() ? by.unknown() : group;
      groups.computeIfAbsent(name, any -> new ArrayList<>()).add(entry.vote());
    }
    return groups;
  }
}
