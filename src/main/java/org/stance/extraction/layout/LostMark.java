package org.stance.extraction.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stance.text.Span;

/**
 * Finds the end of a quotation whose closing mark is missing: “We will go, she said and left. Works
 * on plain text, since sentences aren't known yet.
 */
final class LostMark {
  private static final String VERB =
      "(?:said|says|asked|asks|added|adds|told|wrote|writes|replied|answered|cried|shouted"
          + "|insisted|warned|argued|explained|declared|continued|recalled)\\b";

  private static final String NAME =
      "\\p{Lu}[\\p{L}.'\u2019-]*+(?: \\p{Lu}[\\p{L}.'\u2019-]*+){0,4}";

  private static final String WHO =
      "(?:he|she|they|(?:the|a|an)(?: [\\p{L}'\u2019-]++){1,3}?|" + NAME + ")";

  private static final String BREAK = "[,?!](?= (?:" + WHO + " " + VERB + "|" + VERB + " " + WHO;

  private static final Pattern CUE = Pattern.compile(BREAK + "\\b))");
  private static final Pattern CUE_AT_END =
      Pattern.compile(BREAK + ")(?:[.,:]| (?:and|as|while|before|after|during) |$))");

  private LostMark() {}

  /**
   * The end of the words, their comma included, if a cue breaks them off; else -1.
   *
   * @param goesOn whether the next paragraph may go on with the quotation: then "he said" may be
   *     part of it, unless the sentence ends or goes on with "and" or the like
   */
  static int end(String text, Span words, boolean goesOn) {
    Matcher cue = (goesOn ? CUE_AT_END : CUE).matcher(text).region(words.start(), words.end());
    return cue.find() ? cue.end() : -1;
  }
}
