package org.stance.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stance.extraction.attribution.Attribution;
import org.stance.extraction.attribution.CueFinder;
import org.stance.extraction.attribution.CueHit;
import org.stance.extraction.attribution.CueLexicon;
import org.stance.extraction.attribution.Provenance;
import org.stance.extraction.attribution.SubjectFinder;
import org.stance.extraction.language.NounPhrases;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.TokenRange;
import org.stance.extraction.language.TokenSpan;
import org.stance.extraction.speaker.NameReader;
import org.stance.statement.Finder;

/**
 * Finds who speaks in a quotation that is a paragraph of its own, from the sentence before, which
 * ends in a colon ("That night she wrote:"), or from a line behind ("— Ada Lind").
 */
final class IntroductionFinder {
  /** A line with a name and what the person is; longer ones tell something else. */
  private static final int LONGEST_LINE = 15;

  private IntroductionFinder() {}

  /** The quotation as what the passage before it introduces, or null if that introduces nothing. */
  static @Nullable Attribution introduced(Passage before, List<TokenSpan> quotation) {
    int colon = before.size() - 1;
    if (!before.isPlain(colon, ":")) {
      return blunt(before, quotation);
    }
    List<CueHit> hits = CueFinder.find(before);
    for (int i = hits.size() - 1; i >= 0; i--) {
      CueHit hit = hits.get(i);
      boolean words = hit.takes(CueLexicon.CLAUSE) || hit.takes(CueLexicon.ADDRESSEE);
      if (words && hit.subject() != null) {
        return attribution(before, quotation, hit.subject(), hit.group());
      }
    }
    TokenRange subject = new SubjectFinder(before, hits).ofMainVerb(colon);
    boolean speaks = subject != null && LabelFinder.isPerson(before, subject);
    TokenRange cue = new TokenRange(colon, colon + 1);
    return subject != null && speaks ? attribution(before, quotation, subject, cue) : null;
  }

  /** "The mayor was blunt." in front of a quotation in the same paragraph. */
  private static @Nullable Attribution blunt(Passage before, List<TokenSpan> quotation) {
    boolean near = before.paragraph() == quotation.get(0).passage().paragraph();
    if (!near || !before.quotations().isEmpty()) {
      return null;
    }
    TokenRange subject =
        new SubjectFinder(before, CueFinder.find(before)).ofMainVerb(before.size() - 1);
    if (subject == null) {
      return null;
    }
    boolean speaks =
        before.isPlain(subject.from(), "he", "she") || LabelFinder.isPerson(before, subject);
    return speaks
        ? new Attribution(
            quotation, new TokenSpan(before, subject), null, Provenance.rule(Finder.INTRODUCTION))
        : null;
  }

  /** The quotation as what the passage behind it names the speaker of, or null if it names none. */
  static @Nullable Attribution credited(Passage behind, List<TokenSpan> quotation) {
    int end = NounPhrases.simpleEnd(behind, 1);
    boolean line = behind.isPlain(0, "\u2014", "\u2013", "\u2015", "-", "--");
    if (!line || end < 0 || behind.size() > LONGEST_LINE || holdsVerb(behind)) {
      return null;
    }
    TokenRange speaker = new TokenRange(1, end);
    boolean closed = end == behind.size() || behind.isTagged(end, "PUNCT");
    boolean named = NameReader.endingAt(behind, speaker) != null;
    return closed && (named || LabelFinder.isPerson(behind, speaker))
        ? new Attribution(
            quotation,
            new TokenSpan(behind, speaker),
            TokenSpan.of(behind, 0, 1),
            Provenance.rule(Finder.CREDIT_LINE))
        : null;
  }

  private static boolean holdsVerb(Passage passage) {
    return passage.holdsVerbOrQuotation(0, passage.size());
  }

  private static Attribution attribution(
      Passage passage, List<TokenSpan> quotation, TokenRange speaker, TokenRange cue) {
    return new Attribution(
        quotation,
        new TokenSpan(passage, speaker),
        new TokenSpan(passage, cue),
        Provenance.rule(Finder.INTRODUCTION));
  }
}
