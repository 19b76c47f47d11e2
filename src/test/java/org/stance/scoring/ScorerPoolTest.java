package org.stance.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.stance.model.TextScorer;
import org.stance.training.Rows;

class ScorerPoolTest {
  private static final TextScorer TEXTS = TextScorer.of(Rows.model());

  private final AtomicInteger made = new AtomicInteger();
  private final ScorerPool pool =
      new ScorerPool(
          () -> {
            made.incrementAndGet();
            return TEXTS.scorer();
          },
          2);

  @Test
  void oneAfterTheOtherUsesOneScorer() {
    FastScorer first = pool.with(scorer -> scorer);
    assertThat(pool.<FastScorer>with(scorer -> scorer)).isSameAs(first);
    assertThat(made).hasValue(1);
  }

  @Test
  void thereAreAsManyAsAreInUseAtOnceAndFewIdleOnesAreKept() throws Exception {
    int threads = 5;
    CountDownLatch busy = new CountDownLatch(threads);
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    List<Future<FastScorer>> results = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      results.add(executor.submit(() -> pool.with(scorer -> waited(scorer, busy))));
    }
    List<FastScorer> used = new ArrayList<>();
    for (Future<FastScorer> result : results) {
      used.add(result.get());
    }
    executor.shutdown();
    assertThat(used).doesNotHaveDuplicates();
    assertThat(made).hasValue(threads);
    assertThat(pool.idle()).isEqualTo(2);
  }

  private static FastScorer waited(FastScorer scorer, CountDownLatch busy) {
    busy.countDown();
    try {
      busy.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return scorer;
  }

  @Test
  void aScorerWhoseWorkFailedIsNotUsedAgain() {
    assertThatThrownBy(
            () ->
                pool.with(
                    scorer -> {
                      throw new IllegalStateException("failed");
                    }))
        .hasMessage("failed");
    assertThat(pool.idle()).isZero();
    pool.with(scorer -> scorer);
    assertThat(made).hasValue(2);
  }
}
