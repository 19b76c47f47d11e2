package org.stance.extraction.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpokenOfTest {
  private static final Person ADA = new Person(List.of("Ada", "Lind"), null, "she");
  private static final Person MARIA = new Person(List.of("Maria", "Keller"), null, "she");
  private static final Person MAYOR = new Person(List.of("Lund"), "mayor", null);

  private final SpokenOf spoken = new SpokenOf();

  @Test
  void theNearestPassageComesFirstThenTheSubjectThenTheOrder() {
    spoken.add(ADA, 1, 1);
    spoken.add(MARIA, 1, 1);
    assertThat(spoken.last("she")).isEqualTo(ADA);
    spoken.add(MARIA, 1, 2);
    assertThat(spoken.last("she")).isEqualTo(MARIA);
    spoken.add(ADA, 2, 1);
    assertThat(spoken.last("she")).isEqualTo(ADA);
    assertThat(spoken.last("he")).isNull();
  }

  @Test
  void aGenitiveIsTakenUpWhereNobodyElseIs() {
    spoken.add(ADA, 1, 0);
    assertThat(spoken.last("she")).isEqualTo(ADA);
    spoken.add(MARIA, 1, 1);
    spoken.add(ADA, 2, 0);
    assertThat(spoken.last("she")).isEqualTo(MARIA);
  }

  @Test
  void onlyTheLastTwelveAreLookedAt() {
    spoken.add(ADA, 1, 2);
    for (int i = 0; i < 11; i++) {
      spoken.add(MARIA, 1, 1);
    }
    assertThat(spoken.last("she")).isEqualTo(ADA);
    assertThat(spoken.fitting("she")).isEqualTo(2);
    spoken.add(MARIA, 1, 1);
    assertThat(spoken.last("she")).isEqualTo(MARIA);
    assertThat(spoken.fitting("she")).isEqualTo(1);
  }

  @Test
  void theSubjectJustBeforeIsOfThisOrThePassageBefore() {
    spoken.add(ADA, 3, 2);
    spoken.add(MARIA, 3, 1);
    assertThat(spoken.subjectJustBefore(3)).isEqualTo(ADA);
    assertThat(spoken.subjectJustBefore(4)).isEqualTo(ADA);
    assertThat(spoken.subjectJustBefore(5)).isNull();
    assertThat(new SpokenOf().subjectJustBefore(1)).isNull();
  }

  @Test
  void aSubjectWithARoleIsPassedOver() {
    spoken.add(MAYOR, 3, 2);
    assertThat(spoken.subjectJustBefore(4)).isNull();
  }

  @Test
  void whoeverSpokeBeforeTheQuestionReplies() {
    spoken.add(ADA, 1, 2);
    spoken.add(MARIA, 2, 1);
    spoken.add(MAYOR, 3, 2);
    assertThat(spoken.spokeBeforeQuestion(4)).isEqualTo(ADA);
    assertThat(spoken.spokeBeforeQuestion(5)).isEqualTo(MAYOR);
    assertThat(spoken.spokeBeforeQuestion(2)).isNull();
  }

  @Test
  void rolesThatGoWithATitleAreCounted() {
    spoken.add(MAYOR, 1, 1);
    spoken.add(new Person(List.of("Keller"), "general", null), 1, 1);
    assertThat(spoken.fitting(List.of("mayor"))).isEqualTo(1);
    assertThat(spoken.withRole(List.of("mayor"))).isEqualTo(MAYOR);
    assertThat(spoken.fitting(List.of())).isZero();
  }
}
