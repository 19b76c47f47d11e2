package org.stance.extraction.attribution;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.stance.extraction.cue.CueHit;
import org.stance.extraction.cue.CueLexicon;
import org.stance.extraction.language.NounPhrases;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.TokenRange;

/** Start and end of the words that a cue credits. */
final class ContentBounds {
  /** Words behind a comma that end an object. */
  private static final Set<String> LEAVES_OBJECT =
      Set.of(
          "where",
          "who",
          "which",
          "while",
          "but",
          "and",
          "as",
          "after",
          "when",
          "saying",
          "though",
          "although",
          "adding",
          "because",
          "since",
          "before",
          "with",
          "a",
          "the",
          "in",
          "at");

  /** Maximum distance of a subject from the conjunction before it, in tokens. */
  private static final int MAX_DISTANCE = 3;

  private final Passage passage;
  private final List<CueHit> hits;

  ContentBounds(Passage passage, List<CueHit> hits) {
    this.passage = passage;
    this.hits = hits;
  }

  /** The end of content that starts at a token, exclusive, without marks at its edge. */
  int end(int start, CueHit hit, boolean object) {
    int i = start;
    while (i < passage.size() && !stops(i, start, hit, object)) {
      i++;
    }
    return trimmedEnd(start, i);
  }

  private boolean stops(int i, int start, CueHit hit, boolean object) {
    if (i > start && passage.startsSentence(i) && !insideOneQuotation(i)) {
      return true;
    }
    if (i == start || passage.isQuoted(i)) {
      return false;
    }
    return opensSource(i)
        || opensOtherCue(i, hit)
        || (object && leavesObject(i))
        || (passage.isPlain(i, ";") && !object);
  }

  private boolean insideOneQuotation(int i) {
    return passage.isQuoted(i) && passage.quotationOf(i) == passage.quotationOf(i - 1);
  }

  /** ", according to", ", as NAME reported", ", per NAME". */
  private boolean opensSource(int i) {
    boolean comma = passage.isPlain(i, ",") || passage.isQuoted(i - 1);
    int next = passage.isPlain(i, ",") ? i + 1 : i;
    if (passage.isPlain(next, "according") && passage.isPlain(next + 1, "to")) {
      return true;
    }
    return comma && (passage.isPlain(next, "per") || isAsReported(next));
  }

  private boolean isAsReported(int as) {
    if (!passage.isPlain(as, "as")) {
      return false;
    }
    int end = NounPhrases.endOfPhraseStartingAt(passage, as + 1);
    return end > 0
        && end < passage.size()
        && !CueLexicon.frames(passage.token(end)).isEmpty()
        && (end + 1 == passage.size() || passage.isTagged(end + 1, "PUNCT"));
  }

  /** A further cue with a subject of its own, or a participle that depends on the first. */
  private boolean opensOtherCue(int i, CueHit hit) {
    boolean mark = passage.isPlain(i, ",", "\u2014", ";");
    boolean parallel = isParallelCue(i, hit);
    int next = mark ? i + 1 : i;
    boolean conjunction = passage.isPlain(next, "and", "but", "while", "though", "although");
    int cue = conjunction ? next + 1 : next;
    if (cue >= passage.size() || !mark && !parallel && !passage.isQuoted(i - 1)) {
      return false;
    }
    return hits.stream()
        .filter(other -> !other.equals(hit) && other.group().from() >= cue)
        .anyMatch(
            other ->
                parallel
                    || isDependent(other, cue)
                    || (conjunction ? hasOwnSubject(other, cue) : interrupts(other, cue)));
  }

  /** "and the mayor urged": a cue whose subject stands near the conjunction. */
  private static boolean hasOwnSubject(CueHit other, int cue) {
    TokenRange subject = other.subject();
    return subject != null && subject.from() >= cue && subject.from() <= cue + MAX_DISTANCE;
  }

  /** ", adding that": a participle right there. */
  private boolean isDependent(CueHit other, int cue) {
    return other.group().from() == cue && passage.token(cue).text().endsWith("ing");
  }

  /** ", the mayor said,": a cue with its subject and nothing else. */
  private boolean interrupts(CueHit other, int cue) {
    return other.start() == cue && endsSentence(other.end()) && !other.inverted();
  }

  /** "and urged" behind "said that ...": another cue of the same speaker. */
  private boolean isParallelCue(int i, CueHit hit) {
    return passage.isPlain(i, "and", "but")
        && hits.stream()
            .anyMatch(
                other ->
                    other.group().from() == i + 1
                        && other.subject() != null
                        && other.subject().equals(hit.subject()));
  }

  private boolean endsSentence(int index) {
    return index >= passage.size()
        || passage.startsSentence(index)
        || passage.isPlain(index, ".", ",");
  }

  private boolean leavesObject(int i) {
    boolean comma = passage.isPlain(i, ",") || (passage.isQuoted(i - 1) && quoteEndsInComma(i - 1));
    int next = passage.isPlain(i, ",") ? i + 1 : i;
    if (!comma || next >= passage.size()) {
      return false;
    }
    String word = passage.token(next).text().toLowerCase(Locale.ROOT);
    return LEAVES_OBJECT.contains(word) || passage.isTagged(next, "PRON", "SCONJ", "PROPN");
  }

  private boolean quoteEndsInComma(int last) {
    return last > 0 && passage.token(last - 1).isWord(",");
  }

  private int trimmedEnd(int start, int from) {
    int end = from;
    while (end > start
        && !passage.isQuoted(end - 1)
        && passage.token(end - 1).is("PUNCT")
        && !passage.token(end - 1).isWord(")", "'s", "\u2019s")) {
      end--;
    }
    return end;
  }

  /**
   * The start of content that ends before a token: behind the last cue, or that of the sentence.
   */
  int start(int end, List<CueHit> all, CueHit hit) {
    int floor = 0;
    for (CueHit other : all) {
      boolean behind = other.end() <= end && other.group().to() <= hit.group().from();
      if (!other.equals(hit) && behind && !isPartOfContent(other, hit, end)) {
        floor = Math.max(floor, other.end());
      }
    }
    int start = end - 1;
    while (start > floor && !opensContent(start)) {
      start--;
    }
    while (start < end
        && passage.isTagged(start, "PUNCT", "CCONJ")
        && start == floor
        && floor > 0) {
      floor++;
      start++;
    }
    return start;
  }

  /** For "The two agreed to talk, the ministry said": an earlier cue within the words. */
  private boolean isPartOfContent(CueHit other, CueHit hit, int end) {
    if (other.inverted() || hit.inverted() || other.subject() == null || hit.subject() == null) {
      return false;
    }
    boolean opens =
        passage.startsSentence(other.start()) && other.subject().from() == other.start();
    return opens && passage.isPlain(end - 1, ",") && !passage.isQuoted(end - 1);
  }

  private boolean opensContent(int i) {
    boolean sentence = passage.startsSentence(i) && !insideOneQuotation(i);
    return sentence || passage.isPlain(i - 1, ":");
  }
}
