package org.stance.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.stance.text.Shingles;

/**
 * Near copies: syndicated texts, shortened or lightly edited. Candidate pairs share a band of their
 * MinHash signatures (Broder 1997, On the resemblance and containment of documents; Indyk and
 * Motwani 1998 for the banding) and are then compared exactly. Time is about linear in the number
 * of rows: a row is compared with at most {@value #MAX_COMPARED} others per band.
 *
 * <p>Of pairs with a Jaccard similarity just over 0.5, about one in ten is missed; from 0.6 on,
 * about one in a hundred. The result doesn't depend on the number of threads.
 */
final class NearCopies {
  /** Minimum Jaccard similarity of near copies: of 22 words, three isolated ones may differ. */
  static final double MIN_SIMILARITY = 0.5;

  private static final int BANDS = 32;
  private static final int ROWS_OF_BAND = 4;
  private static final int MAX_COMPARED = 16;

  /**
   * A pair of near copies.
   *
   * @param row the later row
   * @param other the earlier row
   * @param similarity {@link #MIN_SIMILARITY} to 1
   */
  record CopyPair(int row, int other, double similarity) {}

  private final CheckedRows rows;
  private final int[][] shingles;

  /** Per row, the earliest near copy on its own side, and the most similar on the other side. */
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
   * Finds near copies.
   *
   * @param rows the rows; rows on one side are compared only if their targets are equal
   * @param shingles the shingles of each row; rows without any are not compared
   * @param threads the number of threads
   * @return pairs in ascending order of rows, each row at most twice: with its earliest near copy
   *     on the same side, and for an evaluation row with the most similar training row
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

  /** Compares rows with equal minimum hashes in a band, which are adjacent after sorting. */
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
          compare(keys, start, place);
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

  /** Compares a row with the first and the last few of those before it. */
  private void compare(long[] keys, int start, int place) {
    int row = (int) keys[place];
    int half = MAX_COMPARED / 2;
    int found = -1;
    for (int at = start; at < place; at++) {
      if (at == start + half && place - half > at) {
        at = place - half;
      }
      int other = (int) keys[at];
      boolean sameSide = rows.sameSide(row, other);
      if (sameSide && (found >= 0 || !sameTarget(row, other))) {
        continue;
      }
      double similarity = Shingles.similarity(shingles[row], shingles[other]);
      if (similarity >= MIN_SIMILARITY) {
        found = sameSide ? other : found;
        note(new CopyPair(row, other, similarity), sameSide);
      }
    }
  }

  private boolean sameTarget(int row, int other) {
    return rows.get(row).target().equals(rows.get(other).target());
  }

  /** Keeps the better pair, independently of the order in which bands are processed. */
  private synchronized void note(CopyPair pair, boolean sameSide) {
    int row = pair.row();
    if (sameSide) {
      twin[row] = twin[row] < 0 ? pair.other() : Math.min(twin[row], pair.other());
    } else if (pair.similarity() > sourceSimilarity[row]
        || (pair.similarity() == sourceSimilarity[row] && pair.other() < source[row])) {
      source[row] = pair.other();
      sourceSimilarity[row] = pair.similarity();
    }
  }

  /** The finding of a pair. */
  static DataFinding finding(CheckedRows rows, CopyPair pair) {
    var row = rows.get(pair.row());
    var other = rows.get(pair.other());
    boolean sameSide = rows.sameSide(pair.row(), pair.other());
    String message =
        "is a near copy of %s:%d (%.2f of their word triples in common)%s"
            .formatted(other.file(), other.line(), pair.similarity(), Repeats.unlike(row, other));
    return DataFinding.of(
            sameSide ? FindingKind.NEAR_COPY : FindingKind.LEAK_COPY,
            DataFinding.Location.of(row),
            message,
            row.label())
        .with(other)
        .withScore(pair.similarity());
  }
}
