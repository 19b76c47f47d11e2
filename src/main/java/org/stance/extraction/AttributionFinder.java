package org.stance.extraction;

import java.util.ArrayList;
import java.util.List;
import org.stance.extraction.attribution.Attribution;
import org.stance.extraction.attribution.AttributionModel;
import org.stance.extraction.attribution.CueFinder;
import org.stance.extraction.attribution.CueHit;
import org.stance.extraction.attribution.LikelyCandidates;
import org.stance.extraction.attribution.Provenance;
import org.stance.extraction.attribution.SourceContent;
import org.stance.extraction.attribution.SubjectFinder;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.TokenRange;
import org.stance.extraction.language.TokenSpan;
import org.stance.statement.Finder;

/**
 * Finds the attributions of one passage: what is learnt tells about its cues, then what rules find
 * beside: "per" and "as X put it", and a colon in front of a quotation.
 */
public final class AttributionFinder {
  private final Passage passage;
  private final List<CueHit> hits;
  private final List<Attribution> found = new ArrayList<>();

  private AttributionFinder(Passage passage) {
    this.passage = passage;
    this.hits = CueFinder.find(passage);
  }

  /** The attributions in the order of their cues. */
  public static List<Attribution> find(Passage passage, AttributionModel model) {
    AttributionFinder finder = new AttributionFinder(passage);
    for (LikelyCandidates.Scored one : LikelyCandidates.of(passage, finder.hits, model)) {
      finder.add(one);
    }
    finder.bySources();
    finder.byColon();
    return finder.found;
  }

  private Finder finder(int cue) {
    if (passage.isPlain(cue, "according")) {
      return Finder.SOURCE_PHRASE;
    }
    return passage.isTagged(cue, "VERB") ? Finder.CUE_VERB : Finder.NOMINAL_CUE;
  }

  private void add(LikelyCandidates.Scored one) {
    CueHit hit = one.candidate().hit();
    TokenSpan speaker = hit.subject() == null ? null : new TokenSpan(passage, hit.subject());
    TokenSpan cue = new TokenSpan(passage, withParticle(hit.group()));
    found.add(
        new Attribution(
            parts(one.candidate().content()),
            speaker,
            cue,
            Provenance.weighed(finder(hit.group().to() - 1), one.score())));
  }

  /** "Pointed out" and "according to" whole. */
  private TokenRange withParticle(TokenRange verb) {
    boolean more =
        passage.isPlain(verb.to(), "out")
            || passage.isPlain(verb.from(), "according") && passage.isPlain(verb.to(), "to");
    return more ? new TokenRange(verb.from(), verb.to() + 1) : verb;
  }

  private List<TokenSpan> parts(List<TokenRange> content) {
    return content.stream().map(range -> new TokenSpan(passage, range)).toList();
  }

  private void add(List<TokenRange> content, TokenRange speaker, TokenRange cue, Finder finder) {
    TokenSpan named = new TokenSpan(passage, speaker);
    found.add(
        new Attribution(
            parts(content), named, new TokenSpan(passage, cue), Provenance.rule(finder)));
  }

  private void bySources() {
    SourceContent sources = new SourceContent(passage, hits);
    for (int i = 0; i < passage.size(); i++) {
      TokenRange speaker = sources.speaker(i);
      List<TokenRange> content = speaker == null ? List.of() : sources.content(i, speaker);
      if (speaker != null && !content.isEmpty() && content.stream().noneMatch(this::isCovered)) {
        add(content, speaker, new TokenRange(i, speaker.from()), Finder.SOURCE_PHRASE);
      }
    }
  }

  /** "The minister was blunt: “..." */
  private void byColon() {
    for (int i = 1; i + 1 < passage.size(); i++) {
      if (passage.isPlain(i, ":") && passage.isQuoted(i + 1)) {
        TokenRange words = new TokenRange(i + 1, passage.quotationEnd(i + 1));
        TokenRange speaker = new SubjectFinder(passage, hits).ofMainVerb(i);
        boolean whole = words.to() == passage.size() || passage.startsSentence(words.to());
        if (speaker != null && whole) {
          found.removeIf(one -> one.speaker() == null && covers(one, words));
          if (!isCovered(words)) {
            add(List.of(words), speaker, new TokenRange(i, i + 1), Finder.COLON);
          }
        }
      }
    }
  }

  private boolean isCovered(TokenRange words) {
    return found.stream().anyMatch(one -> covers(one, words));
  }

  private boolean covers(Attribution one, TokenRange words) {
    return one.covers(new TokenSpan(passage, words));
  }
}
