package org.stance.dataset;

import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.stance.table.Columns;

/**
 * Which rows a cross-validation holds out in which fold. If rows are grouped, those without a group
 * are only used for training: they might belong to any group, and rows of another origin, such as
 * invented examples, would be easier to classify and inflate the figures. Immutable.
 */
public final class HeldOutFolds {
  /** Minimum number of rows per fold. */
  public static final int MIN_ROWS = 4;

  private static final int NEVER = -1;
  private static final String DATE = Columns.DATE;

  /** A name that no column of a file has. */
  private static final String WEEK = "\u0000week";

  private final int[] foldOf;
  private final int folds;
  private final List<Set<Integer>> leftOut;

  /**
   * Folds of rows.
   *
   * @param foldOf the fold of each row, or {@link #NEVER}
   * @param folds the number of folds
   * @param leftOut per fold the rows that are neither held out nor trained on; empty if none are
   */
  private HeldOutFolds(int[] foldOf, int folds, List<Set<Integer>> leftOut) {
    this.foldOf = foldOf;
    this.folds = folds;
    this.leftOut = leftOut;
  }

  /**
   * Assigns rows to as many folds as wanted, or as the groups allow.
   *
   * @param rows the labelled rows
   * @param groupColumn the grouping column; empty for none
   * @param wanted how many folds, 2 or more
   * @param randomSeed the seed of the shuffle
   * @return the folds; none if there are fewer than two groups, or too few rows
   */
  public static HeldOutFolds of(
      List<LabelledText> rows, String groupColumn, int wanted, long randomSeed) {
    return assign(
        rows, eligible(rows, groupColumn), new Splitting(groupColumn, wanted, randomSeed));
  }

  /** Assigns all rows; those without a group are each a group of their own. */
  public static HeldOutFolds ofEveryRow(
      List<LabelledText> rows, String groupColumn, int wanted, long randomSeed) {
    int[] all = IntStream.range(0, rows.size()).toArray();
    return assign(rows, all, new Splitting(groupColumn, wanted, randomSeed));
  }

  private record Splitting(String column, int wanted, long randomSeed) {}

  private static HeldOutFolds assign(List<LabelledText> rows, int[] eligible, Splitting splitting) {
    List<LabelledText> chosen = Arrays.stream(eligible).mapToObj(rows::get).toList();
    int folds = Math.min(splitting.wanted(), GroupedFolds.groups(chosen, splitting.column()));
    int[] foldOf = new int[rows.size()];
    Arrays.fill(foldOf, NEVER);
    if (folds < 2 || chosen.size() < MIN_ROWS * folds) {
      return new HeldOutFolds(foldOf, 0, List.of());
    }
    int[] folded = GroupedFolds.folds(chosen, splitting.column(), folds, splitting.randomSeed());
    Map<String, Integer> foldOfText = new HashMap<>();
    for (int i = 0; i < eligible.length; i++) {
      foldOf[eligible[i]] = folded[i];
      foldOfText.put(chosen.get(i).text().strip(), folded[i]);
    }
    for (int row = 0; row < foldOf.length; row++) {
      foldOf[row] = foldOfText.getOrDefault(rows.get(row).text().strip(), NEVER);
    }
    return new HeldOutFolds(foldOf, folds, List.of());
  }

