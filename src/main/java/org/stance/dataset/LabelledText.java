package org.stance.dataset;

import java.util.Map;
import org.stance.task.Target;

/**
 * One row of labelled data.
 *
 * @param file the file it came from, as the user named it
 * @param line the physical line on which the row starts, from 1
 * @param text the words; not blank
 * @param target what the label is about
 * @param label the label that an annotator gave
 * @param weight how much the row counts in training, above 0; 1 where the file doesn't say
 * @param columns every column of the row as it came, by name, in no order
 */
public record LabelledText(
    String file,
    long line,
    String text,
    Target target,
    String label,
    double weight,
    Map<String, String> columns) {
  /**
   * Copies the columns and checks the text and the weight.
   *
   * @throws IllegalArgumentException if the text is blank, or the weight not a positive number
   */
  public LabelledText {
    if (text.isBlank()) {
      throw new IllegalArgumentException(file + ":" + line + ": text is empty");
    }
    if (!(weight > 0) || Double.isInfinite(weight)) {
      throw new IllegalArgumentException(file + ":" + line + ": weight " + weight);
    }
    columns = Map.copyOf(columns); // a third of a linked map's memory
  }

  /**
   * A labelled text that comes from no file, of weight 1 and without further columns.
   *
   * @param number tells rows apart, in messages and where data are split: a different one per row
   * @param text the words; not blank
   * @param target what the label is about
   * @param label the label that an annotator gave
   * @return the row
   * @throws IllegalArgumentException if the text is blank
   */
  public static LabelledText of(long number, String text, Target target, String label) {
    return new LabelledText("rows", number, text, target, label, 1, Map.of());
  }

  /**
   * A further column's value.
   *
   * @param name the column's name
   * @return its value, empty where the row has no such column
   */
  public String column(String name) {
    return columns.getOrDefault(name, "");
  }

  /**
   * What keeps rows together when data are split: rows of one group never stand on both sides.
   *
   * @param name the grouping column, such as "speaker" or "source_url"
   * @return the column's value, or, where that is empty, a name of the row's own
   */
  public String group(String name) {
    String value = column(name);
    return value.isEmpty() ? file + ":" + line : value;
  }
}
