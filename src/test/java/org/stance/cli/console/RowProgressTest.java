package org.stance.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.stance.cli.Shell;

class RowProgressTest {
  /** What a terminal shows after so many seconds. */
  private static String shown(boolean interactive, long size, long seconds) {
    long[] now = {0};
    return Shell.capture(
            "",
            new ByteArrayOutputStream(),
            interactive,
            terminal -> {
              try (Progress progress = new Progress(terminal, false)) {
                RowProgress rows = new RowProgress(progress, size, () -> now[0]);
                now[0] = TimeUnit.SECONDS.toNanos(seconds);
                rows.update(1_500_000, 250);
              }
              return 0;
            })
        .err();
  }

  @Test
  void rowsRateAndTimeLeftAreTold() {
    assertThat(shown(true, 1000, 10))
        .startsWith("\r1,500,000 rows, 150,000 a second, 25%, 30 s left");
    assertThat(shown(true, 1000, 100)).contains("25%, 5 min 0 s left");
    assertThat(shown(true, 1000, 3000)).contains("25%, 2 h 30 min left");
  }

  @Test
  void withoutAKnownSizeNoTimeIsTold() {
    assertThat(shown(true, 0, 10)).contains("150,000 a second").doesNotContain("left");
  }

  @Test
  void nothingIsToldWhereNobodyWatches() {
    assertThat(shown(false, 1000, 10)).isEmpty();
  }
}
