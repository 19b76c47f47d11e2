package org.stance.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.stance.table.Columns;

/**
 * Grouped, stratified folds: rows of one group, and rows with the same text, are always in the same
 * fold, and each fold gets about its share of each label.
 *
 * <p>Groups are shuffled, then taken from the most uneven in labels to the least, and each is put
 * into the fold that makes the folds' shares of each label most even (the method of scikit-learn's
 * {@code StratifiedGroupKFold}). Equal rows, group column, number of folds and seed give equal
 * folds.
 */
public final class GroupedFolds {
  /** The column of targets. */
  public static final String TARGET = Columns.TARGET;

  /**
   * From this many targets on, a new text is likely to be about a new target. Twice the default
   * number of folds, so that each fold holds out several targets.
   */
  static final int MIN_TARGETS = 10;

  private static final String SPEAKER = Columns.SPEAKER;

  private GroupedFolds() {}

  /**
   * The default grouping column: "speaker" if any row has one, else the column of the document
   * ({@link RowDocument}), else "target" if there are at least {@value #MIN_TARGETS} targets, else
   * none.
   *
   * <p>Targets whose rows share a text count as one. If at least half of the rows then belong to a
   * single target, targets do not separate the rows and are not used.
   *
   * @param rows labelled rows
   * @return the column's name, or an empty string for none
   */
  public static String groupColumn(List<LabelledText> rows) {
    Predicate<String> used = name -> rows.stream().anyMatch(row -> !row.column(name).isEmpty());
    return used.test(SPEAKER)
        ? SPEAKER
        : RowDocument.column(used).orElseGet(() -> manyTargets(rows) ? TARGET : "");
  }

  private static boolean manyTargets(List<LabelledText> rows) {
    if (rows.stream().anyMatch(row -> row.column(TARGET).isEmpty())) {
      return false;
    }
    Map<Integer, Long> sizes =
        Arrays.stream(groupOf(rows, TARGET))
            .boxed()
            .collect(Collectors.groupingBy(group -> group, Collectors.counting()));
    return sizes.size() >= MIN_TARGETS
        && sizes.values().stream().allMatch(size -> size * 2 < rows.size());
  }

  /**
   * The number of groups, which is the maximum number of folds.
   *
   * @param rows labelled rows
   * @param groupColumn the grouping column, or an empty string for none
   * @return the number of groups, 0 for no rows
   */
  public static int groups(List<LabelledText> rows, String groupColumn) {
    return (int) Arrays.stream(groupOf(rows, groupColumn)).distinct().count();
  }

  /**
   * Assigns the rows to folds.
   *
   * @param rows labelled rows
   * @param groupColumn the grouping column, or an empty string for none
   * @param folds how many folds, 2 or more
   * @param randomSeed the seed of the shuffle
   * @return the fold of each row, in [0, folds), in the order of the rows; no fold is empty
   * @throws IllegalArgumentException if there are fewer than two folds, or fewer groups than folds
   */
  public static int[] folds(
      List<LabelledText> rows, String groupColumn, int folds, long randomSeed) {
    int[] groupOf = groupOf(rows, groupColumn);
    List<int[]> groups = labelCounts(rows, groupOf);
    if (folds < 2 || groups.size() < folds) {
      throw new IllegalArgumentException(
          folds
              + " folds of "
              + groups.size()
              + " groups (2 folds to one for each group expected)");
    }
    int[] foldOfGroup = assign(groups, folds, randomSeed);
    return Arrays.stream(groupOf).map(group -> foldOfGroup[group]).toArray();
  }

