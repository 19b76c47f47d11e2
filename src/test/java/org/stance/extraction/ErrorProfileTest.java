package org.stance.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.stance.statement.Cue;
import org.stance.statement.Finder;
import org.stance.statement.Speaker;
import org.stance.statement.SpeakerKind;
import org.stance.statement.Statement;
import org.stance.statement.StatementType;
import org.stance.text.Span;

class ErrorProfileTest {
  private static final String TEXT =
      "Ilse Brandt said the dam will hold. Tomas Lind grumbled that no gate closes."
          + " According to Lind, the road is shut.";

  private final ErrorProfile profile = new ErrorProfile();

  private static Span span(String words) {
    int start = TEXT.indexOf(words);
    return new Span(start, start + words.length());
  }

  private static GoldDocument.Gold gold(String words, String speaker, String cue) {
    return new GoldDocument.Gold(
        StatementType.INDIRECT, List.of(span(words)), span(speaker), span(cue));
  }

  private static Statement found(String words, String speaker, String cue) {
    return new Statement(
        "d",
        0,
        StatementType.INDIRECT,
        words,
        List.of(span(words)),
        new Speaker(speaker, span(speaker), speaker, null, SpeakerKind.NAMED, 0.5),
        new Cue(cue, span(cue)),
        null,
        null,
        Finder.CUE_VERB,
        0.5);
  }

  private Map<ErrorProfile.Kind, Integer> counts(
      List<GoldDocument.Gold> marked, Statement... found) {
    profile.add(new GoldDocument("d", TEXT, marked), List.of(found));
    Map<ErrorProfile.Kind, Integer> counts = new TreeMap<>();
    for (ErrorProfile.Kind kind : ErrorProfile.Kind.values()) {
      int count = profile.count(kind, StatementType.INDIRECT);
      if (count > 0) {
        counts.put(kind, count);
      }
    }
    return counts;
  }

  @Test
  void rightWordsAreCountedByTheirSpeaker() {
    GoldDocument.Gold dam = gold("the dam will hold", "Ilse Brandt", "said");
    GoldDocument.Gold road = gold("the road is shut", "Lind", "According to");
    assertThat(
            counts(
                List.of(dam, road),
                found("the dam will hold.", "Ilse Brandt", "said"),
                found("the road is shut", "Ilse Brandt", "said")))
        .isEqualTo(Map.of(ErrorProfile.Kind.CORRECT, 1, ErrorProfile.Kind.WRONG_SPEAKER, 1));
  }

  @Test
  void wrongBoundsAreCountedByTheirSide() {
    GoldDocument.Gold dam = gold("the dam will hold", "Ilse Brandt", "said");
    GoldDocument.Gold gate = gold("that no gate closes", "Tomas Lind", "grumbled");
    assertThat(
            counts(
                List.of(dam, gate),
                found("Brandt said the dam will hold", "Ilse", "said"),
                found("gate closes", "Tomas Lind", "grumbled")))
        .isEqualTo(Map.of(ErrorProfile.Kind.TOO_LONG, 1, ErrorProfile.Kind.TOO_SHORT, 1));
  }

  @Test
  void splitAndMergedStatementsAreNotWrongBounds() {
    GoldDocument.Gold dam = gold("the dam will hold", "Ilse Brandt", "said");
    GoldDocument.Gold no = gold("no gate", "Tomas Lind", "grumbled");
    GoldDocument.Gold closes = gold("closes", "Tomas Lind", "grumbled");
    assertThat(
            counts(
                List.of(dam, no, closes),
                found("the dam", "Ilse Brandt", "said"),
                found("will hold", "Ilse Brandt", "said"),
                found("that no gate closes", "Tomas Lind", "grumbled")))
        .isEqualTo(Map.of(ErrorProfile.Kind.SPLIT, 1, ErrorProfile.Kind.MERGED, 2));
  }

  @Test
  void missedStatementsAreCountedByTheirCue() {
    List<GoldDocument.Gold> marked = new ArrayList<>();
    marked.add(gold("the dam will hold", "Ilse Brandt", "said"));
    marked.add(gold("the road is shut", "Lind", "According to"));
    marked.add(new GoldDocument.Gold(StatementType.INDIRECT, List.of(span("Lind,")), null, null));
    marked.add(gold("no gate closes", "Tomas Lind", "grumbled"));
    assertThat(counts(marked, found("that", "Tomas Lind", "grumbled")))
        .isEqualTo(
            Map.of(
                ErrorProfile.Kind.MISSED_KNOWN_VERB, 1,
                ErrorProfile.Kind.MISSED_NO_VERB, 1,
                ErrorProfile.Kind.MISSED_NO_CUE, 1,
                ErrorProfile.Kind.MISSED_CUE_USED, 1,
                ErrorProfile.Kind.SPURIOUS, 1));
    assertThat(profile.missedCues()).isEqualTo(Map.of("say", 1, "according to", 1, "grumble", 1));
  }

  @Test
  void offsetsOfMarkedDocumentsCountCodePoints() throws IOException {
    String line =
        "{\"id\":\"d\",\"text\":\"\uD83D\uDE00 She said so.\",\"quotes\":[{\"type\":\"direct\","
            + "\"content\":[[11,13]],\"speaker\":[2,5],\"cue\":null,\"more\":[1]}]}";
    GoldDocument.Gold marked =
        new GoldDocument.Gold(
            StatementType.DIRECT, List.of(new Span(12, 14)), new Span(3, 6), null);
    assertThat(GoldDocument.of(line).statements()).containsExactly(marked);
  }
}
