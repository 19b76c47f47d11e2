package org.stance.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.stance.features.FeatureGroup;

class FactsJsonTest {
  private static final String FACTS = Rows.model().facts();

  private static ModelFacts read(String json) throws IOException {
    return FactsJson.read(json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsWhatItWrote() throws IOException {
    assertThat(new String(FactsJson.write(read(FACTS)), StandardCharsets.UTF_8)).isEqualTo(FACTS);
  }

  @Test
  void refusesAnythingElse() {
    for (String json :
        new String[] {
          "",
          "{}",
          "[]",
          FACTS + "{}",
          FACTS.substring(0, FACTS.length() - 1),
          FACTS.replaceFirst("\"labels\"", "\"label\""),
          FACTS.replaceFirst("\"texts\" : 36", "\"texts\" : \"36\""),
        }) {
      assertThatThrownBy(() -> read(json)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void refusesValuesOutOfRange() {
    for (String json :
        new String[] {
          FACTS.replaceFirst("\"texts\" : 36", "\"texts\" : 0"),
          FACTS.replaceFirst("\"chosen\" : 0", "\"chosen\" : 1"),
          FACTS.replaceFirst("\"temperature\" : ", "\"temperature\" : -"),
          FACTS.replaceFirst("\"confusion\" : \\[ \\[ \\d+, ", "\"confusion\" : [ [ "),
          FACTS.replaceFirst("\"confusion\" : \\[ \\[ \\d+", "\"confusion\" : [ [ -1"),
          FACTS.replaceFirst("\"words,pairs", "\"words,rhymes"),
        }) {
      assertThatThrownBy(() -> read(json)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void trialsNameTheirGroupsWhereTheyAreNotTheModels() throws IOException {
    String other =
        FACTS.replaceFirst("\"learningRate\"", "\"features\" : \"words\",\n    \"learningRate\"");
    ModelFacts facts = read(other);
    assertThat(facts.training().trials().get(0).groups()).containsExactly(FeatureGroup.WORDS);
    assertThat(read(new String(FactsJson.write(facts), StandardCharsets.UTF_8))).isEqualTo(facts);
  }
}
