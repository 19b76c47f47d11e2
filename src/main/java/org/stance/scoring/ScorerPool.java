package org.stance.scoring;

import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Lends scorers, each to one thread at a time. A scorer may hold 8 MiB of buffers, so there are
 * never more than are in use at once, and few idle ones are kept: the ones used last, whose buffers
 * are warm. Thread-safe; suits threads of any kind and number, virtual ones included.
 */
public final class ScorerPool {
  private final Supplier<FastScorer> maker;
  private final BlockingDeque<FastScorer> idle;

  /**
   * Makes an empty pool that keeps as many idle scorers as there are processors.
   *
   * @param maker makes a scorer where none is idle
   */
  public ScorerPool(Supplier<FastScorer> maker) {
    this(maker, Runtime.getRuntime().availableProcessors());
  }

  ScorerPool(Supplier<FastScorer> maker, int maxIdle) {
    this.maker = maker;
    this.idle = new LinkedBlockingDeque<>(maxIdle);
  }

  /**
   * Lends a scorer for some work.
   *
   * @param work what to do with it; must not keep it
   * @return what the work returns
   */
  public <T> T with(Function<FastScorer, T> work) {
    FastScorer kept = idle.pollFirst();
    FastScorer scorer = kept == null ? maker.get() : kept;
    T result = work.apply(scorer);
    idle.offerFirst(scorer); // left out where the work failed, since its buffers may be in disorder
    return result;
  }

  int idle() {
    return idle.size();
  }
}
