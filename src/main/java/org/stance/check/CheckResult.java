package org.stance.check;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a check found.
 *
 * @param rows how many rows there are to train on, without those that have a problem
 * @param evaluated how many to evaluate on; 0 where no file of them was named
 * @param labels how often each label occurs among the rows to train on
 * @param findings everything found, in the order of {@link FindingKind}, then of the rows; likely
 *     label errors with the likeliest first
 * @param notes what was not looked for, and why; a sentence each without a full stop
 */
public record CheckResult(
    int rows,
    int evaluated,
    Map<String, Integer> labels,
    List<DataFinding> findings,
    List<String> notes) {
  /** Copies the collections. */
  public CheckResult {
    labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    findings = List.copyOf(findings);
    notes = List.copyOf(notes);
  }

  /**
   * The findings of one kind.
   *
   * @param kind the kind
   * @return them in order; empty if there is none
   */
  public List<DataFinding> of(FindingKind kind) {
    return findings.stream().filter(finding -> finding.kind() == kind).toList();
  }

  /**
   * How many findings have a weight.
   *
   * @param weight the weight
   * @return 0 or more
   */
  public long count(FindingKind.Weight weight) {
    return findings.stream().filter(finding -> finding.kind().weight() == weight).count();
  }
}
