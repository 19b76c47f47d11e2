package org.stance.extraction.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MentionedRolesTest {
  private static final Person ILSE = new Person(List.of("Ilse", "Brandt"), "Deputy Mayor", "she");
  private static final Person TOMAS = new Person(List.of("Tomas", "Lind"), "Mayor of Elm", "he");
  private static final Person EDDA = new Person(List.of("Edda", "Vang"), null, "she");

  private final MentionedRoles roles = new MentionedRoles();

  @Test
  void personSpokenOfLastHasTheTitle() {
    List.of(ILSE, TOMAS, EDDA).forEach(roles::add);
    assertThat(roles.fitting(List.of("mayor"))).isEqualTo(TOMAS);
    roles.add(ILSE);
    assertThat(roles.fitting(List.of("mayor"))).isEqualTo(ILSE);
  }

  @Test
  void titleWithAnotherWordGoesToWhoeverHasIt() {
    List.of(ILSE, TOMAS).forEach(roles::add);
    assertThat(roles.fitting(List.of("deputy", "mayor"))).isEqualTo(ILSE);
  }

  @Test
  void titleThatNobodyHasMeansNobody() {
    List.of(ILSE, TOMAS, EDDA).forEach(roles::add);
    assertThat(roles.fitting(List.of("may"))).isNull();
    assertThat(roles.fitting(List.of("minister"))).isNull();
  }
}
