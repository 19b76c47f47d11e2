package org.stance.extraction.cue;

import org.stance.extraction.language.NounPhrases;
import org.stance.extraction.language.Passage;

/** Phrases that name a source without a verb of their own: "according to", "per", "as X put it". */
public final class SourcePhrase {
  private SourcePhrase() {}

  /** The start of the source's name if such a phrase starts at a token, else -1. */
  public static int speakerStart(Passage passage, int index) {
    boolean marked = index > 0 && (passage.isPlain(index - 1, ",") || passage.isQuoted(index - 1));
    if (passage.isPlain(index, "according") && passage.isPlain(index + 1, "to")) {
      boolean apart = marked || passage.startsSentence(index);
      return apart || !isMeasure(passage, index + 2) ? index + 2 : -1;
    }
    if (marked && passage.isPlain(index, "per")) {
      return index + 1;
    }
    return marked && passage.isPlain(index, "as") && reports(passage, index + 1) ? index + 1 : -1;
  }

  /** A bare singular noun, which is a measure, not a source: "sorted according to size". */
  private static boolean isMeasure(Passage passage, int index) {
    boolean bare = passage.isTagged(index, "NOUN") && !passage.token(index).isCapitalized();
    return bare
        && passage.token(index).text().equals(passage.token(index).lemma())
        && NounPhrases.endOfPhraseStartingAt(passage, index) == index + 1;
  }

  private static boolean reports(Passage passage, int first) {
    int end = NounPhrases.endOfPhraseStartingAt(passage, first);
    if (end < 0 || end >= passage.size()) {
      return false;
    }
    boolean cue =
        CueLexicon.frames(passage.token(end)).contains(Frame.CLAUSE)
            || passage.isPlain(end, "put", "puts");
    return cue
        && (end + 1 == passage.size()
            || passage.isTagged(end + 1, "PUNCT")
            || passage.isPlain(end + 1, "it"));
  }

  /**
   * Whether the phrase yields to another cue, which names the speaker while it names the medium.
   */
  public static boolean isSecondary(Passage passage, int index) {
    return passage.isPlain(index, "per", "as");
  }
}
