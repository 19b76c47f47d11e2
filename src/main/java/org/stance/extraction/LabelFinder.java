package org.stance.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stance.extraction.attribution.Attribution;
import org.stance.extraction.attribution.Provenance;
import org.stance.extraction.language.LineLabel;
import org.stance.extraction.language.NameLexicon;
import org.stance.extraction.language.NounPhrases;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.TokenRange;
import org.stance.extraction.language.TokenSpan;
import org.stance.extraction.speaker.NameMention;
import org.stance.extraction.speaker.NameReader;
import org.stance.extraction.speaker.UnnamedPeople;
import org.stance.statement.Finder;

/**
 * Finds the attribution to a label in front of a colon: the turn of a transcript, "MAYOR LIND: We
 * will wait.", and a headline, "Mayor on dam: ‘We will wait’".
 */
final class LabelFinder {
  /** In tokens, marks included. */
  private static final int SHORTEST = 5;

  private LabelFinder() {}

  /** The attribution of all quoted words of a passage to the label it opens with, or null. */
  static @Nullable Attribution find(Passage passage) {
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
    if (isPerson(passage, label)) {
      return true;
    }
    NameMention name = NameReader.endingAt(passage, label);
    return name != null
        && name.range().from() == label.from()
        && passage.size() - words > SHORTEST
        && !LineLabel.isNoSpeaker(name.names());
  }

  /** Whether a noun phrase tells by itself that it means a person. */
  static boolean isPerson(Passage passage, TokenRange label) {
    if (NounPhrases.startOfPhraseEndingAt(passage, label.to() - 1) != label.from()) {
      return false;
    }
    NameMention name = NameReader.endingAt(passage, label);
    boolean named =
        name != null && (name.role() != null || NameLexicon.isGivenName(name.names().get(0)));
    return named || UnnamedPeople.isPerson(passage.token(label.to() - 1));
  }
}
