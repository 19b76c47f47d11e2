package org.stance.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stance.dataset.GroupedFolds;
import org.stance.dataset.LabelledText;
import org.stance.table.Columns;

/**
 * The accuracy of a model on the held-out rows of one kind of speaker or target: an overall figure
 * can hide that some are predicted badly.
 *
 * @param column what kind: one of {@link #COLUMNS}
 * @param value the value of that column
 * @param rows the number of held-out rows that have it, 1 or more
 * @param right the number of those that were predicted right
 */
public record Subgroup(String column, String value, int rows, int right) {
  /** The columns whose values make subgroups. */
  static final List<String> COLUMNS = List.of(Columns.TARGET, Columns.COUNTRY, Columns.ROLE);

  /** Fewer rows say too little, and may identify a person. */
  static final int MIN_ROWS = 20;

  /** Maximum number of values per column, those with most rows. */
  private static final int MAX_VALUES = 8;

  /** The 97.5% quantile of the standard normal distribution. */
  private static final double Z = 1.959963984540054;

  public Subgroup {
    if (rows < 1 || right < 0 || right > rows) {
      throw new IllegalArgumentException(right + " of " + rows + " rows right");
    }
  }

  /**
   * Counts held-out rows by column and value.
   *
   * @param held the rows
   * @param right per row, whether the prediction was right
   * @return the subgroups of each column that has at least two, largest first
   */
  public static List<Subgroup> of(List<LabelledText> held, List<Boolean> right) {
    List<Subgroup> all = new ArrayList<>();
    for (String column : COLUMNS) {
      Map<String, int[]> counts = new LinkedHashMap<>();
      for (int i = 0; i < held.size(); i++) {
        LabelledText row = held.get(i);
        String value =
            column.equals(GroupedFolds.TARGET) ? row.target().name() : row.column(column);
        int[] count = counts.computeIfAbsent(value.strip(), key -> new int[2]);
        count[0]++;
        count[1] += right.get(i) ? 1 : 0;
      }
      List<Subgroup> subgroups =
          counts.entrySet().stream()
              .filter(count -> !count.getKey().isEmpty() && count.getValue()[0] >= MIN_ROWS)
              .map(
                  count ->
                      new Subgroup(
                          column, count.getKey(), count.getValue()[0], count.getValue()[1]))
              .sorted(Comparator.comparingInt(subgroup -> -subgroup.rows()))
              .limit(MAX_VALUES)
              .toList();
      if (subgroups.size() > 1) {
        all.addAll(subgroups);
      }
    }
    return all;
  }

  /** The share of rows that were predicted right, 0 to 1. */
  double accuracy() {
    return (double) right / rows;
  }

  /**
   * The 95% Wilson score interval of the accuracy (Wilson, "Probable Inference, the Law of
   * Succession, and Statistical Inference", 1927). It treats rows as independent.
   *
   * @return its lower and upper bound, 0 to 1
   */
  double[] interval() {
    double share = accuracy();
    double middle = share + Z * Z / (2 * rows);
    double half = Z * Math.sqrt(share * (1 - share) / rows + Z * Z / (4.0 * rows * rows));
    double scale = 1 + Z * Z / rows;
    return new double[] {(middle - half) / scale, (middle + half) / scale};
  }
}
