package org.stance.dataset;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stance.file.StrictText;

/**
 * Rows up to a day, to train on, and later ones, to judge: as a model is used.
 *
 * @param earlier the rows dated on the day or before, and those without a date; none whose text a
 *     later row has
 * @param later the rows dated after the day
 * @param undated how many of the earlier rows have no date
 * @param unclear how many rows are on neither side: dated by a month or year that the day lies in,
 *     or not in the form YYYY-MM-DD, YYYY-MM or YYYY
 * @param repeated how many rows are on neither side because a later row has their text
 */
public record TimeSplit(
    List<LabelledText> earlier, List<LabelledText> later, int undated, int unclear, int repeated) {
  private static final String DATE = "date";

  /** Copies the lists. */
  public TimeSplit {
    earlier = List.copyOf(earlier);
    later = List.copyOf(later);
  }

  /**
   * What a date may mean.
   *
   * @param first the first day
   * @param last the last
   */
  private record Days(LocalDate first, LocalDate last) {}

  /**
   * Splits rows.
   *
   * @param rows the rows, in the column {@code date} their date; what follows a day, such as a
   *     time, is ignored
   * @param until the last day to train on
   * @return the split; either side may be empty
   */
  public static TimeSplit of(List<LabelledText> rows, LocalDate until) {
    List<LabelledText> earlier = new ArrayList<>();
    List<LabelledText> later = new ArrayList<>();
    int undated = 0;
    int unclear = 0;
    for (LabelledText row : rows) {
      String date = row.column(DATE).strip();
      Days days = days(date);
      if (StrictText.isBlank(date)) {
        undated++;
        earlier.add(row);
      } else if (days != null && days.first().isAfter(until)) {
        later.add(row);
      } else if (days != null && !days.last().isAfter(until)) {
        earlier.add(row);
      } else {
        unclear++;
      }
    }
    Set<String> judged = new HashSet<>();
    later.forEach(row -> judged.add(row.text().strip()));
    int before = earlier.size();
    earlier.removeIf(row -> judged.contains(row.text().strip()));
    return new TimeSplit(earlier, later, undated, unclear, before - earlier.size());
  }

  private static @Nullable Days days(String date) {
    try {
      if (date.length() == 4) {
        Year year = Year.parse(date);
        return new Days(year.atDay(1), year.atMonth(12).atEndOfMonth());
      }
      if (date.length() == 7) {
        YearMonth month = YearMonth.parse(date);
        return new Days(month.atDay(1), month.atEndOfMonth());
      }
      LocalDate day = LocalDate.parse(date.substring(0, Math.min(10, date.length())));
      return new Days(day, day);
    } catch (DateTimeException none) {
      return null;
    }
  }
}
