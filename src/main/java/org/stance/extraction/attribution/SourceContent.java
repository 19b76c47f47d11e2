package org.stance.extraction.attribution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stance.extraction.cue.CueHit;
import org.stance.extraction.cue.SourcePhrase;
import org.stance.extraction.language.NounPhrases;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.TokenRange;

/** The words that "according to", "per" and "as X put it" credit: the clause before, or behind. */
public final class SourceContent {
  private final Passage passage;
  private final List<CueHit> hits;

  /** Looks in one passage with the cue verbs {@code hits}. */
  public SourceContent(Passage passage, List<CueHit> hits) {
    this.passage = passage;
    this.hits = hits;
  }

  /** The source that a phrase starting at a token names, or null. */
  public @Nullable TokenRange speaker(int index) {
    int source = SourcePhrase.speakerStart(passage, index);
    int end = source > 0 ? NounPhrases.endOfPhraseStartingAt(passage, source) : -1;
    return end > 0 ? new TokenRange(source, end) : null;
  }

  /** The words that the phrase at a token credits to its speaker, empty if none. */
  public List<TokenRange> content(int index, TokenRange speaker) {
    int start = clauseStart(index);
    List<TokenRange> content = new ArrayList<>();
    TokenRange before = passage.withoutMarks(start, index);
    if (before != null && passage.holdsVerbOrQuotation(before.from(), before.to())) {
      content.add(before);
    }
    TokenRange after = after(speaker.to());
    if (after != null) {
      content.add(after);
    }
    boolean weak = SourcePhrase.isSecondary(passage, index);
    return weak && holdsCue(start, index) ? List.of() : content;
  }

  private int clauseStart(int index) {
    for (int i = index; i > 0; i--) {
      boolean clause = passage.startsSentence(i) || passage.isPlain(i - 1, ":", ";");
      if (clause && !passage.isQuoted(i)) {
        return i;
      }
    }
    return 0;
  }

  private @Nullable TokenRange after(int next) {
    if (!passage.isPlain(next, ",")) {
      return null;
    }
    int end = next + 1;
    while (end < passage.size() && !passage.startsSentence(end) && !passage.isPlain(end, ";")) {
      end++;
    }
    TokenRange after = passage.withoutMarks(next + 1, end);
    return after != null
            && passage.holdsVerbOrQuotation(after.from(), after.to())
            && !holdsCue(after.from(), after.to())
        ? after
        : null;
  }

  private boolean holdsCue(int from, int to) {
    return hits.stream().anyMatch(hit -> hit.group().from() >= from && hit.group().to() <= to);
  }
}
