package org.stance.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stance.task.Target;
import org.stance.training.Rows;
import org.stance.weights.Contributions;

class StanceModelTest {
  private static final StanceModel MODEL = Rows.model();
  private static final TextScorer TEXTS = TextScorer.of(MODEL);

  @Test
  void loadedModelPredictsTheSameToTheLastDigit(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("small.stance");
    MODEL.save(file);
    StanceModel loaded = StanceModel.load(file);
    String text = "We reject the long round";
    assertThat(loaded.probabilities(text, Target.DEFAULT))
        .containsExactly(MODEL.probabilities(text, Target.DEFAULT));
    assertThat(loaded.card()).isEqualTo(MODEL.card());
  }

  @Test
  void learntWordsDecide() {
    double[] probabilities = MODEL.probabilities("They condemn and refuse it", Target.DEFAULT);
    assertThat(Quality.best(probabilities)).isEqualTo(Rows.LABELS.indexOf("opposed"));
    assertThat(Arrays.stream(probabilities).sum()).isCloseTo(1, within());
  }

  private static Offset<Double> within() {
    return Offset.offset(1e-9);
  }

  @Test
  void textWithoutKnownWordsGetsTheSharesOfTheTrainingRows() {
    double third = 12 / 36.0;
    for (String text : new String[] {"", " ", "\u4f60\u597d", "\ud83d\ude00", "\ud83d", "zzqx"}) {
      assertThat(MODEL.probabilities(text, Target.DEFAULT)).containsExactly(third, third, third);
    }
  }

  @Test
  void fewRowsNeverMakeItCertain() {
    assertThat(MODEL.probabilities("They condemn and refuse it", Target.DEFAULT))
        .doesNotContain(0, 1);
  }

  @Test
  void knownWordShareCountsWords() {
    assertThat(MODEL.knownWordShare("We reject zebras, zebras!")).isEqualTo(0.5);
    assertThat(MODEL.knownWordShare("")).isZero();
  }

  @Test
  void contributionsAddUpToTheScoresBehindTheProbabilities() {
    for (String text :
        new String[] {
          "They condemn and refuse it",
          "We reject, reject and reject the talks!",
          "can't zzqx refuse"
        }) {
      List<Double> scores = TEXTS.contributions(text, Target.DEFAULT).orElseThrow().scores();
      double sum = scores.stream().mapToDouble(Math::exp).sum();
      double[] probabilities = MODEL.probabilities(text, Target.DEFAULT);
      for (int label = 0; label < probabilities.length; label++) {
        assertThat(Math.exp(scores.get(label)) / sum).isCloseTo(probabilities[label], within());
      }
    }
  }

  @Test
  void aLearntWordSpeaksForItsLabelAndAnUnknownOneForNone() {
    List<Contributions.Word> words =
        TEXTS.contributions("refuse zzqx", Target.DEFAULT).orElseThrow().words();
    assertThat(words).extracting(Contributions.Word::token).containsExactly("refuse", "zzqx");
    List<Double> refuse = words.get(0).scores();
    assertThat(refuse.get(Rows.LABELS.indexOf("opposed"))).isEqualTo(Collections.max(refuse));
    assertThat(words.get(1).scores()).containsOnly(0.0);
  }

  @Test
  void aTextWithoutKnownWordsHasNoContributions() {
    assertThat(TEXTS.contributions("zzqx", Target.DEFAULT)).isEmpty();
  }

  @Test
  void aTextIsMostSimilarToItself() {
    assertThat(TEXTS.similarity("We reject it", "We reject it", Target.DEFAULT))
        .isCloseTo(1, within());
    assertThat(TEXTS.similarity("We reject it", "zzqx", Target.DEFAULT)).isZero();
  }

  @Test
  void fileHoldsNoDirectoryAndNoMachine(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("small.stance");
    MODEL.save(file);
    String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
    assertThat(bytes)
        .contains("rows.csv")
        .doesNotContain("data/rows.csv")
        .doesNotContain(System.getProperty("user.dir"))
        .doesNotContain(System.getProperty("user.home") + "/")
        .doesNotContain(System.getProperty("java.version"))
        .doesNotContain("Linux");
  }

  @Test
  void fileHoldsNoRunningText(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("small.stance");
    MODEL.save(file);
    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
        .contains("w:long", "p:long round")
        .doesNotContain("the long round");
  }
}
