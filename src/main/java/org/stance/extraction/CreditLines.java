package org.stance.extraction;

import java.util.List;
import org.stance.extraction.attribution.Attribution;
import org.stance.extraction.attribution.Provenance;
import org.stance.extraction.language.NounPhrases;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.TokenRange;
import org.stance.extraction.language.TokenSpan;
import org.stance.extraction.speaker.NameReader;
import org.stance.extraction.speaker.PersonPhrase;
import org.stance.statement.Finder;

/**
 * Finds the speaker of the quotation before, if no cue has, in a line of its own: "— Ada Lind".
 * {@link Finder#CREDIT_LINE}.
 */
final class CreditLines implements AttributionRule {
  /** A longer line is not just a name and what the person is, in tokens. */
  private static final int MAX_LENGTH = 15;

  @Override
  public Finder finder() {
    return Finder.CREDIT_LINE;
  }

  @Override
  public List<Attribution> find(Attributions found) {
    Passage line = found.passage();
    Attribution quotation = found.lastBefore();
    if (!found.isEmpty() || quotation == null || quotation.cue() != null || !isLine(line)) {
      return List.of();
    }
    int end = NounPhrases.simpleEnd(line, 1);
    boolean closed = end == line.size() || line.isTagged(end, "PUNCT");
    return end > 0 && closed && isName(line, new TokenRange(1, end))
        ? List.of(
            new Attribution(
                quotation.content(),
                TokenSpan.of(line, 1, end),
                TokenSpan.of(line, 0, 1),
                Provenance.rule(Finder.CREDIT_LINE)))
        : List.of();
  }

  private static boolean isLine(Passage passage) {
    return passage.isPlain(0, "\u2014", "\u2013", "\u2015", "-", "--")
        && passage.size() <= MAX_LENGTH
        && !passage.holdsVerbOrQuotation(0, passage.size());
  }

  private static boolean isName(Passage line, TokenRange words) {
    return NameReader.endingAt(line, words) != null || PersonPhrase.isPerson(line, words);
  }
}
