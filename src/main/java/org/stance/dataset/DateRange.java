package org.stance.dataset;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days that a date column's value may mean: one day, or all days of a month or year. This is
 * the only reader of dates in rows, so that training, evaluation, shares and checks agree on the
 * day. The day is the one written: a time is accepted, but no time zone is applied.
 *
 * <p>Read are {@code 2025-02-03}, {@code 2025/2/3}, {@code 2025.02.03}, {@code 20250203}, {@code
 * February 3, 2025}, {@code 3 Feb 2025}, {@code 03-Feb-2025}, {@code Mon, 03 Feb 2025}, each with
 * or without a time after it, {@code Mon Feb 03 09:00:00 UTC 2025}, and {@code 2025-02} and {@code
 * 2025}. {@code 03/02/2025} is not read: it is a day of February to some and of March to others.
 *
 * @param first the first day
 * @param last the last day, not before {@code first}
 */
public record DateRange(LocalDate first, LocalDate last) {
  private static final int MAX_LENGTH = 80;

  private static final String ZONE = "(?:[a-z]{1,5}|(?:utc|gmt)?[+-]\\d{2}(?::?\\d{2})?)";
  private static final String CLOCK =
      "\\d{1,2}(?::?\\d{2}){0,2}(?:[.,]\\d{1,9})?(?: ?[ap]\\.?m\\.?)?(?: ?" + ZONE + ")?";
  private static final String TIME = "(?:(?:[t ]|, ?| at )" + CLOCK + "(?:\\[[\\w/+-]+])?)?";
  private static final String WEEKDAY = "(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? )?";
  private static final String MONTH =
      "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
  private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
  private static final String YEAR = "(?<year>\\d{4})";

  private static final List<Pattern> FORMS =
      List.of(
          form(YEAR + "(?<mark>[-/.])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})" + TIME),
          form(YEAR + "(?<month>\\d{2})(?<day>\\d{2})(?:\\d{4}|\\d{6}|" + TIME + ")"),
          form(WEEKDAY + MONTH + " " + DAY + ",? " + YEAR + TIME),
          form(WEEKDAY + DAY + "[ -]" + MONTH + ",?[ -]" + YEAR + TIME),
          form(WEEKDAY + MONTH + " " + DAY + " " + CLOCK + " " + YEAR));

  private static final Pattern PERIOD = form(YEAR + "(?:-(?<month>\\d{2}))?");
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  private static Pattern form(String regex) {
    return Pattern.compile(regex);
  }

  /**
   * Reads a value.
   *
   * @param value the value of a date column; may be blank
   * @return the days that it may mean, empty where it can't be read or is no day of the calendar
   */
  public static Optional<DateRange> of(String value) {
    if (value.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String plain = value.replaceAll("[\\s\\p{Z}]+", " ").strip().toLowerCase(Locale.ROOT);
    try {
      for (Pattern form : FORMS) {
        Matcher matcher = form.matcher(plain);
        if (matcher.matches()) {
          LocalDate day = day(matcher);
          return Optional.of(new DateRange(day, day));
        }
      }
      Matcher period = PERIOD.matcher(plain);
      return period.matches() ? Optional.of(period(period)) : Optional.empty();
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /**
   * Reads a value that means one day.
   *
   * @param value the value of a date column; may be blank
   * @return the day, empty where the value can't be read or means a month or year
   */
  public static Optional<LocalDate> day(String value) {
    return of(value).filter(range -> range.first.equals(range.last)).map(DateRange::first);
  }

  private static LocalDate day(Matcher matcher) {
    String month = matcher.group("month");
    return LocalDate.of(
        Integer.parseInt(matcher.group("year")),
        Character.isDigit(month.charAt(0))
            ? Integer.parseInt(month)
            : MONTHS.indexOf(month.substring(0, 3)) / 3 + 1,
        Integer.parseInt(matcher.group("day")));
  }

  private static DateRange period(Matcher matcher) {
    int year = Integer.parseInt(matcher.group("year"));
    String month = matcher.group("month");
    return month == null
        ? new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
        : of(YearMonth.of(year, Integer.parseInt(month)));
  }

  private static DateRange of(YearMonth month) {
    return new DateRange(month.atDay(1), month.atEndOfMonth());
  }
}
