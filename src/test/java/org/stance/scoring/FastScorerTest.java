package org.stance.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.stance.features.FeatureGroup;
import org.stance.model.ModelFacts;
import org.stance.model.ModelParts;
import org.stance.model.Quality;
import org.stance.model.StanceModel;
import org.stance.model.TextScorer;
import org.stance.task.Target;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FastScorerTest {
  private static final Path SHIPPED = Path.of("models/us-russia-talks-ngrams.stance");
  static final String[] WORDS = {
    "talks",
    "peace",
    "not",
    "don't",
    "can't",
    "won't",
    "cannot",
    "Russia",
    "agreement",
    "welcome",
    "rock'n'roll",
    "1,250.5",
    "and/or",
    "a_b",
    "<x>",
    "!",
    "?",
    "\u4e2d\u6587\u548c\u5e73",
    "\u043c\u0438\u0440",
    "\u0633\u0644\u0627\u0645",
    "\u0936\u093e\u0902\u0924\u093f",
    "\ud83d\ude00",
    "\ud83c\uddfa\ud83c\uddf8",
    "\ud835\udc00\ud835\udc01",
    "\ud800",
    "\udc00",
    "e\u0301",
    "x".repeat(41),
    "U.S.-Russia",
    "\u0130",
    "5'n't",
    "\u02bcq"
  };

  private final ModelParts parts;
  private final ModelFacts facts;
  private final StanceModel model;
  private final int labels;

  FastScorerTest() throws IOException {
    parts = ModelParts.read(SHIPPED);
    facts = parts.facts();
    model = StanceModel.load(SHIPPED);
    labels = model.labels().size();
  }

  @Test
  void agreesWithTheFormulaOnTwoThousandTexts() throws IOException {
    agreesWithTheFormula(2_000);
  }

  @Tag("slow")
  @Test
  void agreesWithTheFormulaOnTwentyThousandTexts() throws IOException {
    agreesWithTheFormula(20_000);
  }

  private void agreesWithTheFormula(int texts) throws IOException {
    List<String> lines = real(1_000);
    ReferenceScorer reference = new ReferenceScorer(parts.weights(), parts.shape());
    Random random = new Random(7);
    FastScorer scorer = scorer();
    double[] fast = new double[labels];
    for (int i = 0; i < texts; i++) {
      String text = i == 1 ? text(random, 20_000) : text(random, random.nextInt(40));
      text = i % 4 == 0 ? lines.get(i / 4 % lines.size()) : text;
      scorer.score(text, Target.DEFAULT, fast);
      double[] plain =
          reference.values(text).isEmpty()
              ? facts.training().data().shares()
              : facts
                  .decision()
                  .calibration()
                  .probabilities(reference.scores(text, "", new double[0]));
      assertThat(Quality.best(fast)).as(text).isEqualTo(Quality.best(plain));
      assertThat(fast).as(text).containsExactly(plain, within(1e-12));
    }
  }

  /** Any number of labels, targets with weights of their own, an encoder, unknown features. */
  @Test
  void agreesWithTheFormulaForWeightsOfAnyShape() {
    Random random = new Random(5);
    for (int trial = 0; trial < 60; trial++) {
      RandomWeights made = RandomWeights.of(random, 2 + trial % 8);
      Scorer scorer = new Scorer(made.weights(), made.shape(), made.landmarks());
      ReferenceScorer reference = new ReferenceScorer(made.weights(), made.shape());
      for (int i = 0; i < 20; i++) {
        String text = text(random, random.nextInt(30));
        double[] encoder = scorer.encoderFeatures(new float[] {random.nextFloat(), 1});
        for (String target : List.of("A", "B", "another")) {
          double[] fast = new double[made.weights().labels()];
          scorer.score(scorer.reading().read(text), encoder, target, fast);
          double[] plain = reference.scores(text, target, encoder);
          assertThat(fast).as(text).containsExactly(plain, within(1e-9));
        }
      }
    }
  }

  private FastScorer scorer() {
    return TextScorer.of(model).scorer();
  }

  /** Words of many scripts, halves of characters, and characters drawn from all of Unicode. */
  private static String text(Random random, int parts) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts; i++) {
      switch (random.nextInt(8)) {
        case 0 -> text.append((char) random.nextInt(Character.MAX_VALUE + 1));
        case 1 -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
        case 2 -> text.append((char) (' ' + random.nextInt(95)));
        default -> text.append(WORDS[random.nextInt(WORDS.length)]);
      }
      text.append(random.nextInt(3) == 0 ? "" : " ");
    }
    return text.toString();
  }

  @Test
  void makesNoObjectsOnceItsBuffersAreLargeEnough() {
    var threads =
        (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    FastScorer scorer = scorer();
    double[] probabilities = new double[labels];
    String text = text(new Random(1), 200);
    long made = 0;
    for (int i = 0; i < 200; i++) {
      long before = threads.getThreadAllocatedBytes(thread);
      scorer.score(text, Target.DEFAULT, probabilities);
      made = threads.getThreadAllocatedBytes(thread) - before;
    }
    assertThat(made).isLessThan(500);
  }

  @Test
  void fiftyThousandEarlierTextsChangeNoBit() throws IOException {
    Random random = new Random(3);
    FastScorer used = scorer();
    double[] again = new double[labels];
    for (int i = 0; i < 50_000; i++) {
      used.score(text(random, 12) + random.nextInt(100_000), Target.DEFAULT, again);
    }
    for (String text : real(300)) {
      used.score(text, Target.DEFAULT, again);
      assertThat(again).containsExactly(model.probabilities(text, Target.DEFAULT));
      assertThat(used.knownWordShare()).isEqualTo(model.knownWordShare(text));
    }
  }

  /** Lines of the training data, columns and all: words of many kinds as they really follow. */
  private static List<String> real(int lines) throws IOException {
    try (var all = Files.lines(Path.of("training-data/statements.csv"))) {
      return all.limit(lines).toList();
    }
  }

  @Test
  void anEarlierTextLeavesNothingBehind() {
    FastScorer scorer = scorer();
    double[] again = new double[labels];
    scorer.score(text(new Random(1), 300_000), Target.DEFAULT, again);
    for (String text : List.of("", "No deal, no peace.", "\ud83d\ude00", "We welcome the talks.")) {
      scorer.score(text, Target.DEFAULT, again);
      assertThat(again).containsExactly(model.probabilities(text, Target.DEFAULT));
      assertThat(scorer.knownWordShare()).isEqualTo(model.knownWordShare(text));
    }
  }

  @Test
  void wantsAPlaceForEachLabel() {
    assertThatThrownBy(() -> scorer().score("", Target.DEFAULT, new double[1]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1 places (4 expected)");
  }

  @Test
  void shippedModelLooksAtAllGroupsOfNgrams() {
    assertThat(model.groups()).isEqualTo(FeatureGroup.NGRAMS);
  }
}
