package org.stance.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stance.extraction.attribution.Attribution;
import org.stance.extraction.attribution.Provenance;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.TokenRange;
import org.stance.extraction.language.TokenSpan;
import org.stance.extraction.speaker.PersonPhrase;
import org.stance.statement.Finder;

/**
 * Finds what the colon or dash of a headline or caption credits to somebody: "‘No deal’: minister",
 * "Talks can't wait: mayor", "Minister: The ferry will sail". Headlines of other forms have cues as
 * sentences have. {@link Finder#HEADLINE}.
 */
final class Headlines implements AttributionRule {
  @Override
  public Finder finder() {
    return Finder.HEADLINE;
  }

  @Override
  public List<Attribution> find(Attributions found) {
    Attribution headline = found.isEmpty() ? headline(found.passage()) : null;
    return headline == null ? List.of() : List.of(headline);
  }

  /** The attribution of a passage that is a line without a full stop, or null. */
  private static @Nullable Attribution headline(Passage passage) {
    int last = passage.size() - 1;
    if (passage.isTagged(last, "PUNCT")) {
      return null;
    }
    for (int i = 1; i < last; i++) {
      boolean dash = passage.isPlain(i, "\u2014", "\u2013") && passage.isQuoted(i - 1);
      if (dash || passage.isPlain(i, ":")) {
        TokenRange front = new TokenRange(0, i);
        TokenRange back = new TokenRange(i + 1, last + 1);
        Attribution behind = attribution(passage, front, back);
        return behind == null && !dash && !passage.isQuoted(i + 1)
            ? attribution(passage, back, front)
            : behind;
      }
    }
    return null;
  }

  private static @Nullable Attribution attribution(
      Passage passage, TokenRange words, TokenRange speaker) {
    TokenSpan content = new TokenSpan(passage, words);
    boolean said = content.isAllQuoted() ? words.to() - words.from() > 4 : isClause(passage, words);
    if (!said || passage.isQuoted(speaker.from()) || !PersonPhrase.isPerson(passage, speaker)) {
      return null;
    }
    int colon = Math.max(words.from(), speaker.from()) - 1;
    return new Attribution(
        List.of(content),
        new TokenSpan(passage, speaker),
        TokenSpan.of(passage, colon, colon + 1),
        Provenance.rule(Finder.HEADLINE));
  }

  private static boolean isClause(Passage passage, TokenRange words) {
    for (int i = words.from() + 1; i < words.to(); i++) {
      if (passage.token(i).isVerbal()) {
        return true;
      }
    }
    return false;
  }
}
