package org.stance.extraction.attribution;

/**
 * The templates of {@link ContentFeatures}: what a feature combines. A feature's hash starts from
 * its template's number, so a number may never change while weights exist that were learnt with it.
 */
enum Template {
  /** A word two tokens before, with the half of the sentence (before, behind or in the cue). */
  WORD_BEFORE_2(8),
  WORD_BEFORE(9),
  WORD(10),
  WORD_BEHIND(11),
  WORD_BEHIND_2(12),
  WORD_BEHIND_3(13),
  /** A tag alone. */
  TAG_BEFORE(14),
  TAG(15),
  TAG_BEHIND(16),
  /** Neighbouring words, with the side of the cue. */
  WORDS_TO_HERE(20),
  WORDS_FROM_HERE(21),
  /** The next two words, with the mark of the rules. */
  WORDS_BEHIND(22),
  THREE_WORDS(23),
  THREE_TAGS(24),
  SIDE(30),
  /** The mark of the rules: outside, first, inside or last word of what they credit. */
  RULE(31),
  RULES_TO_HERE(32),
  RULES_FROM_HERE(33),
  RULE_AND_WORD(34),
  RULE_AND_WORD_BEHIND(35),
  RULE_AND_WORD_BEFORE(36),
  LEMMA_OF_CUE(37),
  FORM_OF_CUE(38),
  LISTED_CUE(39),
  QUOTED(40),
  /** Whether another cue starts or ends here. */
  OTHER_CUE(41),
  DISTANCE_TO_END(42),
  DISTANCE_FROM_START(43),
  /** How many verbs follow, with this word and the next. */
  VERBS_TO_END(44),
  DISTANCE_TO_CUE(50),
  DISTANCE_AND_WORD(51),
  /** How many verbs lie between the cue and this word behind it. */
  VERBS_SINCE_CUE(52),
  COMMAS_SINCE_CUE(53),
  /** The first word behind the cue, with other things. */
  FIRST_BEHIND_AND_DISTANCE(54),
  FIRST_BEHIND_AND_WORD(55),
  FIRST_BEHIND_AND_FORM(56),
  FIRST_BEHIND_AND_LEMMA(57),
  /** How many verbs lie between this word and the cue behind it. */
  VERBS_TO_CUE(58),
  VERBS_FROM_START(59),
  LEMMA_AND_SIDE(60),
  /** The last word before the cue. */
  LAST_BEFORE(61);

  private final int number;

  Template(int number) {
    this.number = number;
  }

  /** Where the hashes of the template's features start. */
  long seed() {
    return number * 0x9E3779B97F4A7C15L;
  }
}
