package org.stance.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stance.dataset.LabelledReader;
import org.stance.dataset.LabelledText;
import org.stance.task.LabelChoice;
import org.stance.task.Target;
import org.stance.text.Tokenizer;

class TextDoubtsTest {
  private static Optional<FindingKind> doubt(String text) {
    return doubt(Data.row(2, text, "yes")).map(DataFinding::kind);
  }

  private static Optional<DataFinding> doubt(LabelledText row) {
    List<String> words = Tokenizer.tokens(row.text()).stream().filter(Tokenizer::isWord).toList();
    return TextDoubts.of(row, words);
  }

  @ParameterizedTest
  @CsvSource({
    "N/A,NO_WORDS",
    "[removed],NO_WORDS",
    "https://example.org/a @somebody,NO_WORDS",
    "1250 !!,NO_WORDS",
    "Never!,SHORT",
    "We agree,SHORT",
    "Ich unterstütze diese Gespräche nicht,LANGUAGE",
    "Nous ne sommes pas contre ces pourparlers mais ils sont trop lents,LANGUAGE",
    "No creemos que las conversaciones sirvan para la paz en la región,LANGUAGE",
    "Мы приветствуем переговоры,LANGUAGE",
    "我们欢迎会谈,LANGUAGE",
    "Kannatamme keskusteluja koska rauha saadaan aikaan vain puhumalla vaikka matka kestäisi vuosia"
        + " eikä kukaan tiedä lopputulosta,LANGUAGE",
  })
  void aTextThatSaysNothingOrIsNotEnglishIsDoubted(String text, FindingKind kind) {
    assertThat(doubt(text)).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We removed it",
        "No deal yet https://example.org/a",
        "Talks begin: ministers meet in Riyadh hotel",
        "The de facto war must end in the east",
        "Ja, the Russians said \"nyet\" to it",
        "She wrote мир on the wall of the embassy",
        "Peace, peace, peace"
      })
  void aTextOfEnglishWordsIsNot(String text) {
    assertThat(doubt(text)).isEmpty();
  }

  @Test
  void theMessageTellsWhy() {
    assertThat(doubt(Data.row(7, "Wir sind nicht für das Ende", "yes")))
        .map(DataFinding::toString)
        .contains(
            "a.csv:7: text \"Wir sind nicht für das Ende\":"
                + " of 6 words, 5 are function words of German, 0 of English");
  }

  @ParameterizedTest
  @ValueSource(strings = {"training-data/statements.csv", "training-data/written.csv"})
  void noTextOfTheTrainingDataIsDoubted(String file) throws IOException {
    List<LabelledText> rows =
        LabelledReader.read(List.of(Path.of(file)), LabelChoice.DEFAULT.labels(), Target.DEFAULT)
            .rows();
    assertThat(rows.stream().flatMap(row -> doubt(row).stream())).isEmpty();
  }
}
