package org.stance.extraction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stance.extraction.attribution.Attribution;
import org.stance.extraction.attribution.Provenance;
import org.stance.extraction.language.NounPhrases;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.TokenRange;
import org.stance.extraction.language.TokenSpan;
import org.stance.statement.Finder;

/**
 * Finds quoted sentences that no cue has claimed and whose position makes them statements: before a
 * noun phrase and a verb ("“...,” the minister thundered"), or behind a comma ("Then she smiled,
 * “..."). {@link Finder#POSITION}.
 */
final class Positions implements AttributionRule {
  @Override
  public Finder finder() {
    return Finder.POSITION;
  }

  @Override
  public List<Attribution> find(Attributions found) {
    List<Attribution> attributions = new ArrayList<>();
    for (TokenRange quotation : found.passage().quotedRanges()) {
      if (found.isFree(quotation) && QuotedSentence.isSentence(found.passage(), quotation)) {
        Attribution before = beforeVerb(found.passage(), quotation);
        Attribution attribution = before == null ? behindComma(found, quotation) : before;
        if (attribution != null) {
          attributions.add(attribution);
        }
      }
    }
    return attributions;
  }

  /** "“...,” the minister thundered", "“...,” thundered the minister". */
  private static @Nullable Attribution beforeVerb(Passage passage, TokenRange quotation) {
    int from = quotation.from();
    int next = quotation.to();
    boolean opens =
        from == 0 || passage.startsSentence(from) || passage.isTagged(from - 1, "PUNCT");
    if (!opens || next >= passage.size() || !asksForCue(passage, quotation)) {
      return null;
    }
    boolean inverted = passage.isTagged(next, "VERB");
    int end = NounPhrases.endOfPhraseStartingAt(passage, inverted ? next + 1 : next);
    if (end < 0 || !inverted && !passage.isTagged(end, "VERB", "AUX", "ADV")) {
      return null;
    }
    TokenRange speaker = new TokenRange(inverted ? next + 1 : next, end);
    TokenRange cue = new TokenRange(inverted ? next : end, inverted ? next + 1 : end + 1);
    return attribution(passage, quotation, speaker, cue);
  }

  /** Whether a quotation ends in a comma, question mark or exclamation mark. */
  private static boolean asksForCue(Passage passage, TokenRange quotation) {
    int last = quotation.to() - 1;
    while (last > quotation.from()
        && !Character.isLetterOrDigit(passage.token(last).text().charAt(0))) {
      if (passage.token(last).isWord(",", "?", "!")) {
        return true;
      }
      last--;
    }
    return false;
  }

  /** "Then she smiled, “...". */
  private static @Nullable Attribution behindComma(Attributions found, TokenRange quotation) {
    Passage passage = found.passage();
    int comma = quotation.from() - 1;
    if (!passage.isPlain(comma, ",")
        || passage.startsSentence(comma + 1)
        || !QuotedSentence.endsSentence(passage, quotation)) {
      return null;
    }
    TokenRange speaker = QuotedSentence.speakerBefore(passage, found.hits(), comma);
    return speaker == null
        ? null
        : attribution(passage, quotation, speaker, new TokenRange(comma, comma + 1));
  }

  private static Attribution attribution(
      Passage passage, TokenRange quotation, TokenRange speaker, TokenRange cue) {
    return new Attribution(
        List.of(new TokenSpan(passage, quotation)),
        new TokenSpan(passage, speaker),
        new TokenSpan(passage, cue),
        Provenance.rule(Finder.POSITION));
  }
}
