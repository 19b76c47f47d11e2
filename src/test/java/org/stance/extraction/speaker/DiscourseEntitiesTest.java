package org.stance.extraction.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DiscourseEntitiesTest {
  private static final Person ADA = new Person(List.of("Ada", "Lind"), null, "she");
  private static final Person MARIA = new Person(List.of("Maria", "Keller"), null, "she");
  private static final Person MAYOR = new Person(List.of("Lund"), "mayor", null);

  private final DiscourseEntities entities = new DiscourseEntities();

  @Test
  void theNearestPassageComesFirstThenTheSubjectThenTheOrder() {
    entities.add(ADA, 1, 1);
    entities.add(MARIA, 1, 1);
    assertThat(entities.last("she")).isEqualTo(ADA);
    entities.add(MARIA, 1, 2);
    assertThat(entities.last("she")).isEqualTo(MARIA);
    entities.add(ADA, 2, 1);
    assertThat(entities.last("she")).isEqualTo(ADA);
    assertThat(entities.last("he")).isNull();
  }

  @Test
  void aGenitiveIsTakenUpWhereNobodyElseIs() {
    entities.add(ADA, 1, 0);
    assertThat(entities.last("she")).isEqualTo(ADA);
    entities.add(MARIA, 1, 1);
    entities.add(ADA, 2, 0);
    assertThat(entities.last("she")).isEqualTo(MARIA);
  }

  @Test
  void onlyTheLastTwelveAreLookedAt() {
    entities.add(ADA, 1, 2);
    for (int i = 0; i < 11; i++) {
      entities.add(MARIA, 1, 1);
    }
    assertThat(entities.last("she")).isEqualTo(ADA);
    assertThat(entities.fitting("she")).isEqualTo(2);
    entities.add(MARIA, 1, 1);
    assertThat(entities.last("she")).isEqualTo(MARIA);
    assertThat(entities.fitting("she")).isEqualTo(1);
  }

  @Test
  void theSubjectJustBeforeIsOfThisOrThePassageBefore() {
    entities.add(ADA, 3, 2);
    entities.add(MARIA, 3, 1);
    assertThat(entities.subjectBefore(3)).isEqualTo(ADA);
    assertThat(entities.subjectBefore(4)).isEqualTo(ADA);
    assertThat(entities.subjectBefore(5)).isNull();
    assertThat(new DiscourseEntities().subjectBefore(1)).isNull();
  }

  @Test
  void aSubjectWithARoleIsPassedOver() {
    entities.add(MAYOR, 3, 2);
    assertThat(entities.subjectBefore(4)).isNull();
  }

  @Test
  void whoeverSpokeBeforeTheQuestionReplies() {
    entities.add(ADA, 1, 2);
    entities.add(MARIA, 2, 1);
    entities.add(MAYOR, 3, 2);
    assertThat(entities.speakerBeforeQuestion(4)).isEqualTo(ADA);
    assertThat(entities.speakerBeforeQuestion(5)).isEqualTo(MAYOR);
    assertThat(entities.speakerBeforeQuestion(2)).isNull();
  }

  @Test
  void rolesThatGoWithATitleAreCounted() {
    entities.add(MAYOR, 1, 1);
    entities.add(new Person(List.of("Keller"), "general", null), 1, 1);
    assertThat(entities.fitting(List.of("mayor"))).isEqualTo(1);
    assertThat(entities.withRole(List.of("mayor"))).isEqualTo(MAYOR);
    assertThat(entities.fitting(List.of())).isZero();
  }
}
