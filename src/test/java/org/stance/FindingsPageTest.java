package org.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stance.check.FindingKind;
import org.stance.statement.Finder;

/** Each way to find a statement and each kind of finding has its entry, and the entry is true. */
@Tag("slow")
class FindingsPageTest {
  /** Their examples would need hundreds of rows. */
  private static final Set<String> UNTESTED = Set.of("label-error");

  private static final Set<String> WITHOUT_NEAR_MISS =
      Set.of("label-error", "few-to-learn", "few-to-measure");

  @TempDir private Path directory;

  /**
   * An entry of the page.
   *
   * @param name what it is about
   * @param found what is found
   * @param near what looks like it and isn't found
   */
  private record Entry(String name, Page found, Page near) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static List<Entry> entries(String heading) throws IOException {
    Page page = Page.of("docs/findings.md");
    return page.section(heading).sections(3).entrySet().stream()
        .map(
            section -> {
              String[] parts = section.getValue().split("\nNot found", 2);
              assertThat(parts).as(section.getKey()).hasSize(2);
              return new Entry(
                  section.getKey(),
                  new Page(page.file(), parts[0]),
                  new Page(page.file(), parts[1]));
            })
        .toList();
  }

  static List<Entry> finders() throws IOException {
    return entries("How a statement was found");
  }

  static List<Entry> kinds() throws IOException {
    return entries("What is wrong with labelled data");
  }

  @Test
  void everyFinderHasItsEntry() throws IOException {
    assertThat(finders())
        .extracting(Entry::name)
        .containsExactlyElementsOf(Arrays.stream(Finder.values()).map(Finder::label).toList());
  }

  @Test
  void everyKindOfFindingHasItsEntry() throws IOException {
    assertThat(kinds())
        .extracting(Entry::name)
        .containsExactlyElementsOf(
            Arrays.stream(FindingKind.values()).map(FindingKind::label).toList());
  }

  /** All articles in one go: the document names the entry. */
  @Test
  void everyFinderFindsItsExampleAndNotItsNearMiss() throws IOException, InterruptedException {
    for (Entry entry : finders()) {
      write(entry.name() + ".txt", entry.found().blocks("text").get(0));
      write(entry.name() + ".near.txt", entry.near().blocks("text").get(0));
    }
    String output = Command.of("./stance extract --format csv '" + directory + "'").run();
    Map<String, String> rows = new LinkedHashMap<>();
    output.lines().forEach(row -> rows.merge(row.split(",", 2)[0], row + "\n", String::concat));
    assertThat(finders())
        .allSatisfy(
            entry -> {
              String finder = "," + entry.name() + ",";
              assertThat(rows.getOrDefault(entry.name() + ".txt", "")).contains(finder);
              assertThat(rows.getOrDefault(entry.name() + ".near.txt", "")).doesNotContain(finder);
            });
  }

  static Stream<Entry> testedKinds() throws IOException {
    return kinds().stream().filter(entry -> !UNTESTED.contains(entry.name()));
  }

  @ParameterizedTest
  @MethodSource("testedKinds")
  void everyKindIsFoundInItsExampleAndNotInItsNearMiss(Entry entry)
      throws IOException, InterruptedException {
    String found = "\"kind\" : \"" + entry.name() + "\"";
    assertThat(checked(entry.found().blocks("csv"))).contains(found);
    if (!WITHOUT_NEAR_MISS.contains(entry.name())) {
      assertThat(checked(entry.near().blocks("csv")))
          .contains("stance.check/1")
          .doesNotContain(found);
    }
  }

  /** What a check says of one file, or of two of which the second is evaluated on. */
  private String checked(List<String> files) throws IOException, InterruptedException {
    String eval = files.size() > 1 ? " --eval " + quoted(write("eval.csv", files.get(1))) : "";
    String data = quoted(write("data.csv", files.get(0)));
    String check = "./stance check --features none --format json " + data + eval;
    return Command.of(check + "; test $? -eq 0 -o $? -eq 4").run();
  }

  private static String quoted(Path file) {
    return "'" + file + "'";
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(directory.resolve(name), content);
  }
}
