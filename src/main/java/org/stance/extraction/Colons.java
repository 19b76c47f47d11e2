package org.stance.extraction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stance.extraction.attribution.Attribution;
import org.stance.extraction.attribution.Provenance;
import org.stance.extraction.cue.SubjectFinder;
import org.stance.extraction.language.LineLabel;
import org.stance.extraction.language.NounPhrases;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.TokenRange;
import org.stance.extraction.language.TokenSpan;
import org.stance.extraction.speaker.NameMention;
import org.stance.extraction.speaker.NameReader;
import org.stance.extraction.speaker.PersonPhrase;
import org.stance.statement.Finder;

/**
 * Finds a quotation behind a colon: "The minister was blunt: “...", "Here is the envoy in March:
 * “...". {@link Finder#COLON}.
 */
final class Colons implements AttributionRule {
  @Override
  public Finder finder() {
    return Finder.COLON;
  }

  @Override
  public List<Attribution> find(Attributions found) {
    Passage passage = found.passage();
    List<Attribution> attributions = new ArrayList<>();
    for (TokenRange quotation : passage.quotedRanges()) {
      if (passage.isPlain(quotation.from() - 1, ":")) {
        Attribution attribution = behindColon(found, quotation);
        if (attribution != null) {
          attributions.add(attribution);
        }
      }
    }
    return attributions;
  }

  private static @Nullable Attribution behindColon(Attributions found, TokenRange quotation) {
    Passage passage = found.passage();
    int colon = quotation.from() - 1;
    TokenRange subject = new SubjectFinder(passage, found.hits()).ofMainVerb(colon);
    boolean whole = quotation.to() == passage.size() || passage.startsSentence(quotation.to());
    if (subject != null && whole) {
      found.dropSpeakerless(quotation);
    }
    if (!found.isFree(quotation)) {
      return null;
    }
    if (subject != null && whole) {
      return attribution(passage, quotation, subject);
    }
    return isSentence(passage, quotation) ? nearby(found, quotation) : null;
  }

  private static boolean isSentence(Passage passage, TokenRange quotation) {
    return !passage.startsSentence(quotation.from())
        && QuotedSentence.endsSentence(passage, quotation)
        && QuotedSentence.isSentence(passage, quotation);
  }

  /** The quotation as that of whoever stands nearest, of nobody if nobody does. */
  private static @Nullable Attribution nearby(Attributions found, TokenRange quotation) {
    Passage passage = found.passage();
    int colon = quotation.from() - 1;
    TokenRange named = QuotedSentence.speakerBefore(passage, found.hits(), colon);
    TokenRange speaker = named == null ? label(passage, colon) : named;
    boolean heading = LineLabel.isNoSpeaker(List.of(passage.token(Math.max(0, colon - 1)).text()));
    return speaker == null && heading ? null : attribution(passage, quotation, speaker);
  }

  /** The noun phrase before a colon, if it may speak: "From the report:"; or null. */
  private static @Nullable TokenRange label(Passage passage, int colon) {
    int start = NounPhrases.startOfPhraseEndingAt(passage, colon - 1);
    int end = start < 0 ? -1 : NounPhrases.simpleEnd(passage, start);
    if (end < 0) {
      return null;
    }
    TokenRange label = new TokenRange(start, end);
    NameMention name = NameReader.endingAt(passage, label);
    boolean named = name != null && !LineLabel.isNoSpeaker(name.names());
    boolean source = passage.isPlain(start - 1, "from");
    return named || source || PersonPhrase.isPerson(passage, label) ? label : null;
  }

  private static Attribution attribution(
      Passage passage, TokenRange quotation, @Nullable TokenRange speaker) {
    int colon = quotation.from() - 1;
    return new Attribution(
        List.of(new TokenSpan(passage, quotation)),
        speaker == null ? null : new TokenSpan(passage, speaker),
        TokenSpan.of(passage, colon, colon + 1),
        Provenance.rule(Finder.COLON));
  }
}
