package org.stance;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every count in the data card, made anew from the files. */
class TrainingDataTest {
  private static final Path FOLDER = Path.of("training-data");
  private static final List<String> LABELS = List.of("supportive", "skeptical", "opposed", "none");

  @Test
  void cardTellsTheSizes() throws IOException {
    List<NamedCsvRecord> real = rows("statements.csv");
    List<NamedCsvRecord> written = rows("written.csv");
    List<String> days = days(real);
    assertThat(card())
        .contains(
            """
            | | statements.csv | written.csv |
            |---|---|---|
            | rows | %d | %d |
            | speakers | %d | - |
            | pages | %d | - |
            | roles | %d | %d |
            | first day | %s | - |
            | last day | %s | - |
            | rows dated only by month or year | %d | - |
            | median words per row | %d | %d |

            """
                .formatted(
                    real.size(),
                    written.size(),
                    count(real, "speaker").size(),
                    count(real, "source_url").size(),
                    count(real, "role").size(),
                    count(written, "role").size(),
                    days.get(0),
                    days.get(days.size() - 1),
                    real.size() - days.size(),
                    medianWords(real),
                    medianWords(written)));
  }

  @Test
  void cardCountsTheLabels() throws IOException {
    assertThat(card()).contains(comparison("label", LABELS));
  }

  @Test
  void cardCountsTheAgreement() throws IOException {
    assertThat(card()).contains(comparison("agreement", List.of("2/2", "2/3")));
  }

  @Test
  void cardCountsTheTenCommonestCountries() throws IOException {
    Comparator<Map.Entry<String, Long>> commonestFirst =
        Map.Entry.<String, Long>comparingByValue().reversed();
    List<Map.Entry<String, Long>> countries =
        count(rows("statements.csv"), "country").entrySet().stream()
            .sorted(commonestFirst)
            .limit(10)
            .toList();
    assertThat(card()).contains(table("country", countries));
  }

  @Test
  void cardCountsTheMonths() throws IOException {
    Map<String, Long> months =
        count(
            rows("statements.csv"),
            row -> {
              String date = row.getField("date");
              return date.substring(0, Math.min(7, date.length()));
            });
    assertThat(card()).contains(table("month", List.copyOf(months.entrySet())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"statements.csv", "written.csv"})
  void everyRowHasItsOwnIdAndTextAndALabelOfTheCodebook(String file) throws IOException {
    List<NamedCsvRecord> rows = rows(file);
    assertThat(rows).extracting(row -> row.getField("id")).doesNotHaveDuplicates();
    assertThat(rows).extracting(row -> row.getField("text")).doesNotHaveDuplicates();
    assertThat(count(rows, "label").keySet()).containsExactlyInAnyOrderElementsOf(LABELS);
    assertThat(count(rows, "target").keySet()).containsExactly("U.S.-Russia talks");
    assertThat(rows).allSatisfy(row -> assertThat(row.getFields()).doesNotContain(""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"statements.csv", "written.csv"})
  void cardNamesEveryColumn(String file) throws IOException {
    String card = card();
    assertThat(rows(file).get(0).getHeader())
        .allSatisfy(column -> assertThat(card).contains("\n| `" + column + "` | "));
  }

  private static String comparison(String column, List<String> values) throws IOException {
    Map<String, Long> real = count(rows("statements.csv"), column);
    Map<String, Long> written = count(rows("written.csv"), column);
    StringBuilder table =
        new StringBuilder("\n| " + column + " | statements.csv | written.csv |\n|---|---|---|\n");
    for (String value : values) {
      table.append(
          "| %s | %d | %d |\n"
              .formatted(value, real.getOrDefault(value, 0L), written.getOrDefault(value, 0L)));
    }
    return table.append('\n').toString();
  }

  private static String table(String column, List<Map.Entry<String, Long>> counts) {
    StringBuilder table = new StringBuilder("\n| " + column + " | statements.csv |\n|---|---|\n");
    counts.forEach(
        entry -> table.append("| %s | %d |\n".formatted(entry.getKey(), entry.getValue())));
    return table.append('\n').toString();
  }

  private static List<String> days(List<NamedCsvRecord> rows) {
    return rows.stream()
        .map(row -> row.getField("date"))
        .filter(date -> date.matches("\\d{4}-\\d{2}-\\d{2}"))
        .sorted()
        .toList();
  }

  private static int medianWords(List<NamedCsvRecord> rows) {
    int[] lengths =
        rows.stream()
            .mapToInt(row -> row.getField("text").strip().split("\\s+").length)
            .sorted()
            .toArray();
    return lengths[lengths.length / 2];
  }

  private static Map<String, Long> count(List<NamedCsvRecord> rows, String column) {
    return count(rows, row -> row.getField(column));
  }

  private static Map<String, Long> count(
      List<NamedCsvRecord> rows, Function<NamedCsvRecord, String> value) {
    return rows.stream().collect(groupingBy(value, TreeMap::new, counting()));
  }

  private static List<NamedCsvRecord> rows(String file) throws IOException {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve(file))) {
      return reader.stream().toList();
    }
  }

  private static String card() throws IOException {
    return Files.readString(FOLDER.resolve("README.md"));
  }
}
