package org.stance.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.stance.features.FeatureExtractor;
import org.stance.features.FeatureGroup;
import org.stance.model.FactsJson;
import org.stance.model.ModelFacts;
import org.stance.model.ModelFile;
import org.stance.model.Quality;
import org.stance.model.StanceModel;
import org.stance.model.TribuoModel;
import org.stance.task.Target;
import org.tribuo.RealIDInfo;
import org.tribuo.VariableIDInfo;
import org.tribuo.classification.Label;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.impl.ArrayExample;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FastScorerTest {
  private static final Path SHIPPED = Path.of("models/us-russia-talks-ngrams.stance");
  private static final String PREFIX = "text@";
  private static final String[] WORDS = {
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

  private final ModelFile file;
  private final ModelFacts facts;
  private final LinearSGDModel tribuo;
  private final StanceModel model;
  private final FeatureExtractor extractor;
  private final double unknownContrast;

  FastScorerTest() throws IOException {
    file = ModelFile.read(SHIPPED);
    facts = FactsJson.read(file.facts());
    tribuo = TribuoModel.read(file.model());
    model = StanceModel.load(SHIPPED);
    extractor = new FeatureExtractor(facts.groups());
    unknownContrast =
        tribuo.getFeatureIDMap().keySet().stream()
            .mapToDouble(name -> ((RealIDInfo) tribuo.getFeatureIDMap().get(name)).getMax())
            .average()
            .orElseThrow();
  }

  @Test
  void agreesWithTribuoOnTwoThousandTexts() throws IOException {
    agreesWithTribuo(2_000);
  }

  @Tag("slow")
  @Test
  void agreesWithTribuoOnHundredThousandTexts() throws IOException {
    agreesWithTribuo(100_000);
  }

  private void agreesWithTribuo(int texts) throws IOException {
    List<String> lines = real(1_000);
    Random random = new Random(7);
    FastScorer scorer = model.scorer();
    double[] ours = new double[facts.labels().size()];
    for (int i = 0; i < texts; i++) {
      String text = i == 1 ? text(random, 20_000) : text(random, random.nextInt(40));
      text = i % 4 == 0 ? lines.get(i / 4 % lines.size()) : text;
      scorer.score(text, Target.DEFAULT, ours);
      double[] theirs = predicted(text);
      assertThat(Quality.best(ours)).as(text).isEqualTo(Quality.best(theirs));
      assertThat(ours).as(text).containsExactly(theirs, within(1e-6));
    }
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

  /** Tribuo's own prediction for what the feature extractor names, calibrated as the facts say. */
  private double[] predicted(String text) {
    Map<String, Double> counts = extractor.extract(text).counts();
    String[] names = counts.keySet().stream().map(PREFIX::concat).toArray(String[]::new);
    double[] values = values(counts);
    boolean known = Arrays.stream(names).anyMatch(tribuo.getFeatureIDMap().keySet()::contains);
    if (!known) {
      return facts.training().shares();
    }
    Map<String, Label> scores =
        tribuo.predict(new ArrayExample<>(new Label("none"), names, values)).getOutputScores();
    double[] logarithms =
        facts.labels().labels().stream()
            .mapToDouble(label -> Math.log(scores.getOrDefault(label, new Label("", 0)).getScore()))
            .toArray();
    return facts.calibration().probabilities(logarithms);
  }

  private double[] values(Map<String, Double> counts) {
    Map<Character, Double> squares = new HashMap<>();
    counts.forEach(
        (name, count) ->
            squares.merge(name.charAt(0), Math.pow(value(name, count), 2), Double::sum));
    return counts.entrySet().stream()
        .mapToDouble(
            one ->
                value(one.getKey(), one.getValue())
                    / Math.sqrt(
                        squares.getOrDefault(one.getKey().charAt(0), 1.0) * facts.groups().size()))
        .toArray();
  }

  private double value(String name, double count) {
    VariableIDInfo info = tribuo.getFeatureIDMap().get(PREFIX + name);
    double contrast = info instanceof RealIDInfo real ? real.getMax() : unknownContrast;
    int frequency = info == null ? 1 : info.getCount();
    double rarity = Math.log((1.0 + facts.texts()) / (1.0 + frequency)) + 1;
    return (1 + Math.log(count)) * rarity * contrast;
  }

  @Test
  void makesNoObjectsOnceItsBuffersAreLargeEnough() {
    var threads =
        (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    FastScorer scorer = model.scorer();
    double[] probabilities = new double[facts.labels().size()];
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
    FastScorer used = model.scorer();
    double[] again = new double[facts.labels().size()];
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
    FastScorer scorer = model.scorer();
    double[] again = new double[facts.labels().size()];
    scorer.score(text(new Random(1), 300_000), Target.DEFAULT, again);
    for (String text : List.of("", "No deal, no peace.", "\ud83d\ude00", "We welcome the talks.")) {
      scorer.score(text, Target.DEFAULT, again);
      assertThat(again).containsExactly(model.probabilities(text, Target.DEFAULT));
      assertThat(scorer.knownWordShare()).isEqualTo(model.knownWordShare(text));
    }
  }

  @Test
  void wantsAPlaceForEachLabel() {
    assertThatThrownBy(() -> model.scorer().score("", Target.DEFAULT, new double[1]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1 places (4 expected)");
  }

  @Test
  void shippedModelLooksAtAllGroupsOfNgrams() {
    assertThat(facts.groups()).isEqualTo(FeatureGroup.NGRAMS);
  }
}
