package org.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Processes and work that use their time, and others that only wait. */
class CpuTimeTest {
  private static final Duration LITTLE = Duration.ofMillis(200);
  private static final Duration MUCH = Duration.ofSeconds(60);

  @BeforeEach
  void hasAShell() {
    assumeTrue(File.separatorChar == '/', "this system has no sh");
  }

  private static Process shell(String line) throws IOException {
    return new ProcessBuilder("sh", "-c", line).start();
  }

  @Test
  void exitCodeIsReturned() throws Exception {
    assertThat(CpuTime.await(shell("exit 7"), MUCH)).isEqualTo(7);
  }

  @Test
  void whatOnlyWaitsIsNotLimited() throws Exception {
    assertThat(CpuTime.await(shell("sleep 0.6"), LITTLE)).isZero();
    assertThat(CpuTime.<String>within(LITTLE, CpuTimeTest::sleep)).isEqualTo("slept");
  }

  private static String sleep() throws InterruptedException {
    Thread.sleep(600);
    return "slept";
  }

  @Test
  void aProcessAndItsChildAreEndedOnceTheyHaveUsedTooMuch() throws Exception {
    Process busy = shell("sh -c 'while :; do :; done'; :");
    assertThatThrownBy(() -> CpuTime.await(busy, LITTLE)).isInstanceOf(AssertionError.class);
    busy.waitFor();
    assertThat(busy.descendants()).isEmpty();
  }

  @Test
  void workFailsOnceItHasUsedTooMuch() {
    assertThatThrownBy(() -> CpuTime.within(LITTLE, CpuTimeTest::spin))
        .isInstanceOf(AssertionError.class);
  }

  private static String spin() {
    long end = System.nanoTime() + MUCH.toNanos();
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    return "spun";
  }
}
