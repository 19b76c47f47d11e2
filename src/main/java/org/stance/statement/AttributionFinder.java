package org.stance.statement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the attributions of one passage: by cue verbs, "according to" and a colon. */
final class AttributionFinder {
  /** Under this probability not even a listed verb credits the words behind it. */
  private static final double LEAST_LISTED = 0.2;

  /** From this probability on a verb of no list does. */
  private static final double LEAST_OTHER = 0.5;

  private final Passage passage;
  private final List<CueHit> hits;
  private final ContentFinder contents;
  private final List<Attribution> found = new ArrayList<>();

  private AttributionFinder(Passage passage) {
    this.passage = passage;
    this.hits = CueFinder.find(passage);
    this.contents = new ContentFinder(passage, hits);
  }

  /** The attributions in the order of their cues. */
  static List<Attribution> find(Passage passage) {
    AttributionFinder finder = new AttributionFinder(passage);
    finder.byVerbs();
    finder.bySources();
    finder.byColon();
    finder.byOtherVerbs();
    return finder.found;
  }

  private void byVerbs() {
    for (CueHit hit : hits) {
      List<TokenRange> content = contents.content(hit);
      if (!isTaken(content) && AttributionScorer.credits(passage, hit, content, LEAST_LISTED)) {
        add(content, hit.subject(), withParticle(hit.group()));
      }
    }
  }

  /** Verbs that no list holds, where all else speaks for a cue. */
  private void byOtherVerbs() {
    for (CueHit hit : CueFinder.findOthers(passage, hits)) {
      List<TokenRange> content = contents.content(hit);
      boolean taken = isTaken(content) || content.stream().anyMatch(this::isQuotationTaken);
      if (!taken && AttributionScorer.credits(passage, hit, content, LEAST_OTHER)) {
        add(content, hit.subject(), withParticle(hit.group()));
      }
    }
  }

  private boolean isQuotationTaken(TokenRange content) {
    return passage.isQuoted(content.from()) && isCovered(content.from());
  }

  /** "Pointed out" whole. */
  private TokenRange withParticle(TokenRange verb) {
    boolean out = passage.isPlain(verb.to(), "out");
    return out ? new TokenRange(verb.from(), verb.to() + 1) : verb;
  }

  private boolean isTaken(List<TokenRange> content) {
    return found.stream()
        .anyMatch(one -> one.content().stream().map(Part::range).toList().equals(content));
  }

  private void add(
      List<TokenRange> content, @Nullable TokenRange speaker, @Nullable TokenRange cue) {
    List<Part> parts = content.stream().map(range -> new Part(passage, range)).toList();
    Attribution one =
        new Attribution(
            parts,
            speaker == null ? null : new Part(passage, speaker),
            cue == null ? null : new Part(passage, cue));
    found.add(one);
  }

  private void bySources() {
    int clauseStart = 0;
    for (int i = 0; i < passage.size(); i++) {
      boolean clause = passage.startsSentence(i) || passage.isPlain(i - 1, ":", ";");
      if (clause && !passage.isQuoted(i)) {
        clauseStart = i;
      }
      int source = SourcePhrase.speakerStart(passage, i);
      if (source > 0) {
        int end = NounPhrases.endOfPhraseStartingAt(passage, source);
        if (end > 0) {
          credit(clauseStart, new TokenRange(i, source), new TokenRange(source, end));
        }
      }
    }
  }

  private void credit(int clauseStart, TokenRange cue, TokenRange speaker) {
    List<TokenRange> content = new ArrayList<>();
    TokenRange before = trimmed(clauseStart, cue.from());
    if (before != null && passage.holdsVerbOrQuotation(before.from(), before.to())) {
      content.add(before);
    }
    int next = speaker.to();
    if (passage.isPlain(next, ",")) {
      int end = next + 1;
      while (end < passage.size() && !passage.startsSentence(end) && !passage.isPlain(end, ";")) {
        end++;
      }
      TokenRange after = trimmed(next + 1, end);
      boolean verbs = after != null && passage.holdsVerbOrQuotation(after.from(), after.to());
      if (after != null && verbs && !cuesIn(after)) {
        content.add(after);
      }
    }
    boolean weak = SourcePhrase.isSecondary(passage, cue.from());
    if (!content.isEmpty() && !(weak && cuesBefore(clauseStart, cue.from()))) {
      add(content, speaker, cue);
    }
  }

  private boolean cuesIn(TokenRange range) {
    return cuesBefore(range.from(), range.to());
  }

  private boolean cuesBefore(int from, int to) {
    return hits.stream().anyMatch(hit -> hit.group().from() >= from && hit.group().to() <= to);
  }

  private @Nullable TokenRange trimmed(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && passage.isTagged(start, "PUNCT")) {
      start++;
    }
    while (end > start && passage.isTagged(end - 1, "PUNCT")) {
      end--;
    }
    return start < end ? new TokenRange(start, end) : null;
  }

  /** "The minister was blunt: “..." */
  private void byColon() {
    for (int i = 1; i + 1 < passage.size(); i++) {
      boolean colon = passage.isPlain(i, ":") && passage.isQuoted(i + 1);
      if (colon && !isCovered(i + 1)) {
        TokenRange speaker = new SubjectFinder(passage, hits).ofMainVerb(i);
        int end = endOfQuotation(i + 1);
        boolean whole = end == passage.size() || passage.startsSentence(end);
        if (speaker != null && whole) {
          add(List.of(new TokenRange(i + 1, end)), speaker, new TokenRange(i, i + 1));
        }
      }
    }
  }

  private int endOfQuotation(int first) {
    int end = first;
    while (end < passage.size() && passage.quotationOf(end) == passage.quotationOf(first)) {
      end++;
    }
    return end;
  }

  private boolean isCovered(int token) {
    return found.stream()
        .flatMap(one -> one.content().stream())
        .anyMatch(part -> part.range().from() <= token && token < part.range().to());
  }
}
