package org.stance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stance.check.CheckOptions;
import org.stance.check.DataCheck;
import org.stance.check.FindingKind;
import org.stance.dataset.HeldOutFolds;
import org.stance.dataset.LabelledInspection;
import org.stance.dataset.LabelledText;
import org.stance.dataset.TimeSplit;
import org.stance.shares.Grouping;
import org.stance.task.Target;

/** Training, evaluation, shares and checks see the same day, in whatever form it is written. */
class DatesAgreeTest {
  private static final LocalDate MONDAY = LocalDate.of(2025, 2, 3);
  private static final List<String> LABELS = List.of("supportive", "opposed");

  /** As patterns of {@link DateTimeFormatter}. */
  private static final List<String> FORMS =
      List.of(
          "uuuu-MM-dd",
          "uuuu-MM-dd'T09:00:00Z'",
          "uuuu-MM-dd'T23:30:00-05:00'",
          "uuuu-MM-dd 00:15",
          "uuuu-MM-dd'T09:00:00.123Z'",
          "uuuu/MM/dd",
          "uuuuMMdd",
          "MMM d, uuuu",
          "d MMMM uuuu",
          "EEE, dd MMM uuuu '09:00:00 GMT'",
          "EEE MMM dd '09:00:00 UTC' uuuu",
          "uuuuMMdd'T090000Z'");

  @TempDir static Path directory;

  private static String written(LocalDate day, int form) {
    return DateTimeFormatter.ofPattern(FORMS.get(form % FORMS.size()), Locale.US).format(day);
  }

  /** Two rows a day for twelve weeks, each by somebody else. */
  private static List<LabelledText> rows(int form, String file) {
    return IntStream.range(0, 168)
        .mapToObj(
            i ->
                new LabelledText(
                    file,
                    i + 2,
                    file + " says words of row " + i,
                    Target.DEFAULT,
                    LABELS.get(i % 2),
                    1,
                    Map.of("date", written(MONDAY.plusDays(i / 2), form), "speaker", file + i)))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
  void everyFormIsTheSameDayToAllWhoReadIt(int form) {
    List<LabelledText> rows = rows(form, "a.csv");
    HeldOutFolds held = HeldOutFolds.ofWeeks(rows, "speaker", 3, 1);
    assertThat(held.weeks()).isTrue();
    assertThat(held.rows(1))
        .isEqualTo(HeldOutFolds.ofWeeks(rows(0, "a.csv"), "speaker", 3, 1).rows(1));
    TimeSplit split = TimeSplit.of(rows, MONDAY.plusDays(9));
    assertThat(split.earlier()).isEqualTo(rows.subList(0, 20));
    assertThat(split.later()).isEqualTo(rows.subList(20, 168));
    assertThat(rows.stream().map(row -> Grouping.WEEK.of(row.columns())))
        .startsWith("2025-W06")
        .endsWith("2025-W17")
        .isEqualTo(rows(0, "a.csv").stream().map(row -> Grouping.WEEK.of(row.columns())).toList());
    assertThat(messages(FindingKind.LEAK_DAYS, rows, rows(form, "b.csv")))
        .containsExactly(
            "168 of 168 dated rows lie between the first and the last day of the training rows,"
                + " 2025-02-03 and 2025-04-27");
    assertThat(messages(FindingKind.DATE, rows, rows)).isEmpty();
  }

  private static List<String> messages(
      FindingKind kind, List<LabelledText> rows, List<LabelledText> others) {
    return DataCheck.check(
            inspection(rows),
            Optional.of(inspection(others)),
            new CheckOptions(Optional.empty(), 1),
            line -> {})
        .of(kind)
        .stream()
        .map(finding -> finding.message())
        .toList();
  }

  private static LabelledInspection inspection(List<LabelledText> rows) {
    return new LabelledInspection(LABELS, rows, List.of(), Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"03/02/2025", "2025-02", "soon"})
  void aDateThatNamesNoDayIsReportedAndBelongsToNoWeek(String date) {
    List<LabelledText> rows = new ArrayList<>();
    for (LabelledText row : rows(0, "a.csv")) {
      rows.add(
          new LabelledText(
              row.file(),
              row.line(),
              row.text(),
              row.target(),
              row.label(),
              1,
              Map.of("date", date, "speaker", row.column("speaker"))));
    }
    assertThat(HeldOutFolds.ofWeeks(rows, "speaker", 3, 1).weeks()).isFalse();
    assertThat(Grouping.WEEK.of(rows.get(0).columns())).isEmpty();
    assertThat(messages(FindingKind.LEAK_DAYS, rows, rows)).isEmpty();
    assertThat(messages(FindingKind.DATE, rows, List.of()))
        .hasSize(168)
        .contains("date \"" + date + "\" (a day such as 2025-02-03 expected)");
  }

  /** The rows as a file; where told, each date in the next of the forms. */
  private static Path csv(String name, boolean mixed) throws IOException {
    StringBuilder csv = new StringBuilder("text,label,stance,speaker,date\n");
    for (int i = 0; i < 168; i++) {
      String verb = i % 2 == 0 ? "we welcome" : "they reject";
      String date = written(MONDAY.plusDays(i / 2), mixed ? i : 0);
      String label = LABELS.get(i % 2);
      csv.append(
          "%s the talks in round %d,%s,%s,Speaker %d,\"%s\"\n"
              .formatted(verb, i, label, label, i, date));
    }
    return Talks.write(directory, name, csv.toString());
  }

  private static List<String> all(Path data) {
    String file = data.toString();
    String model = directory.resolve("dates.stance").toString();
    List<String> labels = List.of("--labels", "supportive,opposed", "--features", "words");
    return List.of(
        run(labels, "train", "--data", file, "--model", model),
        run(labels, "evaluate", "--data", file, "--until", "2025-03-15"),
        shares(run(List.of(), "report", file, "--model", model, "--by", "week")),
        run(labels.subList(0, 2), "check", file, "--eval", file, "--features", "none"));
  }

  /** Without intervals, which depend on the order in which one day's statements are drawn. */
  private static String shares(String report) {
    return report.replaceAll("\\(\\d+-\\d+\\)", "");
  }

  private static String run(List<String> more, String... args) {
    List<String> line = new ArrayList<>(List.of(args));
    line.addAll(more);
    Shell shell = Shell.run(line.toArray(String[]::new));
    assertThat(shell.exitCode()).as(shell.err()).isZero();
    return shell.out();
  }

  private static String card() throws IOException {
    return Files.readString(directory.resolve("dates.md"));
  }

  @Test
  void everyCommandPrintsForMixedFormsWhatItPrintsForOne() throws IOException {
    List<String> plain = all(csv("dates.csv", false));
    assertThat(card()).contains("whole calendar weeks held out together");
    assertThat(plain.get(1)).contains("trained on the 82 rows up to 2025-03-15");
    assertThat(plain.get(2)).contains("2025-W06");
    assertThat(plain.get(3)).contains("168 of 168 dated rows lie between");
    assertThat(all(csv("dates.csv", true))).isEqualTo(plain);
    assertThat(card()).contains("whole calendar weeks held out together");
  }
}