  /**
   * Assigns rows to folds of whole calendar weeks, as far as rows have dates. While a fold is held
   * out, rows of its groups are not trained on either, whatever their week.
   *
   * @param rows the labelled rows; each row without a readable day in column {@code date} is
   *     assigned on its own
   * @param groupColumn the column whose values are never on both sides; empty for none
   * @param wanted how many folds, 2 or more
   * @param randomSeed the seed of the shuffle
   * @return the folds; those of {@link #of} if fewer than half of the rows to hold out have a date,
   *     their dates span too few weeks, or a fold would leave less than half of all rows to train
   *     on
   */
  public static HeldOutFolds ofWeeks(
      List<LabelledText> rows, String groupColumn, int wanted, long randomSeed) {
    int[] eligible = eligible(rows, groupColumn);
    List<LabelledText> dated = rows.stream().map(HeldOutFolds::dated).toList();
    List<String> weeks =
        Arrays.stream(eligible)
            .mapToObj(row -> dated.get(row).column(WEEK))
            .filter(week -> !week.isEmpty())
            .toList();
    if (weeks.size() * 2 >= eligible.length && weeks.stream().distinct().count() >= 2L * wanted) {
      HeldOutFolds byWeek = assign(dated, eligible, new Splitting(WEEK, wanted, randomSeed));
      HeldOutFolds held =
          new HeldOutFolds(byWeek.foldOf, byWeek.folds, byWeek.sharing(rows, groupColumn));
      if (held.folds == wanted
          && IntStream.range(0, wanted)
              .allMatch(fold -> held.others(fold).length * 2 >= rows.size())) {
        return held;
      }
    }
    return assign(rows, eligible, new Splitting(groupColumn, wanted, randomSeed));
  }

  private static LabelledText dated(LabelledText row) {
    Map<String, String> columns = new LinkedHashMap<>(row.columns());
    DateRange.day(row.column(DATE))
        .ifPresent(
            day ->
                columns.put(
                    WEEK,
                    day.get(IsoFields.WEEK_BASED_YEAR)
                        + "-"
                        + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
    return new LabelledText(
        row.file(), row.line(), row.text(), row.target(), row.label(), row.weight(), columns);
  }

  /** Per fold, the rows outside it whose group is also inside. */
  private List<Set<Integer>> sharing(List<LabelledText> rows, String groupColumn) {
    List<Set<Integer>> sharing = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      Set<String> inside = new HashSet<>();
      for (int row : rows(fold)) {
        inside.add(rows.get(row).group(groupColumn));
      }
      Set<Integer> outside = new HashSet<>();
      for (int row : others(fold)) {
        if (inside.contains(rows.get(row).group(groupColumn))) {
          outside.add(row);
        }
      }
      sharing.add(Set.copyOf(outside));
    }
    return List.copyOf(sharing);
  }

  /** Whether whole weeks are held out. */
  public boolean weeks() {
    return !leftOut.isEmpty();
  }

  /** The rows with a group, if every label occurs among them; else all rows. */
  private static int[] eligible(List<LabelledText> rows, String groupColumn) {
    List<Integer> grouped = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      if (groupColumn.isEmpty() || !rows.get(row).column(groupColumn).isEmpty()) {
        grouped.add(row);
      }
    }
    long labels = grouped.stream().map(row -> rows.get(row).label()).distinct().count();
    return labels == rows.stream().map(LabelledText::label).distinct().count()
        ? grouped.stream().mapToInt(Integer::intValue).toArray()
        : IntStream.range(0, rows.size()).toArray();
  }

  /**
   * The number of folds.
   *
   * @return 0, or at least 2
   */
  public int folds() {
    return folds;
  }

  /**
   * The rows that are held out in some fold.
   *
   * @return their indexes, ascending
   */
  public int[] rows() {
    return where(row -> foldOf[row] != NEVER);
  }

  /**
   * The rows that a fold holds out.
   *
   * @param fold a fold, from 0
   * @return their indexes, ascending
   */
  public int[] rows(int fold) {
    return where(row -> foldOf[row] == fold);
  }

  /**
   * The rows to train on while a fold is held out.
   *
   * @param fold a fold, from 0
   * @return their indexes, ascending
   */
  public int[] others(int fold) {
    Set<Integer> without = weeks() ? leftOut.get(fold) : Set.of();
    return where(row -> foldOf[row] != fold && !without.contains(row));
  }

  private int[] where(IntPredicate wanted) {
    return IntStream.range(0, foldOf.length).filter(wanted).toArray();
  }
}
