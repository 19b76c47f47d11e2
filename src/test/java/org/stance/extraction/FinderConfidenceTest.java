package org.stance.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stance.document.Document;
import org.stance.extraction.language.WordList;
import org.stance.statement.Finder;
import org.stance.statement.Statement;

/** The rule that finds a statement, and the confidence that it gives. */
class FinderConfidenceTest {
  private final StatementExtractor extractor = new StatementExtractor();

  private List<Statement> found(String text) {
    return extractor.extract(Document.of("d", text.replace("/", "\n\n")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ada Lind said that the dam will hold.|cue-verb",
        "“The dam will hold,” said Ada Lind.|cue-verb",
        "According to Ada Lind, the dam will hold.|source-phrase",
        "The mayor was blunt: “The dam will hold.”|colon",
        "The town heard the mayor's warning that the dam will break.|nominal-cue",
        "That night she wrote:/“The dam will hold for years.”|introduction",
        "Mayor: The dam will hold|headline",
        "Mayor on dam: “We will hold it”|label",
        "“The dam will hold for years.”/— Ada Lind, mayor|credit-line",
        "“The dam will hold for years.”|quotation",
      })
  void statementTellsWhatFoundIt(String text, String finder) {
    assertThat(found(text)).extracting(one -> one.finder().label()).contains(finder);
  }

  @Test
  void quotationWithoutSpeakerIsLessSureThanOneWithCue() {
    double cued = found("“The dam will hold for years,” said Ada Lind.").get(0).confidence();
    double alone = found("“The dam will hold for years.”").get(0).confidence();
    assertThat(cued).isGreaterThan(0.8);
    assertThat(alone).isBetween(0.0, cued - 0.1);
  }

  @Test
  void wordsInMarksAreSurerThanReportedOnes() {
    double direct = found("“The dam will hold,” Ada Lind said.").get(0).confidence();
    double indirect = found("The dam will hold, Ada Lind said.").get(0).confidence();
    assertThat(direct).isGreaterThan(indirect);
  }

  @Test
  void everyCurveIsOfAFinderAndRises() {
    List<String> lines = WordList.lines("finder-confidence.txt");
    assertThat(lines).hasSizeGreaterThan(Finder.values().length);
    for (String line : lines) {
      String[] parts = line.split(" ", -1);
      assertThat(parts).hasSize(5);
      assertThat(Stream.of(Finder.values()).map(Finder::label)).contains(parts[0]);
      assertThat(Double.parseDouble(parts[4])).isGreaterThanOrEqualTo(0);
    }
  }
}
