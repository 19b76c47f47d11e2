package org.stance.extraction.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TagRepairTest {
  private static List<String> repaired(String... sentences) {
    List<Sentence> read = new ArrayList<>();
    for (String words : sentences) {
      read.add(Passages.sentence(words));
    }
    return TagRepair.repair(read).stream().map(TagRepairTest::pairs).toList();
  }

  private static String pairs(Sentence sentence) {
    return sentence.tokens().stream()
        .map(token -> token.text() + "/" + token.tag())
        .collect(Collectors.joining(" "));
  }

  @Test
  void capitalizedVerbWithinASentenceIsAName() {
    assertThat(repaired("yesterday/NOUN Grant/VERB said/VERB it/PRON"))
        .containsExactly("yesterday/NOUN Grant/PROPN said/VERB it/PRON");
  }

  @Test
  void nameOfOneSentenceIsANameAtTheStartOfAnother() {
    assertThat(
            repaired(
                "Grant/VERB said/VERB it/PRON", "yesterday/NOUN Grant/PROPN said/VERB it/PRON"))
        .first()
        .isEqualTo("Grant/PROPN said/VERB it/PRON");
  }

  @Test
  void verbsAtTheStartAndBehindToOrAMarkAreLeftAlone() {
    List<String> right =
        List.of(
            "Grant/VERB them/PRON that/PRON",
            "how/ADV to/PART Grant/VERB it/PRON",
            "so/ADV :/PUNCT Grant/VERB it/PRON then/ADV now/ADV");
    assertThat(repaired(right.toArray(String[]::new))).isEqualTo(right);
  }

  @Test
  void headlineTeachesNoNames() {
    List<String> right =
        List.of(
            "Mayor/NOUN Opens/VERB Lake/NOUN Path/NOUN", "Opens/VERB today/NOUN at/ADP ten/NUM");
    assertThat(repaired(right.toArray(String[]::new))).isEqualTo(right);
  }

  @Test
  void sellerBehindANounIsNoVerb() {
    assertThat(repaired("a/DET flower/NOUN seller/VERB waved/VERB"))
        .containsExactly("a/DET flower/NOUN seller/NOUN waved/VERB");
    assertThat(repaired("will/AUX the/DET girl/NOUN offer/VERB it/PRON"))
        .containsExactly("will/AUX the/DET girl/NOUN offer/VERB it/PRON");
  }

  @Test
  void roseIsAVerbInAClauseThatHasNoOther() {
    assertThat(repaired("a/DET deputy/NOUN rose/NOUN first/ADV"))
        .containsExactly("a/DET deputy/NOUN rose/VERB first/ADV");
    assertThat(repaired("a/DET tea/NOUN rose/NOUN stood/VERB there/ADV"))
        .containsExactly("a/DET tea/NOUN rose/NOUN stood/VERB there/ADV");
  }

  @Test
  void whatStandsBehindAQuotationThatAsksForACueIsAVerbWithItsSubject() {
    assertThat(repaired("go/VERB ,/PUNCT ”/PUNCT the/DET editorial/ADJ read/NOUN ./PUNCT"))
        .containsExactly("go/VERB ,/PUNCT ”/PUNCT the/DET editorial/NOUN read/VERB ./PUNCT");
    assertThat(repaired("go/VERB ,/PUNCT ”/PUNCT Will/AUX wrote/VERB ./PUNCT"))
        .containsExactly("go/VERB ,/PUNCT ”/PUNCT Will/PROPN wrote/VERB ./PUNCT");
  }

  @Test
  void aNounOfTheSameFormIsLeftAloneElsewhere() {
    List<String> right =
        List.of(
            "go/VERB ./PUNCT ”/PUNCT the/DET read/NOUN was/AUX good/ADJ",
            "go/VERB ,/PUNCT ”/PUNCT he/PRON sang/VERB ,/PUNCT a/DET good/ADJ read/NOUN");
    assertThat(repaired(right.toArray(String[]::new))).isEqualTo(right);
  }

  @Test
  void nameBehindATitleIsAName() {
    assertThat(repaired("said/VERB strategist/NOUN Keith/ADP Varga/PROPN"))
        .containsExactly("said/VERB strategist/NOUN Keith/PROPN Varga/PROPN");
    assertThat(repaired("said/VERB it/PRON In/ADP Oslo/PROPN"))
        .containsExactly("said/VERB it/PRON In/ADP Oslo/PROPN");
    assertThat(repaired("an/DET adviser/ADP Ada/PROPN Lind/PROPN"))
        .containsExactly("an/DET adviser/NOUN Ada/PROPN Lind/PROPN");
  }
}
