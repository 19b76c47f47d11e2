package org.stance.shares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stance.evaluation.Resampling;
import org.stance.metrics.ConfusionMatrix;
import org.stance.metrics.Interval;
import org.stance.task.LabelSet;

class StanceCountsTest {
  private static final LabelSet LABELS = new LabelSet(List.of("for", "against"));
  private static final ConfusionMatrix ERRORS =
      new ConfusionMatrix(LABELS, List.of(List.of(800L, 200L), List.of(300L, 700L)));

  private final StanceCounts counts = new StanceCounts(LABELS);

  private void add(String document, String speaker, String date, String text, String stance) {
    counts.add(
        CountedStatement.of(
            Map.of(
                "document",
                document,
                "speaker",
                speaker,
                "date",
                date,
                "text",
                text,
                "stance",
                stance)));
  }

  private ShareReport shares(int minStatements, Grouping... by) {
    return counts.shares(
        ERRORS, new ShareOptions(List.of(by), minStatements, new Resampling(1, 500)));
  }

  /** Forty documents with one statement each, 60% of them predicted "for", over two weeks. */
  private void forty() {
    for (int i = 0; i < 40; i++) {
      String date = i < 20 ? "2025-03-03" : "2025-02-24";
      add("doc" + i, "Ada Lindqvist", date, "words number " + i, i % 5 < 3 ? "for" : "against");
    }
  }

  @Test
  void sharesAreCorrectedWithAnInterval() {
    forty();
    Shares.LabelShare first = shares(1).all().labels().get(0);
    assertThat(first.count()).isEqualTo(24);
    assertThat(first.share()).isCloseTo(0.6, within(1e-12));
    assertThat(first.corrected().value()).isCloseTo(0.6, within(0.01));
    assertThat(first.corrected().low()).isBetween(0.2, 0.4);
    assertThat(first.corrected().high()).isBetween(0.8, 1.0);
  }

  /** The upper end is that of Clopper and Pearson for 0 of 20: 1 - 0.025^(1/20). */
  @Test
  void aLabelNeverPredictedMayStillOccur() {
    for (int i = 0; i < 20; i++) {
      add("doc" + i, "Bo Persson", "", "words number " + i, "for");
    }
    Shares.LabelShare never = shares(1).all().labels().get(1);
    assertThat(never.corrected().value()).isCloseTo(0, within(1e-3));
    assertThat(never.corrected().low()).isCloseTo(0, within(1e-3));
    assertThat(never.corrected().high()).isCloseTo(0.1684, within(1e-4));
  }

  /** Committed: another run of the program must draw the same documents and error rates. */
  @Test
  void theSeedAloneDecidesTheIntervals() {
    forty();
    Interval corrected = shares(1).all().labels().get(0).corrected();
    assertThat(corrected.low()).isCloseTo(0.2557841713472087, within(1e-9));
    assertThat(corrected.high()).isCloseTo(0.9157719228290223, within(1e-9));
    ShareReport other =
        counts.shares(ERRORS, new ShareOptions(List.of(), 1, new Resampling(2, 500)));
    assertThat(other.all().labels().get(0).corrected().low()).isNotEqualTo(corrected.low());
  }

  @Test
  void aGroupOfFewStatementsHasCountsOnly() {
    for (int i = 0; i < 9; i++) {
      add("doc" + i, "Bo Persson", "", "words number " + i, "for");
    }
    assertThat(shares(1).all().corrected()).isFalse();
    add("doc9", "Bo Persson", "", "words number 9", "for");
    assertThat(shares(1).all().corrected()).isTrue();
  }

  @Test
  void aGroupOfFewDocumentsHasCountsOnly() {
    for (int i = 0; i < 40; i++) {
      add("doc" + i % 4, "Bo Persson", "", "words number " + i, "for");
    }
    assertThat(shares(1).all().corrected()).isFalse();
    assertThat(shares(1).all().documents()).isEqualTo(4);
  }

  @Test
  void withFewHeldOutRowsNothingIsCorrectedAndAWarningSaysSo() {
    forty();
    ConfusionMatrix few =
        new ConfusionMatrix(LABELS, List.of(List.of(8L, 1L), List.of(300L, 700L)));
    ShareReport report = counts.shares(few, new ShareOptions(List.of(), 1, new Resampling(1, 10)));
    assertThat(report.all().corrected()).isFalse();
    assertThat(report.warnings())
        .containsExactly(
            "the model was tested on fewer than 10 held-out rows of for: shares are not corrected");
  }

  @Test
  void aDuplicateCountsOnceUnderItsEarliestDate() {
    String words = "we are ready to meet them anywhere and at any time";
    add("second", "Ada Lindqvist", "2025-03-05", words, "against");
    add("first", "Ada Lindqvist", "2025-02-24", words + " they like", "for");
    ShareReport report = shares(1, Grouping.WEEK);
    assertThat(report.copies()).isEqualTo(1);
    assertThat(report.headline())
        .startsWith("2 statements in 2 articles; 1 duplicate not counted; 0 to check");
    assertThat(report.tables().get(0).rows())
        .extracting(Shares::group, Shares::statements)
        .containsExactly(tuple("2025-W09", 1));
    assertThat(report.all().labels().get(0).count()).isEqualTo(1);
  }

  @Test
  void equalWordsWithoutSpeakerAndDocumentAreNoDuplicates() {
    add("", "", "", "no", "against");
    add("", "", "", "no", "against");
    assertThat(shares(1).all().statements()).isEqualTo(2);
  }

  @Test
  void smallGroupsShareARowAndWeeksAreInChronologicalOrder() {
    forty();
    add("late", "Bo Persson", "2025-03-12", "something else", "for");
    add("none", "Ci Ek", "", "something else again", "for");
    ShareReport report = shares(5, Grouping.SPEAKER, Grouping.WEEK);
    ShareReport.Breakdown bySpeaker = report.tables().get(0);
    assertThat(bySpeaker.rows()).extracting(Shares::group).containsExactly("Ada Lindqvist");
    assertThat(bySpeaker.smaller()).isEqualTo(2);
    assertThat(bySpeaker.others().orElseThrow().statements()).isEqualTo(2);
    assertThat(report.tables().get(1).rows())
        .extracting(Shares::group)
        .containsExactly("2025-W09", "2025-W10");
  }

  @Test
  void onlyGroupingsWithAKnownGroupAreOffered() {
    forty();
    assertThat(counts.groupings()).containsExactly(Grouping.SPEAKER, Grouping.WEEK);
  }

  @Test
  void noStatementsHaveNoShares() {
    assertThat(shares(1).all().labels())
        .allMatch(label -> label.count() == 0 && label.share() == 0);
  }

  @Test
  void labelsOfAnotherTaskAreRefused() {
    assertThatThrownBy(() -> add("doc", "Ada Lindqvist", "", "words", "maybe"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("stance \"maybe\" (one of [for, against] expected)");
  }
}
