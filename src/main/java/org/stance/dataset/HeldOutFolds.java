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

/**
 * Which rows a cross-validation holds out in which fold. Where rows are grouped, those without a
 * group are only trained on: nobody knows which row they belong with, and rows of another origin,
 * such as written examples, would make the figures those of easier data. Immutable.
 */
public final class HeldOutFolds {
  /** Fewer rows than this a fold tell nothing. */
  public static final int MIN_ROWS = 4;

  private static final int NEVER = -1;
  private static final String DATE = "date";

  /** No column of a file is named so. */
  private static final String WEEK = "\u0000week";

  private final int[] foldOf;
  private final int folds;
  private final List<Set<Integer>> leftOut;

  /**
   * Keeps what it is given.
   *
   * @param leftOut for each fold the rows that are neither held out nor trained on, or nothing
   */
  private HeldOutFolds(int[] foldOf, int folds, List<Set<Integer>> leftOut) {
    this.foldOf = foldOf;
    this.folds = folds;
    this.leftOut = leftOut;
  }

  /**
   * Deals rows into folds: as many as wanted, or as the groups allow.
   *
   * @param rows the labelled rows
   * @param groupColumn the column whose equal values stay together; empty for none
   * @param wanted how many folds, 2 or more
   * @param randomSeed deals rows differently
   * @return the folds; none if there are fewer than two groups, or too few rows
   */
  public static HeldOutFolds of(
      List<LabelledText> rows, String groupColumn, int wanted, long randomSeed) {
    return deal(rows, eligible(rows, groupColumn), new Dealing(groupColumn, wanted, randomSeed));
  }

  /** Deals all rows, also those without a group, each of which then stands alone. */
  public static HeldOutFolds ofEveryRow(
      List<LabelledText> rows, String groupColumn, int wanted, long randomSeed) {
    int[] all = IntStream.range(0, rows.size()).toArray();
    return deal(rows, all, new Dealing(groupColumn, wanted, randomSeed));
  }

  private record Dealing(String column, int wanted, long randomSeed) {}

  private static HeldOutFolds deal(List<LabelledText> rows, int[] eligible, Dealing dealing) {
    List<LabelledText> dealt = Arrays.stream(eligible).mapToObj(rows::get).toList();
    int folds = Math.min(dealing.wanted(), GroupedFolds.groups(dealt, dealing.column()));
    int[] foldOf = new int[rows.size()];
    Arrays.fill(foldOf, NEVER);
    if (folds < 2 || dealt.size() < MIN_ROWS * folds) {
      return new HeldOutFolds(foldOf, 0, List.of());
    }
    int[] dealtTo = GroupedFolds.folds(dealt, dealing.column(), folds, dealing.randomSeed());
    Map<String, Integer> foldOfText = new HashMap<>();
    for (int i = 0; i < eligible.length; i++) {
      foldOf[eligible[i]] = dealtTo[i];
      foldOfText.put(dealt.get(i).text().strip(), dealtTo[i]);
    }
    for (int row = 0; row < foldOf.length; row++) {
      foldOf[row] = foldOfText.getOrDefault(rows.get(row).text().strip(), NEVER);
    }
    return new HeldOutFolds(foldOf, folds, List.of());
  }

  /**
   * Deals rows into folds so that what is held out is news to the model: whole calendar weeks,
   * where rows tell their dates, and while a fold is held out, rows of the groups in it are not
   * trained on either, whatever their week.
   *
   * @param rows the labelled rows; those without a readable day in column {@code date} are dealt
   *     one by one
   * @param groupColumn the column whose equal values are never on both sides; empty for none
   * @param wanted how many folds, 2 or more
   * @param randomSeed deals rows differently
   * @return the folds; those of {@link #of} if fewer than half of the rows to hold out have a date,
   *     these are of too few weeks, or a fold would leave less than half of all rows to train on
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
      HeldOutFolds dealt = deal(dated, eligible, new Dealing(WEEK, wanted, randomSeed));
      HeldOutFolds held =
          new HeldOutFolds(dealt.foldOf, dealt.folds, dealt.sharing(rows, groupColumn));
      if (held.folds == wanted
          && IntStream.range(0, wanted).allMatch(f -> held.others(f).length * 2 >= rows.size())) {
        return held;
      }
    }
    return deal(rows, eligible, new Dealing(groupColumn, wanted, randomSeed));
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

  /** For each fold the rows outside of it whose group stands in it. */
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

  /** The rows with a group, if these alone have every label; else all rows. */
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
   * How many folds there are.
   *
   * @return 0, or 2 and more
   */
  public int folds() {
    return folds;
  }

  /**
   * The rows that are held out in any fold.
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
