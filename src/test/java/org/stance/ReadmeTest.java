package org.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.stance.document.Document;
import org.stance.prediction.Prediction;
import org.stance.prediction.StanceClassifier;
import org.stance.statement.Statement;
import org.stance.statement.StatementExtractor;
import org.stance.statement.Target;

/** Runs every command of the README, in order, and looks for its figures in what they print. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadmeTest {
  private static final Pattern COMMANDS = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern FIGURE = Pattern.compile("\\b0\\.\\d{3}\\b");

  private String readme = "";
  private final Map<String, String> printed = new LinkedHashMap<>();

  @BeforeAll
  void runAllCommands() throws IOException, InterruptedException {
    readme = Files.readString(Path.of("README.md"));
    for (String block : blocks(COMMANDS)) {
      for (String command : block.strip().split("\n", -1)) {
        printed.put(command, run(command));
      }
    }
  }

  private List<String> blocks(Pattern kind) {
    List<String> blocks = new ArrayList<>();
    Matcher matcher = kind.matcher(readme);
    while (matcher.find()) {
      blocks.add(matcher.group(1));
    }
    return blocks;
  }

  private static String run(String command) throws IOException, InterruptedException {
    Path out = Files.createTempFile("readme", ".out");
    Process process =
        new ProcessBuilder("bash", "-c", command)
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    int exitCode = CpuTime.await(process, Duration.ofMinutes(20));
    String output = Files.readString(out, StandardCharsets.UTF_8);
    Files.delete(out);
    assertThat(exitCode).as("%s%n%s", command, output).isZero();
    return output;
  }

  @Test
  void theMainJobPrintsSpeakersAndStances() {
    assertThat(printed.get("./stance run seeds"))
        .contains("Sergey Lavrov", "supportive", "skeptical", "opposed", "none")
        .contains("statements in");
  }

  @Test
  void everyFigureIsPrintedByOneOfItsCommands() {
    String results = readme.substring(readme.indexOf("## Results"), readme.indexOf("## Limits"));
    Matcher figure = FIGURE.matcher(results);
    int seen = 0;
    while (figure.find()) {
      seen++;
      assertThat(printed.values()).anyMatch(output -> output.contains(figure.group()));
    }
    assertThat(seen).isPositive();
  }

  @Test
  void filesThatCommandsWriteAreThere() {
    assertThat(Path.of("target/seeds/statements.csv")).isNotEmptyFile();
    assertThat(Path.of("target/seeds/statements.jsonl")).isNotEmptyFile();
    assertThat(Path.of("target/seeds/shares.csv")).isNotEmptyFile();
    assertThat(Path.of("target/seeds/report.html")).isNotEmptyFile();
    assertThat(Path.of("target/predictions.csv")).isNotEmptyFile();
    assertThat(Path.of("target/shares.html")).isNotEmptyFile();
    assertThat(Path.of("target/mine.stance")).isNotEmptyFile();
    assertThat(Path.of("target/mine.md")).isNotEmptyFile();
  }

  /** The README's Java is this method's, line by line. */
  @Test
  void theJavaExampleRuns() throws IOException {
    // README
    StanceClassifier classifier = StanceClassifier.load(Path.of("models/us-russia-talks.stance"));
    Prediction prediction = classifier.classify("No deal about us without us.", Target.DEFAULT);
    System.out.println(prediction.stance() + " " + prediction.confidence());

    Document document = Document.of("note", "“I am glad they are talking,” said the mayor.");
    List<Statement> statements = new StatementExtractor().extract(document);
    // end
    assertThat(prediction.confidence()).isBetween(0.25, 1.0);
    assertThat(statements)
        .singleElement()
        .satisfies(
            one -> assertThat(one.text()).isEqualTo("I am glad they are talking"),
            one -> assertThat(one.speaker()).isNotNull());
    assertThat(blocks(JAVA)).singleElement().isEqualTo(exampleOfThisTest());
  }

  private static String exampleOfThisTest() throws IOException {
    String source = Files.readString(Path.of("src/test/java/org/stance/ReadmeTest.java"));
    int start = source.indexOf("    // README\n") + "    // README\n".length();
    return source.substring(start, source.indexOf("    // end\n")).replaceAll("(?m)^    ", "");
  }
}
