package org.stance.report;

import java.util.List;
import org.stance.report.chart.Table;

/**
 * What a person reads in a report, as text or HTML.
 *
 * @param title what it reports
 * @param facts what it is about, each a name and a value
 * @param warnings what to know before quoting a number
 * @param findings the results in words
 * @param tables the results in numbers
 * @param notes what the numbers mean
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
   * @param name a word, such as "model"
   * @param value its value in this report
   */
  record Fact(String name, String value) {}
}
