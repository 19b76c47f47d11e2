package org.stance.extraction.cue;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.TokenRange;
import org.stance.statement.Finder;

/**
 * A possible cue in a passage, mostly a verb.
 *
 * @param group the verb with its auxiliaries
 * @param frames the frames in which it may stand, in their order
 * @param subject the subject, null if there is none nearby
 * @param inverted whether the subject follows the verb ("said the minister")
 */
public record CueHit(
    TokenRange group, Set<Frame> frames, @Nullable TokenRange subject, boolean inverted) {
  public boolean takes(Frame frame) {
    return frames.contains(frame);
  }

  /** What kind of cue it is, by its last word. */
  public Finder kind(Passage passage) {
    int word = group.to() - 1;
    if (passage.isPlain(word, "according")) {
      return Finder.SOURCE_PHRASE;
    }
    return passage.isTagged(word, "VERB") ? Finder.CUE_VERB : Finder.NOMINAL_CUE;
  }

  /** The cue with its particle: "pointed out" and "according to" whole. */
  public TokenRange words(Passage passage) {
    boolean particle =
        passage.isPlain(group.to(), "out")
            || passage.isPlain(group.from(), "according") && passage.isPlain(group.to(), "to");
    return particle ? new TokenRange(group.from(), group.to() + 1) : group;
  }

  /** Index of the first token of verb and subject together. */
  public int start() {
    return subject == null ? group.from() : Math.min(subject.from(), group.from());
  }

  /** Index after the last token of verb and subject together. */
  public int end() {
    return subject == null ? group.to() : Math.max(subject.to(), group.to());
  }
}
