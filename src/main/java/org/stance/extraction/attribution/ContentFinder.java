package org.stance.extraction.attribution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stance.extraction.cue.ContentStart;
import org.stance.extraction.cue.CueHit;
import org.stance.extraction.cue.Frame;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.TokenRange;

/** Finds the words that a cue verb credits to its subject: behind it, before it, or both. */
final class ContentFinder {
  /** Maximum distance of a subject with its relative clause from its verb, in tokens. */
  private static final int MAX_SUBJECT_DISTANCE = 30;

  private static final String[] CLOSING_MARKS = {
    "\"", "'", "''", "\u2019", "\u201D", "\u201C", "\u201F", "\u00BB", "\u00AB"
  };

  private final Passage passage;
  private final List<CueHit> hits;
  private final ContentStart starts;
  private final ContentBounds bounds;

  ContentFinder(Passage passage, List<CueHit> hits) {
    this.passage = passage;
    this.hits = hits;
    this.starts = new ContentStart(passage);
    this.bounds = new ContentBounds(passage, hits);
  }

  /** The content of one of the hits, in order; empty if it credits nobody with anything. */
  List<TokenRange> content(CueHit hit) {
    List<TokenRange> around = isBehindQuotation(hit) ? around(hit) : List.of();
    if (!around.isEmpty()) {
      return around;
    }
    int after = starts.of(hit);
    if (after < 0) {
      return around(hit);
    }
    int end = bounds.end(after, hit, starts.isObject(after, hit));
    return end > after ? List.of(new TokenRange(after, end)) : List.of();
  }

  /** Whether a quotation that ends in a comma or the like precedes cue and subject. */
  private boolean isBehindQuotation(CueHit hit) {
    int before = hit.start() - 1;
    TokenRange subject = hit.subject();
    boolean participle = passage.token(hit.group().from()).text().endsWith("ing");
    boolean adjacent =
        !participle
            && (subject == null
                || Math.abs(subject.from() - hit.group().from()) <= MAX_SUBJECT_DISTANCE);
    return adjacent && before > 0 && passage.isQuoted(before) && asksForCue(before);
  }

  /** Whether the quotation that ends at this token ends in a comma or the like, marks aside. */
  private boolean asksForCue(int last) {
    int i = last;
    while (i > 0 && passage.isQuoted(i) && passage.token(i).isWord(CLOSING_MARKS)) {
      i--;
    }
    return passage.token(i).isWord(",", "?", "!");
  }

  /** The words before "..., he said", and their continuation behind it. */
  private List<TokenRange> around(CueHit hit) {
    List<TokenRange> content = new ArrayList<>();
    TokenRange before = contentBefore(hit);
    if (before == null) {
      return content;
    }
    TokenRange more = continuation(hit, before);
    if (passage.holdsVerbOrQuotation(before.from(), before.to()) || more != null) {
      content.add(before);
    }
    if (more != null) {
      content.add(more);
    }
    return content;
  }

  /** The words before "..., he said", or null. */
  private @Nullable TokenRange contentBefore(CueHit hit) {
    boolean verbalFrame =
        hit.takes(Frame.CLAUSE) || hit.takes(Frame.AFTER) || hit.takes(Frame.ADDRESSEE);
    int end = hit.start();
    boolean marked =
        end > 0 && (passage.isQuoted(end - 1) || passage.isPlain(end - 1, ",", "\u2014", "\u2013"));
    if (!verbalFrame || !marked || isRelative(hit)) {
      return null;
    }
    int start = bounds.start(end, hits, hit);
    while (end > start && passage.isTagged(end - 1, "PUNCT")) {
      end--;
    }
    return end > start ? new TokenRange(start, end) : null;
  }

  private boolean isRelative(CueHit hit) {
    return hit.subject() != null && passage.isPlain(hit.subject().from(), "who", "which", "that");
  }

  /** The continuation behind "..., he said, ...", or null. */
  private @Nullable TokenRange continuation(CueHit hit, TokenRange before) {
    boolean quoted = passage.isQuoted(before.to() - 1);
    if (!quoted && passage.isPlain(hit.end(), ",")) {
      return plainContinuation(hit);
    }
    for (int i = hit.end(); i < passage.size(); i++) {
      if (passage.isQuoted(i)) {
        boolean mark = i == hit.end() || passage.isPlain(i - 1, ",", ":", ".", "\u2014");
        return quoted && mark ? new TokenRange(i, bounds.end(i, hit, false)) : null;
      }
      if (passage.startsSentence(i) || isOtherCue(i, hit)) {
        return null;
      }
    }
    return null;
  }

  /**
   * For "The talks, he said, will go on": the rest of the sentence, unless it contains another cue.
   */
  private @Nullable TokenRange plainContinuation(CueHit hit) {
    int start = hit.end() + 1;
    int end = start;
    boolean verb = false;
    while (end < passage.size() && !passage.startsSentence(end)) {
      if (isOtherCue(end, hit)) {
        return null;
      }
      verb |= passage.isTagged(end, "AUX", "VERB", "AUX+PART", "PRON+AUX");
      end++;
    }
    while (end > start && passage.isTagged(end - 1, "PUNCT")) {
      end--;
    }
    boolean clause = verb && !passage.isPlain(start, "who", "which", "as", "while", "when");
    return clause && end > start ? new TokenRange(start, end) : null;
  }

  private boolean isOtherCue(int index, CueHit hit) {
    return hits.stream().anyMatch(other -> !other.equals(hit) && other.group().from() == index);
  }
}
