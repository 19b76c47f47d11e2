package org.stance.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.stance.features.FeatureGroup;
import org.stance.training.Rows;

class FactsReaderTest {
  private static final String FACTS = Rows.model().facts();

  private static ModelFacts read(String json) throws IOException {
    return FactsReader.read(json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsWhatItWrote() throws IOException {
    assertThat(new String(FactsWriter.write(read(FACTS)), StandardCharsets.UTF_8)).isEqualTo(FACTS);
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
  void readsWhatItWroteOfWeeksAndSubgroups() throws IOException {
    String json =
        FACTS
            .replaceFirst("\"weeks\" : false", "\"weeks\" : true")
            .replaceFirst(
                "\"subgroups\" : \\[ \\]",
                """
                "subgroups" : [ {
                      "column" : "role",
                      "value" : "minister",
                      "rows" : 20,
                      "right" : 7
                    } ]""");
    ModelFacts facts = read(json);
    assertThat(facts.training().tuning().folds().weeks()).isTrue();
    assertThat(facts.training().heldOut().subgroups())
        .containsExactly(new Subgroup("role", "minister", 20, 7));
    assertThat(new String(FactsWriter.write(facts), StandardCharsets.UTF_8)).isEqualTo(json);
  }

  @Test
  void refusesValuesOfAnotherKind() {
    String[][] changes = {
      {"\"defaultTarget\" : \"[^\"]*\"", "\"defaultTarget\" : 7", "VALUE_STRING"},
      {"\"temperature\" : [^,]*", "\"temperature\" : \"1\"", "a number"},
      {"\"weeks\" : false", "\"weeks\" : 0", "true or false"},
      {"\"learningRate\"", "\"rate\"", "learningRate"},
      {"\"labels\" : \\[ ", "\"labels\" : [ 7, ", "the list's end"},
      {"\"rowsPerLabel\" : \\[ ", "\"rowsPerLabel\" : [ 0.5, ", "the list's end"},
      {"\"trials\" : \\[ ", "\"trials\" : [ 7, ", "the list's end"},
      {"\"confusion\" : \\[ ", "\"confusion\" : [ 7, ", "the list's end"},
      {"\"subgroups\" : \\[ ", "\"subgroups\" : [ 7 ", "the list's end"},
    };
    for (String[] change : changes) {
      assertThatThrownBy(() -> read(FACTS.replaceFirst(change[0], change[1])))
          .as(change[1])
          .isInstanceOf(IOException.class)
          .hasMessageContaining("(" + change[2] + " expected)");
    }
  }

  @Test
  void valuesAtTheEndsOfTheirRangesAreRead() throws IOException {
    String threshold = "\"reviewThreshold\" : [^,]*";
    for (String end : new String[] {"0", "1"}) {
      ModelFacts facts = read(FACTS.replaceFirst(threshold, "\"reviewThreshold\" : " + end));
      assertThat(facts.decision().reviewThreshold()).isEqualTo(Double.parseDouble(end));
    }
    assertThat(
            read(FACTS.replaceFirst("\"texts\" : 36", "\"texts\" : 1")).training().data().texts())
        .isEqualTo(1);
  }

  @Test
  void refusesValuesOutOfRange() {
    for (String json :
        new String[] {
          FACTS.replaceFirst("\"texts\" : 36", "\"texts\" : 0"),
          FACTS.replaceFirst("\"reviewThreshold\" : ", "\"reviewThreshold\" : -"),
          FACTS.replaceFirst("\"reviewThreshold\" : ", "\"reviewThreshold\" : 1"),
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
        FACTS.replaceFirst("\"learningRate\"", "\"features\" : \"words\",\n      \"learningRate\"");
    ModelFacts facts = read(other);
    assertThat(facts.training().tuning().trials().get(0).groups())
        .containsExactly(FeatureGroup.WORDS);
    assertThat(read(new String(FactsWriter.write(facts), StandardCharsets.UTF_8))).isEqualTo(facts);
  }
}
