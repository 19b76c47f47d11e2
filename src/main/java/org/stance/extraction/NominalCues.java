package org.stance.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stance.extraction.attribution.Attribution;
import org.stance.extraction.attribution.Provenance;
import org.stance.extraction.cue.NounClause;
import org.stance.extraction.language.NounPhrases;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.TokenRange;
import org.stance.extraction.language.TokenSpan;
import org.stance.extraction.language.WordList;
import org.stance.statement.Finder;

/**
 * Finds what a noun or adjective credits to somebody, no verb of speech having them as its subject:
 * "the minister's warning that ...", "a claim by the envoy that ...", "was told by the envoy that
 * ...", "in the minister's view, ...". {@link Finder#NOMINAL_CUE}.
 */
final class NominalCues implements AttributionRule {
  private static final Set<String> NOUNS = WordList.words("statement-nouns.txt");

  @Override
  public Finder finder() {
    return Finder.NOMINAL_CUE;
  }

  @Override
  public List<Attribution> find(Attributions found) {
    Passage passage = found.passage();
    List<Attribution> attributions = new ArrayList<>(found.weighed(Finder.NOMINAL_CUE));
    for (int i = 1; i + 1 < passage.size(); i++) {
      Attribution attribution = at(passage, i);
      if (attribution != null && found.isFree(attribution)) {
        attributions.add(attribution);
      }
    }
    return attributions;
  }

  private static @Nullable Attribution at(Passage passage, int cue) {
    boolean noun = passage.isTagged(cue, "NOUN") && NOUNS.contains(passage.token(cue).lemma());
    if (noun && passage.isPlain(cue + 1, "that")) {
      return clause(passage, NounClause.ownerBefore(passage, cue), cue, cue + 1);
    }
    if ((noun || passage.isPlain(cue, "told")) && passage.isPlain(cue + 1, "by")) {
      int end = NounPhrases.endOfPhraseStartingAt(passage, cue + 2);
      return end > 0 && passage.isPlain(end, "that")
          ? clause(passage, new TokenRange(cue + 2, end), cue, end)
          : null;
    }
    return passage.isPlain(cue, "view", "words", "opinion") ? aside(passage, cue) : null;
  }

  private static @Nullable Attribution clause(
      Passage passage, @Nullable TokenRange speaker, int cue, int that) {
    int end = NounClause.end(passage, that);
    return speaker != null && end > that + 1
        ? attribution(
            List.of(TokenSpan.of(passage, that, end)),
            new TokenSpan(passage, speaker),
            TokenSpan.of(passage, cue, cue + 1))
        : null;
  }

  /** "In the minister's view, ...", "..., in the minister's words, ...". */
  private static @Nullable Attribution aside(Passage passage, int noun) {
    TokenRange speaker = NounClause.ownerBefore(passage, noun);
    int in = speaker == null ? -1 : speaker.from() - 1;
    if (speaker == null || !passage.isPlain(in, "in") || !isSetOff(passage, in, noun + 1)) {
      return null;
    }
    List<TokenSpan> parts =
        Stream.of(
                passage.withoutMarks(passage.sentenceStart(in), in),
                passage.withoutMarks(noun + 1, passage.sentenceEnd(noun)))
            .flatMap(Stream::ofNullable)
            .map(words -> new TokenSpan(passage, words))
            .toList();
    boolean clause =
        parts.stream()
            .map(TokenSpan::range)
            .anyMatch(words -> passage.holdsVerbOrQuotation(words.from(), words.to()));
    return clause
        ? attribution(parts, new TokenSpan(passage, speaker), TokenSpan.of(passage, in, noun + 1))
        : null;
  }

  /** Whether a mark or an end of the sentence stands on both sides. */
  private static boolean isSetOff(Passage passage, int from, int to) {
    boolean opened = passage.startsSentence(from) || passage.isPlain(from - 1, ",");
    return opened && (to == passage.size() || passage.isTagged(to, "PUNCT"));
  }

  private static Attribution attribution(
      List<TokenSpan> content, TokenSpan speaker, TokenSpan cue) {
    return new Attribution(content, speaker, cue, Provenance.rule(Finder.NOMINAL_CUE));
  }
}
