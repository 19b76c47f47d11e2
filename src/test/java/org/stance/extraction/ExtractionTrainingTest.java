package org.stance.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stance.extraction.GoldDocument.Gold;
import org.stance.extraction.attribution.AttributionTraining;
import org.stance.extraction.attribution.AttributionTraining.Weighed;
import org.stance.extraction.attribution.ContentTagger;
import org.stance.extraction.attribution.TaggerTraining;
import org.stance.statement.StatementType;
import org.stance.text.Span;

/** {@link ExtractionTraining} on three dozen marked documents of one or two sentences. */
@Tag("slow")
class ExtractionTrainingTest {
  private static final List<String> WHO = List.of("The mayor", "Ada Lind", "The envoy");
  private static final List<String> WHAT =
      List.of("the dam will hold", "the boats will sail", "the road is shut", "it will rain");

  @TempDir private Path directory;

  /** In each document words are marked, with "said" or the noun "belief" as their cue. */
  private static List<Marked> documents() {
    List<GoldDocument> documents = new ArrayList<>();
    for (String who : WHO) {
      for (String what : WHAT) {
        String clause = "that " + what;
        documents.add(
            marked(
                who + " said " + clause + ". He said that ships are slow.", clause, who, "said"));
        documents.add(
            marked("We shared " + who + "'s belief " + clause + ".", clause, who, "belief"));
        documents.add(marked("“Rubbish,” " + who + " said.", "Rubbish", who, "said"));
      }
    }
    return Marked.of(documents);
  }

  private static GoldDocument marked(String text, String words, String who, String cue) {
    Gold gold =
        new Gold(
            StatementType.INDIRECT, List.of(span(text, words)), span(text, who), span(text, cue));
    return new GoldDocument("d", text, List.of(gold));
  }

  private static Span span(String text, String words) {
    int start = text.indexOf(words);
    return new Span(start, start + words.length());
  }

  private static Map<String, byte[]> files(Path directory) throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        contents.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return contents;
  }

  @Test
  void theSameDocumentsGiveTheSameFilesAndCard() throws IOException {
    Path first = Files.createDirectory(directory.resolve("first"));
    Path second = Files.createDirectory(directory.resolve("second"));
    String card = ExtractionTraining.train(documents(), first);
    assertThat(ExtractionTraining.train(documents(), second)).isEqualTo(card);
    assertThat(card).contains("36\ndocuments, 36 statements");
    Map<String, byte[]> expected = files(first);
    assertThat(expected)
        .containsOnlyKeys(
            "attribution-weights.txt",
            "content-weights.bin",
            "cue-words.txt",
            "finder-confidence.txt",
            "speaker-confidence.txt");
    files(second)
        .forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(expected.get(name)));
    assertThat(Files.readString(first.resolve("cue-words.txt"))).endsWith("\nbelief\n");
  }

  @Test
  void onlyNounsThatAreCuesOftenEnoughAreLearnt() {
    assertThat(TaggerTraining.words(documents())).containsExactly("belief");
    assertThat(TaggerTraining.words(documents().subList(0, 6))).isEmpty();
  }

  @Test
  void theTaggerFindsAgainWhatIsMarked() {
    Set<String> words = Set.of("belief");
    ContentTagger tagger = new ContentTagger(TaggerTraining.weights(documents(), words));
    for (Marked document : documents()) {
      assertThat(AttributionTraining.candidates(document, words, tagger))
          .as(document.document().text())
          .anyMatch(Weighed::right);
    }
  }

  @Test
  void documentsWithoutASingleMarkedWordAreRefused() {
    List<Marked> clauses =
        documents().stream().filter(one -> !one.document().text().contains("Rubbish")).toList();
    assertThatThrownBy(() -> TaggerTraining.weights(clauses, Set.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has the tag U");
  }
}
