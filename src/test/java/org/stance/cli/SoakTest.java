package org.stance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * That a process which has read very much holds no more than one which has read little. At full
 * size: {@code -Dsoak.statements=10000000 -Dsoak.articles=20000 -Dsoak.parts=10}, which takes an
 * hour or less.
 */
@Tag("slow")
class SoakTest {
  private static final String STATEMENTS = System.getProperty("soak.statements", "200000");
  private static final String ARTICLES = System.getProperty("soak.articles", "120");
  private static final String PARTS = System.getProperty("soak.parts", "4");

  /** All of the heap is there from the start: what the process grows by is then outside of it. */
  private static final List<String> JVM = List.of("-Xms512m", "-XX:+AlwaysPreTouch");

  /** So many parts until everything has been used and compiled. */
  private static final int WARM_UP = 2;

  private static final double HEAP_MEGABYTES = 4;

  /** Threads and files that the JVM itself may need for a moment; a leak would take ten. */
  private static final double A_FEW = 3;

  private static final double RESIDENT_MEGABYTES = 48;

  @TempDir private Path directory;

  @AfterEach
  void endsWhatItStarted() {
    Child.endAll();
  }

  @Test
  void whatIsReadLeavesNothingBehind() throws Exception {
    Process soak =
        Child.start(
            directory, Soak.class, JVM, List.of(STATEMENTS, ARTICLES, PARTS, directory.toString()));
    int exitCode = soak.waitFor();
    List<String> table = Files.readAllLines(directory.resolve("out"));
    table.forEach(System.out::println);
    assertThat(exitCode).as(Files.readString(directory.resolve("err"))).isZero();
    assertThat(table).startsWith(Soak.HEADER).hasSize(Integer.parseInt(PARTS) + 1);
    assertThat(table.get(table.size() - 1)).startsWith(STATEMENTS + " " + ARTICLES + " ");
    List<double[]> lines = new ArrayList<>();
    for (String line : table.subList(WARM_UP, table.size())) {
      lines.add(Arrays.stream(line.split(" ")).mapToDouble(Double::parseDouble).toArray());
    }
    stays(lines, 2, HEAP_MEGABYTES);
    stays(lines, 3, A_FEW);
    stays(lines, 4, A_FEW);
    stays(lines, 5, RESIDENT_MEGABYTES);
  }

  private static void stays(List<double[]> lines, int column, double most) {
    double first = lines.get(0)[column];
    assertThat(lines).allMatch(line -> line[column] <= first + most);
  }
}
