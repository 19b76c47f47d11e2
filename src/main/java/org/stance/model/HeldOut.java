package org.stance.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.stance.statement.LabelledStatement;

/**
 * Which rows a cross-validation holds out in which fold. Where rows are grouped, those without a
 * group are only trained on: nobody knows which row they belong with, and rows of another origin,
 * such as written examples, would make the figures those of easier data. Immutable.
 */
public final class HeldOut {
  /** Fewer rows than this a fold tell nothing. */
  public static final int FEWEST_ROWS = 4;

  private static final int NEVER = -1;

  private final int[] foldOf;
  private final int folds;

  private HeldOut(int[] foldOf, int folds) {
    this.foldOf = foldOf;
    this.folds = folds;
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
  public static HeldOut of(
      List<LabelledStatement> rows, String groupColumn, int wanted, long randomSeed) {
    int[] eligible = eligible(rows, groupColumn);
    List<LabelledStatement> dealt = Arrays.stream(eligible).mapToObj(rows::get).toList();
    int folds = Math.min(wanted, Split.groups(dealt, groupColumn));
    int[] foldOf = new int[rows.size()];
    Arrays.fill(foldOf, NEVER);
    if (folds < 2 || dealt.size() < FEWEST_ROWS * folds) {
      return new HeldOut(foldOf, 0);
    }
    int[] dealtTo = Split.folds(dealt, groupColumn, folds, randomSeed);
    Map<String, Integer> foldOfText = new HashMap<>();
    for (int i = 0; i < eligible.length; i++) {
      foldOf[eligible[i]] = dealtTo[i];
      foldOfText.put(dealt.get(i).text().strip(), dealtTo[i]);
    }
    for (int row = 0; row < foldOf.length; row++) {
      foldOf[row] = foldOfText.getOrDefault(rows.get(row).text().strip(), NEVER);
    }
    return new HeldOut(foldOf, folds);
  }

  /** The rows with a group, if these alone have every label; else all rows. */
  private static int[] eligible(List<LabelledStatement> rows, String groupColumn) {
    List<Integer> grouped = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      if (groupColumn.isEmpty() || !rows.get(row).column(groupColumn).isEmpty()) {
        grouped.add(row);
      }
    }
    long labels = grouped.stream().map(row -> rows.get(row).label()).distinct().count();
    return labels == rows.stream().map(LabelledStatement::label).distinct().count()
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
    return where(row -> foldOf[row] != fold);
  }

  private int[] where(IntPredicate wanted) {
    return IntStream.range(0, foldOf.length).filter(wanted).toArray();
  }
}
