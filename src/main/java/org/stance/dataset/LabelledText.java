package org.stance.dataset;

import java.util.Map;
import org.stance.task.Target;

/**
 * One row of labelled data. Immutable and thread-safe.
 *
 * @param file the row's file, as the user named it
 * @param line the physical line on which the row starts, from 1
 * @param text the text; not blank
 * @param target what the label is about
 * @param label the gold label
 * @param weight the row's weight in training, in (0, infinity); 1 by default
 * @param columns the unchanged values of all columns by name, in no particular order
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
   * @param file the row's file
   * @param line the physical line, from 1
   * @param text the text; not blank
   * @param target what the label is about
   * @param label the gold label
   * @param weight above 0 and finite
   * @param columns values by column
   * @throws IllegalArgumentException if the text is blank, or the weight is not positive and finite
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
   * The value of a column.
   *
   * @param name the column's name
   * @return its value; empty if the row has no such column
   */
  public String column(String name) {
    return columns.getOrDefault(name, "");
  }

  /**
   * The row's group. Rows of one group are never on both sides of a split.
   *
   * @param name the grouping column, such as "speaker" or "source_url"
   * @return the column's value; if that is empty, the row's place, so that it forms a group alone
   */
  public String group(String name) {
    String value = column(name);
    return value.isEmpty() ? file + ":" + line : value;
  }
}
