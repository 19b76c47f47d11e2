package org.stance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stance.model.StanceModel;

/**
 * Commands with several files, killed at random moments, most of them while they save. The property
 * {@code stance.kills} says how often (default: 6 each); what was seen is printed with more.
 */
@Tag("slow")
class KilledWhileSavingTest {
  private static final int KILLS = Integer.getInteger("stance.kills", 6);
  private static final String MODEL = "models/us-russia-talks-ngrams.stance";
  private static final List<String> FILES =
      List.of("report.html", "shares.csv", "statements.csv", "statements.jsonl");

  @TempDir private Path directory;
  @TempDir private Path results;

  private final Random random = new Random(1);
  private final Map<String, Integer> seen = new TreeMap<>();

  @AfterEach
  void endsWhatItStarted() {
    Child.endAll();
  }

  /** What each file holds; those that go while it is read are left out. */
  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(results)) {
      for (Path file : files.sorted().toList()) {
        try {
          byte[] bytes = Files.readAllBytes(file);
          contents.put(
              String.valueOf(file.getFileName()), new String(bytes, StandardCharsets.ISO_8859_1));
        } catch (NoSuchFileException gone) {
          // Renamed or deleted since it was listed.
        }
      }
    }
    return contents;
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(results)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  /**
   * Kills a command: at any time of the so long it takes; a moment after the folder changes; or in
   * the moment in which the first file is replaced.
   */
  private void kill(long nanos, int turn, String first, String... line) throws Exception {
    List<String> before = names();
    Object old = key(first);
    Process process = Child.start(directory, line);
    process.getOutputStream().close();
    if (turn % 3 == 0) {
      process.waitFor((long) (nanos * random.nextDouble()), TimeUnit.NANOSECONDS);
    } else {
      while (process.isAlive()
          && (turn % 3 == 1 ? names().equals(before) : old.equals(key(first)))) {
        Thread.onSpinWait();
      }
      process.waitFor(random.nextInt(turn % 3 == 1 ? 60_000 : 600), TimeUnit.MICROSECONDS);
    }
    boolean hit = process.isAlive() && !(names().equals(before) && old.equals(key(first)));
    process.destroyForcibly().waitFor();
    count(hit ? "inside" : "outside");
  }

  /** Which file lies under a name, if one does. */
  private Object key(String name) throws IOException {
    try {
      Object key = Files.readAttributes(results.resolve(name), BasicFileAttributes.class).fileKey();
      return key == null ? name : key;
    } catch (NoSuchFileException none) {
      return "none";
    }
  }

  private void count(String what) {
    seen.merge(what, 1, Integer::sum);
  }

  private long timed(String... line) throws Exception {
    long start = System.nanoTime();
    assertThat(Child.run(directory, line).exitCode()).isZero();
    return System.nanoTime() - start;
  }

  private void report(String what) {
    if (KILLS > 20) {
      System.out.println(what + ": " + KILLS + " kills, " + seen);
    }
  }

  @Test
  void eachFileOfARunIsTheOldOneOrTheNewOne() throws Exception {
    String[] line = {"run", "--model", MODEL, "seeds/wire-report.txt", "-o", results.toString()};
    long nanos = timed(line);
    Map<String, String> whole = contents();
    assertThat(whole).containsOnlyKeys(FILES);
    for (int turn = 0; turn < KILLS; turn++) {
      for (String name : FILES) {
        Files.writeString(results.resolve(name), "old");
      }
      kill(nanos, turn, "statements.csv", line);
      Map<String, String> left = contents();
      long replaced = FILES.stream().filter(name -> whole.get(name).equals(left.get(name))).count();
      long kept = FILES.stream().filter(name -> "old".equals(left.get(name))).count();
      assertThat(replaced + kept).as("turn %d: %s", turn, left.keySet()).isEqualTo(FILES.size());
      assertThat(left).hasSizeLessThanOrEqualTo(2 * FILES.size());
      count(replaced == 0 ? "all old" : kept == 0 ? "all new" : "some of each");
    }
    timed(line);
    assertThat(contents()).isEqualTo(whole);
    report("run -o");
  }

  @Test
  void noCardLiesBesideAnotherModel() throws Exception {
    // Too few for cross-validation, which would take most of the time.
    String few = Talks.csv().lines().limit(9).collect(Collectors.joining("\n"));
    String data = Talks.write(directory, "talks.csv", few).toString();
    String model = results.resolve("m.stance").toString();
    String[] line = {"train", "--features", "words", "--data", data, "--model", model};
    long nanos = timed(line);
    for (int turn = 0; turn < KILLS; turn++) {
      String before = Files.readString(results.resolve("m.md"));
      kill(nanos, turn, "m.stance", line);
      String card = StanceModel.load(Path.of(model)).card();
      Map<String, String> left = contents();
      assertThat(left).hasSizeLessThanOrEqualTo(4);
      boolean old = card.equals(before);
      if (left.containsKey("m.md")) {
        assertThat(results.resolve("m.md")).as("turn %d", turn).hasContent(card);
        count(old ? "old with its card" : "new with its card");
      } else {
        count(old ? "old without card" : "new without card");
        timed(line);
      }
    }
    timed(line);
    assertThat(names()).containsExactly("m.md", "m.stance");
    report("train");
  }
}
