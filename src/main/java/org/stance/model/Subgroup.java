package org.stance.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stance.dataset.GroupedFolds;
import org.stance.dataset.LabelledText;

/**
 * How often a model is right on the held-out rows of one kind of speaker or target: a figure over
 * all rows can hide that it reads some badly.
 *
 * @param column what kind: one of {@link #COLUMNS}
 * @param value the value of that column
 * @param rows how many held-out rows have it, 1 or more
 * @param right how many of them were predicted right
 */
public record Subgroup(String column, String value, int rows, int right) {
  /** The columns whose values make subgroups. */
  static final List<String> COLUMNS = List.of("target", "country", "role");

  /** Fewer rows tell too little, and may tell on somebody. */
  static final int MIN_ROWS = 20;

  /** Of each column, those with most rows. */
  private static final int MAX_VALUES = 8;

  /** The quantile of the normal distribution that leaves out 2.5%. */
  private static final double Z = 1.959963984540054;

  public Subgroup {
    if (rows < 1 || right < 0 || right > rows) {
      throw new IllegalArgumentException(right + " of " + rows + " rows right");
    }
  }

  /**
   * Counts held-out rows.
   *
   * @param held the rows
   * @param right for each, whether the prediction was right
   * @return subgroups of columns with two or more of them, column by column, the largest first
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
      List<Subgroup> some =
          counts.entrySet().stream()
              .filter(one -> !one.getKey().isEmpty() && one.getValue()[0] >= MIN_ROWS)
              .map(one -> new Subgroup(column, one.getKey(), one.getValue()[0], one.getValue()[1]))
              .sorted(Comparator.comparingInt(one -> -one.rows()))
              .limit(MAX_VALUES)
              .toList();
      if (some.size() > 1) {
        all.addAll(some);
      }
    }
    return all;
  }

  /** The share of rows that were right, 0 to 1. */
  double accuracy() {
    return (double) right / rows;
  }

  /**
   * The 95% interval of a share (Wilson, "Probable Inference, the Law of Succession, and
   * Statistical Inference", 1927). It takes rows as independent of each other.
   *
   * @return its two ends, 0 to 1
   */
  double[] interval() {
    double share = accuracy();
    double middle = share + Z * Z / (2 * rows);
    double half = Z * Math.sqrt(share * (1 - share) / rows + Z * Z / (4.0 * rows * rows));
    double scale = 1 + Z * Z / rows;
    return new double[] {(middle - half) / scale, (middle + half) / scale};
  }
}
