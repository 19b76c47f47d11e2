package org.stance.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stance.CpuTime;

/** Disks that are full, files that may not grow, and readers who leave, as a shell sets them up. */
@Tag("slow")
class FullDiskTest {
  private static final String NGRAMS = "models/us-russia-talks-ngrams.stance";
  private static final String ENCODER = "models/us-russia-talks.stance";
  private static final int MANY = 2000;

  /** No file may grow beyond 20 KiB. */
  private static final String LIMITED = "ulimit -f 20 && exec \"$@\"";

  @TempDir private Path directory;
  @TempDir private Path results;
  private String rows;

  @BeforeEach
  void prepares() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "this system has no bash");
    StringBuilder csv = new StringBuilder("text,label\n");
    for (int i = 0; i < MANY; i++) {
      csv.append("\"We welcome round ").append(i).append(" of the talks.\",supportive\n");
    }
    rows = Talks.write(directory, "rows.csv", csv.toString()).toString();
  }

  private List<String> left() throws IOException {
    try (Stream<Path> files = Files.list(results)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  private static void isOneLine(Shell shell, String line) {
    assertThat(shell.err().lines().filter(at -> !at.contains("warning"))).containsExactly(line);
    assertThat(shell.exitCode()).isEqualTo(1);
  }

  @Test
  void predictionsBeyondTheLimitLeaveTheOldOnes() throws Exception {
    Path old = Files.writeString(results.resolve("p.csv"), "old");
    Shell shell =
        Child.under(LIMITED, directory, "classify", "--model", NGRAMS, rows, "-o", old + "");
    isOneLine(shell, "stance: error: can't write " + old + ": File too large");
    assertThat(old).hasContent("old");
    assertThat(left()).containsExactly("p.csv");
  }

  @Test
  void aModelBeyondTheLimitLeavesTheOldOneWithItsCard() throws Exception {
    Path old = Files.writeString(results.resolve("m.stance"), "old");
    Files.writeString(results.resolve("m.md"), "old card");
    String data = Talks.write(directory, "talks.csv", Talks.csv()).toString();
    Shell shell =
        Child.under(
            LIMITED,
            directory,
            "train",
            "--data",
            data,
            "--features",
            "ngrams",
            "--model",
            old.toString());
    isOneLine(shell, "stance: error: can't write " + old + ": File too large");
    assertThat(old).hasContent("old");
    assertThat(results.resolve("m.md")).hasContent("old card");
    assertThat(left()).containsExactly("m.md", "m.stance");
  }

  /** A folder on a disk of its own, 32 KiB large, with an old report on it. */
  @Test
  void aDiskThatFillsUpLeavesWhatWasThereBeforeARun() throws Exception {
    String alone = "exec unshare -m bash -c '%s' '" + results + "' \"$@\"";
    String mount = "mount -t tmpfs -o size=32k none \"$0\" && echo old >\"$0/report.html\"";
    Process tried = new ProcessBuilder("bash", "-c", alone.formatted(mount)).start();
    assumeTrue(CpuTime.await(tried, Duration.ofSeconds(10)) == 0, "mounting is not permitted here");
    String rest = " && \"$@\"; code=$?; echo left: $(ls -A \"$0\"; cat \"$0\"/*); exit $code";
    Shell shell =
        Child.under(
            alone.formatted(mount + rest),
            directory,
            "run",
            "--model",
            NGRAMS,
            "seeds",
            "-o",
            results.toString());
    assertThat(shell.err())
        .matches("stance: error: can't write " + results + "/\\S+: No space left on device\n");
    assertThat(shell.exitCode()).isEqualTo(1);
    assertThat(shell.out()).endsWith("\nleft: report.html old\n");
  }

  @Test
  void nativeCodeThatCannotBeUnpackedIsTold() throws Exception {
    Shell shell = Child.under(LIMITED, directory, "classify", "--model", ENCODER, rows);
    assertThat(shell)
        .isEqualTo(
            new Shell(
                5,
                "",
                "stance: error: the temporary directory "
                    + directory
                    + ": native code can't be unpacked there: File too large"
                    + " (STANCE_JAVA_OPTS=-Djava.io.tmpdir=DIR names another)\n"));
  }

  @Test
  void readersWhoLeaveAreNoFailure() throws Exception {
    for (String[] line :
        new String[][] {
          {"classify", "--model", NGRAMS, rows},
          {"extract", "seeds"},
          {"explain", "--model", NGRAMS, rows},
          {"model", NGRAMS}
        }) {
      Shell shell = Child.under("\"$@\" | head -n 1; exit ${PIPESTATUS[0]}", directory, line);
      assertThat(shell).isEqualTo(new Shell(0, shell.out(), ""));
      assertThat(shell.out().lines()).hasSize(1);
    }
  }
}
