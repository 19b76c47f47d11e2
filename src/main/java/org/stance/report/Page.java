package org.stance.report;

import java.util.List;
import org.stance.report.chart.Table;

/**
 * A report for a person, whatever its format.
 *
 * @param title what it is
 * @param facts what it is about, each a name and a value
 * @param warnings what to know before quoting a figure
 * @param findings what it says in words
 * @param tables the figures
 * @param notes what the figures mean
 */
record Page(
    String title,
    List<Fact> facts,
    List<String> warnings,
    List<String> findings,
    List<Table> tables,
    List<String> notes) {
  /**
   * One line of a report's head.
   *
   * @param name a word
   * @param value what it is here
   */
  record Fact(String name, String value) {}
}
