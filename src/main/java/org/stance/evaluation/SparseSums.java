package org.stance.evaluation;

import java.util.stream.IntStream;

/** The nonzero sums of one group, so that adding the group is cheap. Immutable. */
public final class SparseSums {
  private final double rows;
  private final int[] places;
  private final double[] values;

  /**
   * One group.
   *
   * @param rows the number of its rows
   * @param sums the sums over its rows
   */
  public SparseSums(double rows, double[] sums) {
    this.rows = rows;
    places = IntStream.range(0, sums.length).filter(i -> sums[i] != 0).toArray();
    values = IntStream.of(places).mapToDouble(i -> sums[i]).toArray();
  }

  double rows() {
    return rows;
  }

  void addTo(double[] sums) {
    for (int i = 0; i < places.length; i++) {
      sums[places[i]] += values[i];
    }
  }
}
