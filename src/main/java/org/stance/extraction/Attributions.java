package org.stance.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stance.extraction.attribution.Attribution;
import org.stance.extraction.attribution.AttributionModel;
import org.stance.extraction.attribution.LikelyCandidates;
import org.stance.extraction.cue.CueFinder;
import org.stance.extraction.cue.CueHit;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.TokenRange;
import org.stance.extraction.language.TokenSpan;
import org.stance.statement.Finder;

/**
 * The attributions found in one passage so far: the state that the rules share. A rule asks here
 * which words are still free; what it returns is added before the next rule is applied. The words
 * that the learnt score has chosen are taken from the start, whichever rule returns them.
 */
final class Attributions {
  private final Passage passage;
  private final @Nullable Passage before;
  private final @Nullable Attribution last;
  private final List<CueHit> hits;
  private final List<Attribution> weighed;
  private final List<Attribution> found = new ArrayList<>();

  /**
   * Starts with nothing found.
   *
   * @param passage where the rules look
   * @param before the passage before it, null at the start of a document
   * @param last the attribution found last in the document, null if none
   */
  Attributions(
      Passage passage,
      @Nullable Passage before,
      @Nullable Attribution last,
      AttributionModel model) {
    this.passage = passage;
    this.before = before;
    this.last = last;
    this.hits = CueFinder.find(passage);
    this.weighed = new ArrayList<>(LikelyCandidates.of(passage, hits, model));
  }

  Passage passage() {
    return passage;
  }

  /** The passage before this one, null at the start of a document. */
  @Nullable Passage before() {
    return before;
  }

  /** The attribution whose words end the passage before, null if none does. */
  @Nullable Attribution lastBefore() {
    return last != null && before != null && last.last().passage() == before ? last : null;
  }

  /** The verbs of the passage that may be cues. */
  List<CueHit> hits() {
    return hits;
  }

  /** The attributions that the learnt score has chosen, by the kind of their cue. */
  List<Attribution> weighed(Finder kind) {
    return weighed.stream().filter(chosen -> chosen.provenance().finder() == kind).toList();
  }

  void add(Attribution attribution) {
    found.add(WholeQuotation.alone(attribution));
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** Whether no attribution credits any of the words to somebody. */
  boolean isFree(TokenRange words) {
    TokenSpan span = new TokenSpan(passage, words);
    return Stream.concat(found.stream(), weighed.stream()).noneMatch(taken -> taken.covers(span));
  }

  /** Whether all words of an attribution are free. */
  boolean isFree(Attribution attribution) {
    return attribution.content().stream().allMatch(part -> isFree(part.range()));
  }

  /** Drops the attributions of some of the words that name no speaker. */
  void dropSpeakerless(TokenRange words) {
    TokenSpan span = new TokenSpan(passage, words);
    Predicate<Attribution> dropped = taken -> taken.speaker() == null && taken.covers(span);
    found.removeIf(dropped);
    weighed.removeIf(dropped);
  }

  /** The quotations of the passage, or their parts, that are still free, in order. */
  List<TokenSpan> freeQuotations() {
    List<TokenSpan> free = new ArrayList<>();
    for (TokenRange quotation : passage.quotedRanges()) {
      if (isFree(quotation)) {
        free.add(new TokenSpan(passage, quotation));
      }
    }
    return free;
  }

  /** In the order of the speakers' mentions, those without one first. */
  List<Attribution> inSpeakerOrder() {
    List<Attribution> sorted = new ArrayList<>(found);
    sorted.sort(Comparator.comparingInt(Attributions::speakerStart));
    return sorted;
  }

  private static int speakerStart(Attribution attribution) {
    TokenSpan speaker = attribution.speaker();
    return speaker == null ? -1 : speaker.range().from();
  }
}
