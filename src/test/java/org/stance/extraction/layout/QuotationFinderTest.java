package org.stance.extraction.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stance.CpuTime;

class QuotationFinderTest {
  private static List<Quotation> find(String text) {
    return QuotationFinder.find(text, Paragraphs.of(text));
  }

  private static List<String> words(String text) {
    return find(text).stream().map(one -> one.inner().cut(text)).toList();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "“The dam holds,” she said.",
        "\"The dam holds,\" she said.",
        "‘The dam holds,’ she said.",
        "'The dam holds,' she said.",
        "„The dam holds,“ she said.",
        "„The dam holds,” she said.",
        "‚The dam holds,‘ she said.",
        "«The dam holds,» she said.",
        "» The dam holds,« she said.",
        "「The dam holds,」 she said.",
        "『The dam holds,』 she said.",
        "``The dam holds,'' she said.",
        "(“The dam holds,” she said.)",
        "She said—“The dam holds,”—and left.",
        "“The dam holds,\" she said.",
        "(\"The dam holds,\" she said.)",
        "”The dam holds,” she said.",
        "She said: ”The dam holds,” and left.",
      },
      delimiter = '\t')
  void everyKindOfMarkIsKnown(String text) {
    assertThat(words(text)).containsExactly("The dam holds,");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It’s the dogs’ dinner.",
        "It's the dogs' dinner.",
        "The '90s hall is closed.",
        "The cloth was 60\" wide and 5' long.",
        "The dam holds.",
        "The dam holds \"",
        "The dam holds`",
        "The dam `holds` here.",
        "The dam holds,” she said.",
        "The dam holds ” she said.",
        "The dam”holds.",
        "The 5\" board and the 6\" board.",
        "",
      })
  void apostrophesAndMeasuresOpenNothing(String text) {
    assertThat(words(text)).isEmpty();
  }

  @Test
  void apostropheWithinSingleMarksClosesNothing() {
    assertThat(words("‘The farmers’ fields don’t drain,’ she said. ‘They never did.’"))
        .containsExactly("The farmers’ fields don’t drain,", "They never did.");
  }

  @Test
  void singleMarksAfterAnSCloseWhereNothingElseDoes() {
    assertThat(words("She called them ‘lies’ and ‘half truths’ at once."))
        .containsExactly("lies", "half truths");
  }

  private static List<String> outer(String text) {
    return find(text).stream().map(one -> one.outer().cut(text)).toList();
  }

  @Test
  void aMarkMayBeDoubled() {
    assertThat(outer("``Don't go,'' she said.")).containsExactly("``Don't go,''");
    assertThat(outer("'Don't go,' she said.")).containsExactly("'Don't go,'");
    assertThat(outer("She asked \"why\"?")).containsExactly("\"why\"");
  }

  @Test
  void aSurerMarkOfTheNextQuotationClosesNoEarlierOne() {
    assertThat(words("She called them ‘lies’ and ‘a ruse,’ at once."))
        .containsExactly("lies", "a ruse,");
  }

  @Test
  void aStraightMarkThatOpensClosesNothing() {
    assertThat(words("\"We said \"no\" twice.")).containsExactly("We said \"no");
  }

  @Test
  void aLostMarkIsFoundBeforeACue() {
    assertThat(words("“We won, she said. “They lost,” he said."))
        .containsExactly("We won,", "They lost,");
    assertThat(words("\"We won, she said, \"and they lost.\""))
        .containsExactly("We won,", "and they lost.");
    assertThat(words("“We won, he said to the mayor.\nThe end.")).containsExactly("We won,");
  }

  @Test
  void noMarkIsLostWhereQuotationsNestOrGoOn() {
    assertThat(words("“They won, he said, “and lost,” as I recall,” she wrote. “Not so,” he said."))
        .containsExactly("They won, he said, “and lost,” as I recall,", "Not so,");
    assertThat(words("“We won, he said to the mayor.\n“They lost,” she said."))
        .containsExactly("We won, he said to the mayor.", "They lost,");
    assertThat(words("``We won, he said to the mayor."))
        .containsExactly("We won, he said to the mayor.");
  }

  @Test
  void onlyTheOutermostQuotationCounts() {
    assertThat(words("“He said, ‘No,’ and she said, “Yes,” to it,” wrote the clerk."))
        .containsExactly("He said, ‘No,’ and she said, “Yes,” to it,");
  }

  @Test
  void markThatNeverClosesEndsWithItsParagraph() {
    String text = "He said: “No one came.\nThe dam holds. “Yes,” she said.";
    assertThat(words(text)).containsExactly("No one came.", "Yes,");
    assertThat(find(text)).extracting(Quotation::closed).containsExactly(false, true);
    assertThat(find(text)).extracting(Quotation::group).containsExactly(1, 2);
  }

  @Test
  void quotationGoesOnInAParagraphThatOpensWithItsMark() {
    String text = "“One.\n\n“Two.\n\n“Three,” she said. “Four.”";
    assertThat(words(text)).containsExactly("One.", "Two.", "Three,", "Four.");
    assertThat(find(text)).extracting(Quotation::group).containsExactly(1, 1, 1, 2);
  }

  @Test
  void paragraphWithAnotherMarkOpensAQuotationOfItsOwn() {
    assertThat(find("“One.\n\n\"Two,\" she said."))
        .extracting(Quotation::group)
        .containsExactly(1, 2);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void quotationsCutTheTextInOrderWithoutOverlap(long randomSeed) {
    String marks = "“”‘’\"'„«»「」` \nab.,";
    String text =
        new Random(randomSeed)
            .ints(5_000, 0, marks.length())
            .mapToObj(i -> marks.substring(i, i + 1))
            .collect(Collectors.joining());
    int end = 0;
    for (Quotation one : find(text)) {
      assertThat(one.outer().start()).isGreaterThanOrEqualTo(end);
      assertThat(one.outer().contains(one.inner())).isTrue();
      end = one.outer().end();
    }
    assertThat(end).isPositive().isLessThanOrEqualTo(text.length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"“", "‘a ", "'a ", "\"a ", "„", "«", "``", "“a ‘b ", "‘as' "})
  void tenThousandMarksTakeNoTime(String mark) {
    String text = mark.repeat(10_000);
    CpuTime.within(Duration.ofSeconds(2), () -> find(text));
  }
}
