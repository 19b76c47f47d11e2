package org.stance.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * What was measured: every contender once a round, in turn, so that what slows the machine for a
 * while slows all.
 *
 * @param texts how many texts a round has
 * @param rounds how many rounds were counted
 * @param results one a contender, in order
 */
record Benchmark(int texts, int rounds, List<Result> results) {
  /** A clock too coarse to tell still has to divide. */
  private static final double SHORTEST = 1e-6;

  /**
   * A figure over the rounds.
   *
   * @param least the least
   * @param median the middle one
   * @param most the most
   */
  record Spread(double least, double median, double most) {
    static Spread of(double[] values) {
      double[] sorted = values.clone();
      Arrays.sort(sorted);
      int middle = sorted.length / 2;
      double median =
          sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
      return new Spread(sorted[0], median, sorted[sorted.length - 1]);
    }
  }

  /**
   * What one contender did.
   *
   * @param name its name
   * @param rate texts a CPU-second
   * @param ratio how many times the rate of the first contender, round by round
   */
  record Result(String name, Spread rate, Spread ratio) {}

  /**
   * Lets them work.
   *
   * @param contenders the first is what the others are compared with
   * @param told called before each round with its number; 0 is for warming up and doesn't count
   */
  static Benchmark run(List<Contender> contenders, int texts, int rounds, IntConsumer told)
      throws IOException {
    double[][] rates = new double[contenders.size()][rounds];
    for (int round = 0; round <= rounds; round++) {
      told.accept(round);
      for (int i = 0; i < rates.length; i++) {
        double seconds = contenders.get(i).work().seconds();
        if (round > 0) {
          rates[i][round - 1] = texts / Math.max(SHORTEST, seconds);
        }
      }
    }
    List<Result> results = new ArrayList<>();
    for (int i = 0; i < rates.length; i++) {
      double[] ratios = new double[rounds];
      for (int round = 0; round < rounds; round++) {
        ratios[round] = rates[i][round] / rates[0][round];
      }
      results.add(new Result(contenders.get(i).name(), Spread.of(rates[i]), Spread.of(ratios)));
    }
    return new Benchmark(texts, rounds, List.copyOf(results));
  }
}
