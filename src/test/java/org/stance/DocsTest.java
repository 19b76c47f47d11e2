package org.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the commands of the pages in {@code docs} and compares what the pages say of options,
 * columns and exit codes with what commands print and write. Those of {@code evaluate.md} and
 * {@code model.md} are run by {@link ReadmeTest}.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocsTest {
  private static final List<String> VERBS =
      List.of(
          "run",
          "extract",
          "classify",
          "report",
          "check",
          "train",
          "evaluate",
          "compare",
          "agreement",
          "explain",
          "model");

  /** Those with commands, in an order in which later ones find the files of earlier ones. */
  private static final List<String> PAGES =
      List.of(
          "run",
          "extract",
          "classify",
          "report",
          "check",
          "train",
          "compare",
          "agreement",
          "explain",
          "cost");

  private static final Pattern OPTION =
      Pattern.compile("^ {2,6}(?:-\\w, +)?(--[\\w-]+(?:=[^ ]+)?).*");
  private static final Pattern LIBRARY = Pattern.compile("lib/(\\S+?)-(\\d[\\w.-]*)\\.jar(?= |$)");
  private static final Pattern EXIT_CODE = Pattern.compile("^ +(\\d+) {2,}\\S.*");

  @BeforeAll
  void runAllCommands() throws IOException, InterruptedException {
    for (String name : PAGES) {
      for (Command command : page(name).commands()) {
        command.run();
      }
    }
  }

  private static Page page(String name) throws IOException {
    return Page.of("docs/" + name + ".md");
  }

  static List<String> verbs() {
    return VERBS;
  }

  @Test
  void everyVerbHasItsPageAndItsPlaceInTheIndex() throws IOException, InterruptedException {
    List<String> listed =
        Command.of("./stance --help")
            .run()
            .lines()
            .dropWhile(line -> !line.equals("Commands:"))
            .filter(line -> line.matches("  [a-z]+ .*"))
            .map(line -> line.strip().split(" ", 2)[0])
            .filter(verb -> !verb.equals("help"))
            .toList();
    assertThat(listed).containsExactlyInAnyOrderElementsOf(VERBS);
    assertThat(page("README").links())
        .containsSubsequence(VERBS.stream().map(v -> v + ".md").toList());
  }

  @ParameterizedTest
  @MethodSource("verbs")
  void optionsAreThoseOfTheHelp(String verb) throws IOException, InterruptedException {
    List<String> described = new ArrayList<>(page(verb).section("Options").firstCells());
    described.addAll(page("README").section("Options of every verb").firstCells());
    assertThat(options(Command.of("./stance " + verb + " --help").run()))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(described);
  }

  private static List<String> options(String help) {
    return help.lines()
        .flatMap(line -> OPTION.matcher(line).results().map(result -> result.group(1)))
        .toList();
  }

  @Test
  void exitCodesAreThoseOfTheHelp() throws IOException, InterruptedException {
    List<String> listed =
        Command.of("./stance --help")
            .run()
            .lines()
            .dropWhile(line -> !line.equals("Exit codes:"))
            .flatMap(line -> EXIT_CODE.matcher(line).results().map(result -> result.group(1)))
            .toList();
    assertThat(page("formats").section("Exit codes").firstCells()).isEqualTo(listed);
  }

  @Test
  void columnsAreThoseOfTheFiles() throws IOException {
    Page formats = page("formats");
    List<String> statements = formats.section("Statements").firstCells();
    List<String> predictions = formats.section("Predictions").firstCells();
    List<String> shares = formats.section("Shares").firstCells();
    assertThat(header("target/statements.csv")).isEqualTo(statements);
    assertThat(header("target/shares.csv")).isEqualTo(shares);
    List<String> both = new ArrayList<>(statements);
    predictions.forEach(
        column -> {
          boolean perLabel = column.equals("p_LABEL");
          both.addAll(
              perLabel
                  ? List.of("p_supportive", "p_skeptical", "p_opposed", "p_none")
                  : List.of(column));
        });
    assertThat(header("target/predictions.csv")).isEqualTo(both);
  }

  private static List<String> header(String file) throws IOException {
    return Arrays.asList(Files.readAllLines(Path.of(file)).get(0).split(",", -1));
  }

  @Test
  void fieldsOfAStatementAreDescribed() throws IOException {
    String line = Files.readAllLines(Path.of("target/statements.jsonl")).get(0);
    String section = page("formats").section("Statements").text();
    assertThat(
            new TreeSet<>(
                Pattern.compile("\"(\\w+)\":")
                    .matcher(line)
                    .results()
                    .map(r -> r.group(1))
                    .toList()))
        .hasSizeGreaterThan(10)
        .allSatisfy(field -> assertThat(section).contains("`" + field + "`"));
  }

  @Test
  void javaFragmentsRunAndPrintWhatThePageSays() throws IOException, InterruptedException {
    for (Page page : List.of(Page.of("README.md"), page("java"))) {
      List<String> fragments = page.blocks("java");
      List<String> outputs = page.blocks("text prints");
      assertThat(fragments).isNotEmpty().hasSameSizeAs(outputs);
      for (int i = 0; i < fragments.size(); i++) {
        assertThat(new JavaFragment(fragments.get(i)).run()).isEqualTo(outputs.get(i));
      }
    }
  }

  /** After a change of libraries, copy {@code target/libraries.md} to {@code SECURITY.md}. */
  @Test
  void librariesAreThoseOfTheProgram() throws IOException {
    String path;
    try (JarFile jar = new JarFile("target/stance.jar")) {
      path = jar.getManifest().getMainAttributes().getValue("Class-Path");
    }
    String table =
        LIBRARY
            .matcher(path)
            .results()
            .map(library -> "| `%s` | %s |\n".formatted(library.group(1), library.group(2)))
            .sorted()
            .collect(Collectors.joining());
    Files.writeString(Path.of("target/libraries.md"), table);
    assertThat(Page.of("SECURITY.md").section("Supply chain").text())
        .contains("|---|---|\n" + table + "\n");
  }
}
