package org.stance.report;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stance.statement.LabelSet;

/**
 * How many statements stand where in each week, empty weeks included; in each month or year where
 * the dates lie too far apart for a row a week. Not thread-safe.
 */
final class StancesOverTime {
  /** More rows than this are no chart any more. */
  private static final int MOST_ROWS = 60;

  private final LabelSet labels;
  private final TreeMap<LocalDate, int[]> days = new TreeMap<>();
  private int undated;

  /** The steps of the time axis, the finest first. */
  enum Step {
    /** Weeks, by their Monday. */
    WEEK(ChronoUnit.WEEKS, "d MMM yyyy"),
    /** Months. */
    MONTH(ChronoUnit.MONTHS, "MMM yyyy"),
    /** Years. */
    YEAR(ChronoUnit.YEARS, "yyyy");

    private final ChronoUnit unit;
    private final DateTimeFormatter form;

    Step(ChronoUnit unit, String form) {
      this.unit = unit;
      this.form = DateTimeFormatter.ofPattern(form, Locale.ROOT);
    }

    private LocalDate start(LocalDate day) {
      return switch (this) {
        case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        case MONTH -> day.withDayOfMonth(1);
        case YEAR -> day.withDayOfYear(1);
      };
    }

    private boolean fits(LocalDate first, LocalDate last) {
      return unit.between(start(first), start(last)) < MOST_ROWS;
    }
  }

  StancesOverTime(LabelSet labels) {
    this.labels = labels;
  }

  /** Counts one statement of an article with a date, or without one that can be read. */
  void add(@Nullable String date, int label) {
    Optional<LocalDate> day = day(date);
    if (day.isEmpty()) {
      undated++;
    } else {
      days.computeIfAbsent(day.get(), each -> new int[labels.size()])[label]++;
    }
  }

  /** The day that a date starts with, "2025-02-18" or "2025-02-18T09:30:00Z". */
  static Optional<LocalDate> day(@Nullable String date) {
    if (date == null || date.strip().length() < 10) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(date.strip().substring(0, 10)));
    } catch (DateTimeException otherForm) {
      return Optional.empty();
    }
  }

  int undated() {
    return undated;
  }

  /** Whether there are two steps or more, which is what makes a time. */
  boolean known() {
    return !days.isEmpty() && !step().start(days.firstKey()).equals(step().start(days.lastKey()));
  }

  /** The finest steps of which there aren't too many. */
  Step step() {
    for (Step step : Step.values()) {
      if (step.fits(days.firstKey(), days.lastKey())) {
        return step;
      }
    }
    return Step.YEAR;
  }

  /** A bar for each step; {@link #known} must hold. */
  List<StackedBars.Bar> bars() {
    Step step = step();
    TreeMap<LocalDate, int[]> counts = new TreeMap<>();
    LocalDate last = step.start(days.lastKey());
    boolean gaps = step.fits(days.firstKey(), days.lastKey());
    for (LocalDate at = step.start(days.firstKey());
        gaps && !at.isAfter(last);
        at = at.plus(1, step.unit)) {
      counts.put(at, new int[labels.size()]);
    }
    days.forEach(
        (day, found) -> {
          int[] sum = counts.computeIfAbsent(step.start(day), each -> new int[labels.size()]);
          for (int label = 0; label < sum.length; label++) {
            sum[label] += found[label];
          }
        });
    List<StackedBars.Bar> bars = new ArrayList<>();
    counts.forEach((start, sum) -> bars.add(StackedBars.Bar.of(step.form.format(start), sum)));
    return bars;
  }
}
