package org.stance.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.stance.text.Shingles;

/**
 * Texts that are nearly the same: syndicated copies, cut or lightly edited. Candidates come from
 * MinHash signatures in bands (Broder 1997, On the resemblance and containment of documents; Indyk
 * and Motwani 1998 for the banding), and each is then compared exactly. Time grows about linearly
 * with the rows: a row meets at most {@value #MOST_MET} others in a band.
 *
 * <p>Of pairs that share just over half of their shingles, about one in ten is missed; from 0.6 on
 * about one in a hundred. What is found doesn't depend on the number of threads.
 */
final class NearCopies {
  /** From here on texts are called near copies: of 22 words, three may differ apart. */
  static final double LEAST = 0.5;

  private static final int BANDS = 32;
  private static final int ROWS_OF_BAND = 4;
  private static final int MOST_MET = 16;

  /**
   * A row and one that it resembles.
   *
   * @param row the later row
   * @param other the earlier
   * @param similarity {@link #LEAST} to 1
   */
  record CopyPair(int row, int other, double similarity) {}

  private final CheckedRows rows;
  private final int[][] shingles;

  /** For each row the earliest it resembles on its side, and the most alike on the other. */
  private final int[] twin;

  private final int[] source;
  private final double[] sourceSimilarity;

  private NearCopies(CheckedRows rows, int[][] shingles) {
    this.rows = rows;
    this.shingles = shingles;
    this.twin = filled(shingles.length);
    this.source = filled(shingles.length);
    this.sourceSimilarity = new double[shingles.length];
  }

  private static int[] filled(int length) {
    int[] none = new int[length];
    Arrays.fill(none, -1);
    return none;
  }

  /**
   * Looks for near copies.
   *
   * @param rows the rows; two on one side are compared only if their targets are equal
   * @param shingles the shingles of each row; a row with none is not compared
   * @param threads how many threads work
   * @return each row at most twice, ascending: with the earliest row of its side that it resembles,
   *     and for an evaluated row with the training row that resembles it most
   */
  static List<CopyPair> of(CheckedRows rows, int[][] shingles, int threads) {
    NearCopies copies = new NearCopies(rows, shingles);
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      pool.submit(() -> IntStream.range(0, BANDS).parallel().forEach(copies::band)).join();
    } finally {
      pool.shutdown();
    }
    return copies.pairs();
  }

  private List<CopyPair> pairs() {
    List<CopyPair> pairs = new ArrayList<>();
    for (int row = 0; row < shingles.length; row++) {
      if (source[row] >= 0) {
        pairs.add(new CopyPair(row, source[row], sourceSimilarity[row]));
      }
      if (twin[row] >= 0) {
        double similarity = Shingles.similarity(shingles[row], shingles[twin[row]]);
        pairs.add(new CopyPair(row, twin[row], similarity));
      }
    }
    return pairs;
  }

  /** Rows whose smallest hashes agree in a band meet: sorted by these, they stand together. */
  private void band(int band) {
    long[] keys = new long[shingles.length];
    int size = 0;
    for (int row = 0; row < shingles.length; row++) {
      if (shingles[row].length > 0) {
        keys[size++] = (key(shingles[row], band) << 32) | row;
      }
    }
    Arrays.sort(keys, 0, size);
    int start = 0;
    for (int end = 1; end <= size; end++) {
      if (end == size || keys[end] >>> 32 != keys[start] >>> 32) {
        for (int place = start + 1; place < end; place++) {
          meet(keys, start, place);
        }
        start = end;
      }
    }
  }

  private static long key(int[] shingles, int band) {
    long key = 0;
    for (int i = 0; i < ROWS_OF_BAND; i++) {
      long seed = Shingles.mix(band * ROWS_OF_BAND + i);
      long smallest = Long.MAX_VALUE;
      for (int shingle : shingles) {
        smallest = Math.min(smallest, Shingles.mix(seed ^ shingle));
      }
      key = Shingles.mix(key ^ smallest);
    }
    return key;
  }

  /** Compares a row with the first and the last of those before it. */
  private void meet(long[] keys, int start, int place) {
    int row = (int) keys[place];
    int half = MOST_MET / 2;
    int found = -1;
    for (int at = start; at < place; at++) {
      if (at == start + half && place - half > at) {
        at = place - half;
      }
      int other = (int) keys[at];
      boolean together = rows.together(row, other);
      if ((together && (found >= 0 || !sameTarget(row, other)))) {
        continue;
      }
      double similarity = Shingles.similarity(shingles[row], shingles[other]);
      if (similarity >= LEAST) {
        found = together ? other : found;
        note(new CopyPair(row, other, similarity), together);
      }
    }
  }

  private boolean sameTarget(int row, int other) {
    return rows.get(row).target().equals(rows.get(other).target());
  }

  /** Bands come in any order, so the choice between two must not depend on it. */
  private synchronized void note(CopyPair pair, boolean together) {
    int row = pair.row();
    if (together) {
      twin[row] = twin[row] < 0 ? pair.other() : Math.min(twin[row], pair.other());
    } else if (pair.similarity() > sourceSimilarity[row]
        || (pair.similarity() == sourceSimilarity[row] && pair.other() < source[row])) {
      source[row] = pair.other();
      sourceSimilarity[row] = pair.similarity();
    }
  }

  /** What a pair means to a user. */
  static DataFinding finding(CheckedRows rows, CopyPair pair) {
    var row = rows.get(pair.row());
    var other = rows.get(pair.other());
    boolean together = rows.together(pair.row(), pair.other());
    String message =
        "is a near copy of %s:%d (%.2f of their word triples in common)%s"
            .formatted(other.file(), other.line(), pair.similarity(), Repeats.unlike(row, other));
    return DataFinding.of(
            together ? FindingKind.NEAR_COPY : FindingKind.LEAK_COPY,
            DataFinding.Location.of(row),
            message,
            row.label())
        .with(other)
        .withScore(pair.similarity());
  }
}
