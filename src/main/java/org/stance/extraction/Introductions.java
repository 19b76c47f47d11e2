package org.stance.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stance.extraction.attribution.Attribution;
import org.stance.extraction.attribution.Provenance;
import org.stance.extraction.cue.CueFinder;
import org.stance.extraction.cue.CueHit;
import org.stance.extraction.cue.Frame;
import org.stance.extraction.cue.SubjectFinder;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.TokenRange;
import org.stance.extraction.language.TokenSpan;
import org.stance.extraction.speaker.PersonPhrase;
import org.stance.statement.Finder;

/**
 * Finds the speaker of a quotation that is a passage of its own in the sentence before, which ends
 * in a colon ("That night she wrote:") or says how somebody spoke ("The mayor was blunt."). {@link
 * Finder#INTRODUCTION}.
 */
final class Introductions implements AttributionRule {
  @Override
  public Finder finder() {
    return Finder.INTRODUCTION;
  }

  @Override
  public List<Attribution> find(Attributions found) {
    Passage before = found.before();
    List<TokenSpan> free = found.freeQuotations();
    if (before == null || free.isEmpty() || !found.passage().isOnlyQuotation()) {
      return List.of();
    }
    Attribution introduced = introduced(before, free);
    boolean said =
        introduced != null
            && (introduced.cue() != null || free.stream().anyMatch(QuotedSentence::isLong));
    return introduced != null && said ? List.of(introduced) : List.of();
  }

  private static @Nullable Attribution introduced(Passage before, List<TokenSpan> quotation) {
    int colon = before.size() - 1;
    if (!before.isPlain(colon, ":")) {
      return blunt(before, quotation);
    }
    List<CueHit> hits = CueFinder.find(before);
    for (int i = hits.size() - 1; i >= 0; i--) {
      CueHit hit = hits.get(i);
      boolean takesWords = hit.takes(Frame.CLAUSE) || hit.takes(Frame.ADDRESSEE);
      if (takesWords && hit.subject() != null) {
        return attribution(quotation, before, hit.subject(), hit.group());
      }
    }
    TokenRange subject = new SubjectFinder(before, hits).ofMainVerb(colon);
    return subject != null && PersonPhrase.isPerson(before, subject)
        ? attribution(quotation, before, subject, new TokenRange(colon, colon + 1))
        : null;
  }

  /** "The mayor was blunt." in front of a quotation in the same paragraph. */
  private static @Nullable Attribution blunt(Passage before, List<TokenSpan> quotation) {
    boolean near = before.paragraph() == quotation.get(0).passage().paragraph();
    if (!near || !before.quotations().isEmpty()) {
      return null;
    }
    TokenRange subject =
        new SubjectFinder(before, CueFinder.find(before)).ofMainVerb(before.size() - 1);
    boolean speaks =
        subject != null
            && (before.isPlain(subject.from(), "he", "she")
                || PersonPhrase.isPerson(before, subject));
    return subject != null && speaks ? attribution(quotation, before, subject, null) : null;
  }

  private static Attribution attribution(
      List<TokenSpan> quotation, Passage before, TokenRange speaker, @Nullable TokenRange cue) {
    return new Attribution(
        quotation,
        new TokenSpan(before, speaker),
        cue == null ? null : new TokenSpan(before, cue),
        Provenance.rule(Finder.INTRODUCTION));
  }
}
