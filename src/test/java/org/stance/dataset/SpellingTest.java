package org.stance.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
  @ParameterizedTest
  @CsvSource({
    "supportive,suportive,true",
    "supportive,supporttive,true",
    "supportive,supportove,true",
    "supportive,suppotrive,true",
    "supportive,SUPORTIVE,true",
    "supportive,supportive,false",
    "supportive,suprotvie,false",
    "positive,negative,false",
    "stage1,stage2,false",
    "nine,none,false"
  })
  void oneLetterIsASlipInALongName(String one, String other, boolean slip) {
    assertThat(Spelling.slip(one, other)).isEqualTo(slip);
    assertThat(Spelling.slip(other, one)).isEqualTo(slip);
  }

  @ParameterizedTest
  @CsvSource({"yes,' YES\u00A0',true", "yes,y es,false", "yes,yess,false"})
  void caseAndSpacesAroundDontMatter(String one, String other, boolean same) {
    assertThat(Spelling.same(one, other)).isEqualTo(same);
  }
}
