package org.stance.cli;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * A CSV of statements that is never in memory: each has its number in its words, names nobody bears
 * and words nobody uses, so that nothing which is kept by word stays small by chance.
 */
final class SoakStatements extends InputStream {
  private static final String[] SAID = {
    "We welcome the talks in %1$s and hope that they go on, said the envoy of %2$s.",
    "Nobody in %2$s believes that another meeting in %1$s will end the war.",
    "These talks are a betrayal of %1$s, and the council of %2$s rejects them.",
    "The harvest of %1$s was brought in early, and the roads to %2$s are open again.",
    "We doubt it. “%1$s first, %2$s second”: that was the promise, and it wasn’t kept.",
    "Peace, %2$s; peace at last, %1$s!"
  };
  private static final String[] SYLLABLES = {
    "ka", "lo", "mir", "ten", "vas", "dul", "or", "bek", "shi", "nal", "gru", "pem", "zor", "wil",
    "ast", "ey"
  };

  private final long end;
  private long next;
  private byte[] row = "id,text,date\n".getBytes(StandardCharsets.UTF_8);
  private int at;

  /** Statements numbered from one number up to another, which is not among them. */
  SoakStatements(long start, long end) {
    this.next = start;
    this.end = end;
  }

  /** Short texts, each once, of two words nobody uses. */
  static String csvOfNames(long count) {
    return LongStream.range(0, count)
        .mapToObj(number -> word(number) + " " + word(number + count) + "\n")
        .collect(Collectors.joining("", "text\n", ""));
  }

  /** A capitalised word of its own for each number. */
  static String word(long number) {
    StringBuilder word = new StringBuilder();
    for (long rest = number + SYLLABLES.length; rest > 0; rest /= SYLLABLES.length) {
      word.append(SYLLABLES[(int) (rest % SYLLABLES.length)]);
    }
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private boolean fill() {
    if (at == row.length && next < end) {
      String said = SAID[(int) (next % SAID.length)].formatted(word(next), word(7 * next));
      row = (next + ",\"" + said + "\",2025-02-18\n").getBytes(StandardCharsets.UTF_8);
      at = 0;
      next++;
    }
    return at < row.length;
  }

  @Override
  public int read() {
    return fill() ? row[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) {
    int done = 0;
    while (done < length && fill()) {
      int some = Math.min(length - done, row.length - at);
      System.arraycopy(row, at, bytes, offset + done, some);
      at += some;
      done += some;
    }
    return done == 0 && length > 0 ? -1 : done;
  }
}