  private static int[] assign(List<int[]> groups, int folds, long randomSeed) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(randomSeed));
    order.sort(Comparator.comparingDouble((Integer group) -> -spread(groups.get(group))));
    FoldCounts counts = new FoldCounts(groups, folds);
    int[] foldOf = new int[groups.size()];
    for (int place = 0; place < order.size(); place++) {
      int group = order.get(place);
      foldOf[group] = counts.bestFold(groups.get(group), order.size() - place);
      counts.put(foldOf[group], groups.get(group));
    }
    return foldOf;
  }

  /** The rows per fold and label while groups are being assigned. */
  private static final class FoldCounts {
    private final double[] total;
    private final double[][] assigned;
    private final int[] rows;

    FoldCounts(List<int[]> groups, int folds) {
      this.total = new double[groups.get(0).length];
      groups.forEach(counts -> add(total, counts, 1));
      this.assigned = new double[folds][total.length];
      this.rows = new int[folds];
    }

    void put(int fold, int[] group) {
      add(assigned[fold], group, 1);
      rows[fold] += Arrays.stream(group).sum();
    }

    int bestFold(int[] group, int groupsLeft) {
      boolean onlyEmpty = groupsLeft <= Arrays.stream(rows).filter(n -> n == 0).count();
      int best = -1;
      double bestSpread = Double.POSITIVE_INFINITY;
      for (int fold = 0; fold < assigned.length; fold++) {
        if (onlyEmpty && rows[fold] > 0) {
          continue;
        }
        add(assigned[fold], group, 1);
        double spread = spreadOverFolds();
        add(assigned[fold], group, -1);
        boolean tie = spread == bestSpread && rows[fold] < rows[best];
        if (spread < bestSpread || tie) {
          best = fold;
          bestSpread = spread;
        }
      }
      return best;
    }

    /** The standard deviation over folds of their share of a label, averaged over labels. */
    private double spreadOverFolds() {
      double sum = 0;
      for (int label = 0; label < total.length; label++) {
        double squares = 0;
        double shares = 0;
        for (double[] fold : assigned) {
          double share = fold[label] / total[label];
          squares += share * share;
          shares += share;
        }
        double mean = shares / assigned.length;
        sum += Math.sqrt(Math.max(0, squares / assigned.length - mean * mean));
      }
      return sum / total.length;
    }
  }

  private static double spread(int[] counts) {
    double mean = Arrays.stream(counts).average().orElse(0);
    return Math.sqrt(Arrays.stream(counts).mapToDouble(n -> (n - mean) * (n - mean)).sum());
  }

  private static void add(double[] sums, int[] counts, int sign) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += sign * counts[i];
    }
  }

  private static List<int[]> labelCounts(List<LabelledText> rows, int[] groupOf) {
    List<String> labels =
        List.copyOf(new TreeSet<>(rows.stream().map(LabelledText::label).toList()));
    List<int[]> counts = new ArrayList<>();
    for (int row = 0; row < groupOf.length; row++) {
      while (counts.size() <= groupOf[row]) {
        counts.add(new int[labels.size()]);
      }
      counts.get(groupOf[row])[labels.indexOf(rows.get(row).label())]++;
    }
    return counts;
  }

  /** The group of each row, numbered by first row; rows with a common value or text are joined. */
  private static int[] groupOf(List<LabelledText> rows, String groupColumn) {
    int[] parent = new int[rows.size()];
    Map<String, Integer> firstOfGroup = new HashMap<>();
    Map<String, Integer> firstOfText = new HashMap<>();
    for (int row = 0; row < parent.length; row++) {
      parent[row] = row;
      LabelledText statement = rows.get(row);
      if (!groupColumn.isEmpty()) {
        join(parent, row, firstOfGroup.computeIfAbsent(statement.group(groupColumn), first(row)));
      }
      join(parent, row, firstOfText.computeIfAbsent(statement.text().strip(), first(row)));
    }
    Map<Integer, Integer> numbers = new HashMap<>();
    int[] groups = new int[parent.length];
    for (int row = 0; row < parent.length; row++) {
      int root = root(parent, row);
      Integer number = numbers.putIfAbsent(root, numbers.size());
      groups[row] = number == null ? numbers.size() - 1 : number;
    }
    return groups;
  }

  private static Function<String, Integer> first(int row) {
    return name -> row;
  }

  private static void join(int[] parent, int a, int b) {
    int rootA = root(parent, a);
    int rootB = root(parent, b);
    parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
  }

  private static int root(int[] parent, int row) {
    int at = row;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }
}
