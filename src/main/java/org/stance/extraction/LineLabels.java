package org.stance.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stance.extraction.attribution.Attribution;
import org.stance.extraction.attribution.Provenance;
import org.stance.extraction.language.LineLabel;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.TokenRange;
import org.stance.extraction.language.TokenSpan;
import org.stance.extraction.speaker.NameMention;
import org.stance.extraction.speaker.NameReader;
import org.stance.extraction.speaker.PersonPhrase;
import org.stance.statement.Finder;

/**
 * Finds what a label in front of a colon credits, where nothing else in the passage credits
 * anybody: the turn of a transcript, "MAYOR LIND: We will wait.", and a headline, "Mayor on dam:
 * ‘We will wait’". {@link Finder#LABEL}.
 */
final class LineLabels implements AttributionRule {
  /** Minimum length of what a bare name may be credited with, in tokens, marks included. */
  private static final int MIN_LENGTH = 5;

  @Override
  public Finder finder() {
    return Finder.LABEL;
  }

  @Override
  public List<Attribution> find(Attributions found) {
    Attribution labelled = found.isEmpty() ? labelled(found.passage()) : null;
    return labelled == null ? List.of() : List.of(labelled);
  }

  /** The attribution of all quoted words of a passage to the label it opens with, or null. */
  private static @Nullable Attribution labelled(Passage passage) {
    int words = 0;
    while (words < passage.size() && !passage.isQuoted(words)) {
      words++;
    }
    int colon = beforeEmphasis(passage, words);
    if (words == passage.size() || !passage.isPlain(colon, ":") || !quotedToEnd(passage, words)) {
      return null;
    }
    TokenRange speaker = speaker(passage, colon);
    boolean turn = passage.quotations().get(passage.quotationOf(words)).turn();
    boolean speaks = turn || speaker != null && mayTalk(passage, speaker, words);
    if (speaker == null || !speaks) {
      return null;
    }
    return new Attribution(
        List.of(TokenSpan.of(passage, words, passage.size())),
        new TokenSpan(passage, speaker),
        TokenSpan.of(passage, colon, colon + 1),
        Provenance.rule(Finder.LABEL));
  }

  private static int beforeEmphasis(Passage passage, int words) {
    int last = words - 1;
    while (last > 0 && isEmphasis(passage, last)) {
      last--;
    }
    return last;
  }

  private static boolean isEmphasis(Passage passage, int index) {
    return passage.token(index).text().chars().allMatch(c -> c == '*' || c == '_');
  }

  private static boolean quotedToEnd(Passage passage, int words) {
    for (int i = words; i < passage.size(); i++) {
      if (!passage.isQuoted(i) && !passage.token(i).is("PUNCT")) {
        return false;
      }
    }
    return true;
  }

  /** The label without emphasis and without what a comma, parenthesis or "on" opens. */
  private static @Nullable TokenRange speaker(Passage passage, int colon) {
    int start = 0;
    while (start < colon && isEmphasis(passage, start)) {
      start++;
    }
    int end = start;
    while (end < colon
        && !isEmphasis(passage, end)
        && !passage.isPlain(end, ",", "(", "on", "after", "about")) {
      if (passage.token(end).is("VERB", "AUX") && !passage.token(end).isCapitalized()) {
        return null;
      }
      end++;
    }
    return start < end ? new TokenRange(start, end) : null;
  }

  /** A person, or a name in front of a sentence: "Halvorsen: ‘We will row’". */
  private static boolean mayTalk(Passage passage, TokenRange label, int words) {
    if (PersonPhrase.isPerson(passage, label)) {
      return true;
    }
    NameMention name = NameReader.endingAt(passage, label);
    return name != null
        && name.range().from() == label.from()
        && passage.size() - words > MIN_LENGTH
        && !LineLabel.isNoSpeaker(name.names());
  }
}
