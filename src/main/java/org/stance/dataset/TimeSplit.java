package org.stance.dataset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stance.file.StrictText;
import org.stance.table.Columns;

/**
 * Rows up to a day, for training, and later ones, for evaluation, as a model is used in practice.
 *
 * @param earlier the rows dated on or before the day, and those without a date, except rows whose
 *     text a later row has
 * @param later the rows dated after the day
 * @param undated how many of the earlier rows have no date
 * @param unclear how many rows are on neither side: their date is a month or year that the day lies
 *     in, or can't be read ({@link DateRange})
 * @param repeated how many rows are on neither side because a later row has their text
 */
public record TimeSplit(
    List<LabelledText> earlier, List<LabelledText> later, int undated, int unclear, int repeated) {
  private static final String DATE = Columns.DATE;

  /** Copies the lists. */
  public TimeSplit {
    earlier = List.copyOf(earlier);
    later = List.copyOf(later);
  }

  /**
   * Splits rows.
   *
   * @param rows the rows; their date is that of column {@code date}
   * @param until the last day to train on
   * @return the split; either side may be empty
   */
  public static TimeSplit of(List<LabelledText> rows, LocalDate until) {
    List<LabelledText> earlier = new ArrayList<>();
    List<LabelledText> later = new ArrayList<>();
    int undated = 0;
    int unclear = 0;
    for (LabelledText row : rows) {
      String date = row.column(DATE);
      Optional<DateRange> days = DateRange.of(date);
      if (StrictText.isBlank(date)) {
        undated++;
        earlier.add(row);
      } else if (days.isPresent() && days.get().first().isAfter(until)) {
        later.add(row);
      } else if (days.isPresent() && !days.get().last().isAfter(until)) {
        earlier.add(row);
      } else {
        unclear++;
      }
    }
    Set<String> laterTexts = new HashSet<>();
    later.forEach(row -> laterTexts.add(row.text().strip()));
    int before = earlier.size();
    earlier.removeIf(row -> laterTexts.contains(row.text().strip()));
    return new TimeSplit(earlier, later, undated, unclear, before - earlier.size());
  }
}
