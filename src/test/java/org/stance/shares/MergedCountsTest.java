package org.stance.shares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stance.evaluation.Resampling;
import org.stance.metrics.ConfusionMatrix;
import org.stance.task.LabelSet;

/** Counts don't depend on the order of statements, nor on how they were split and merged. */
class MergedCountsTest {
  private static final LabelSet LABELS = new LabelSet(List.of("for", "against"));
  private static final ConfusionMatrix ERRORS =
      new ConfusionMatrix(LABELS, List.of(List.of(800L, 200L), List.of(300L, 700L)));
  private static final ShareOptions OPTIONS =
      new ShareOptions(
          List.of(Grouping.SPEAKER, Grouping.OUTLET, Grouping.WEEK), 3, new Resampling(1, 100));

  private static CountedStatement statement(
      String document, String speaker, String date, String text, String stance) {
    Map<Grouping, String> groups =
        Map.of(Grouping.SPEAKER, speaker, Grouping.WEEK, Grouping.WEEK.of(Map.of("date", date)));
    return new CountedStatement(document, text, date, stance, stance.equals("for"), groups);
  }

  private static CountedStatement publishedBy(String outlet, CountedStatement statement) {
    Map<Grouping, String> groups = new EnumMap<>(statement.groups());
    groups.put(Grouping.OUTLET, outlet);
    return new CountedStatement(
        statement.document(),
        statement.text(),
        statement.date(),
        statement.stance(),
        statement.review(),
        groups);
  }

  private static StanceCounts counts(List<CountedStatement> statements) {
    StanceCounts counts = new StanceCounts(LABELS);
    statements.forEach(counts::add);
    return counts;
  }

  private static ShareReport report(StanceCounts counts) {
    return counts.shares(ERRORS, OPTIONS);
  }

  /** Many have the same date, document or speaker, or none; texts are at 0.8 of each other. */
  private static List<CountedStatement> random(Random random) {
    String[] words = "we will meet them anywhere and at any time that they like".split(" ", -1);
    List<CountedStatement> statements = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      int first = random.nextInt(3);
      int last = words.length - random.nextInt(3);
      String text = String.join(" ", List.of(words).subList(first, last));
      CountedStatement statement =
          statement(
              random.nextInt(4) == 0 ? "" : "document " + random.nextInt(40),
              List.of("", "Ada Lindqvist", "Bo Persson").get(random.nextInt(3)),
              List.of("", "2025-02-24", "2025-03-03").get(random.nextInt(3)),
              random.nextBoolean() ? text : text + " on day number " + random.nextInt(30),
              random.nextInt(3) == 0 ? "for" : "against");
      statements.add(publishedBy(random.nextBoolean() ? "The Post" : "The Herald", statement));
    }
    return statements;
  }

  private static StanceCounts shuffledAndMerged(
      List<CountedStatement> statements, int parts, Random random) {
    List<CountedStatement> shuffled = new ArrayList<>(statements);
    Collections.shuffle(shuffled, random);
    List<StanceCounts> counts = new ArrayList<>();
    int size = shuffled.size() / parts + 1;
    for (int start = 0; start < shuffled.size(); start += size) {
      counts.add(counts(shuffled.subList(start, Math.min(shuffled.size(), start + size))));
    }
    while (counts.size() > 1) {
      StanceCounts merged = counts.remove(random.nextInt(counts.size()));
      counts.get(random.nextInt(counts.size())).merge(merged);
    }
    return counts.get(0);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void orderAndSplitDoNotMatter(int parts) {
    Random random = new Random(parts);
    List<CountedStatement> statements = random(random);
    ShareReport expected = report(counts(statements));
    assertThat(expected.copies()).isBetween(10, 140);
    assertThat(expected.all().corrected()).isTrue();
    for (int repetition = 0; repetition < 5; repetition++) {
      assertThat(report(shuffledAndMerged(statements, parts, random))).isEqualTo(expected);
    }
  }

  @Test
  void duplicatesOfOneDateCountAsInTheDocumentThatSortsFirst() {
    String words = "we will meet them anywhere and at any time";
    CountedStatement first = statement("a", "Ada Lindqvist", "2025-02-24", words, "for");
    CountedStatement second = statement("b", "Ada Lindqvist", "2025-02-24", words, "against");
    for (List<CountedStatement> order : List.of(List.of(first, second), List.of(second, first))) {
      Shares all = report(counts(order)).all();
      assertThat(all.labels()).extracting(Shares.LabelShare::count).containsExactly(1, 0);
    }
  }

  @Test
  void aDocumentSplitBetweenTwoCountsIsOneAndThoseWithoutStatementsAdd() {
    StanceCounts counts = counts(List.of(statement("a", "", "", "yes indeed", "for")));
    StanceCounts other = counts(List.of(statement("a", "", "", "not at all", "against")));
    counts.add(List.of());
    other.add(List.of());
    counts.merge(other);
    assertThat(report(counts).found()).isEqualTo("2 statements in 3 articles");
    assertThat(report(counts).reviews()).isEqualTo(1);
    assertThat(report(other).found()).isEqualTo("1 statement in 2 articles");
  }

  @Test
  void countsOverOtherLabelsAreRefused() {
    StanceCounts counts = new StanceCounts(LABELS);
    StanceCounts other = new StanceCounts(new LabelSet(List.of("for", "opposed")));
    assertThatThrownBy(() -> counts.merge(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("counts over [for, opposed] ([for, against] expected)");
  }
}
