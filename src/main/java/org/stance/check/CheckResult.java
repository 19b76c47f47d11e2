package org.stance.check;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The result of a check.
 *
 * @param rows the number of valid training rows
 * @param evaluated the number of valid evaluation rows; 0 without evaluation files
 * @param labels the number of training rows per label
 * @param findings all findings, ordered by {@link FindingKind}, then by row; label errors ordered
 *     by probability
 * @param notes what was not checked, and why; one sentence each, without a full stop
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
   * @return the findings in order; may be empty
   */
  public List<DataFinding> of(FindingKind kind) {
    return findings.stream().filter(finding -> finding.kind() == kind).toList();
  }

  /**
   * The number of findings of a weight.
   *
   * @param weight the weight
   * @return at least 0
   */
  public long count(FindingKind.Weight weight) {
    return findings.stream().filter(finding -> finding.kind().weight() == weight).count();
  }
}
