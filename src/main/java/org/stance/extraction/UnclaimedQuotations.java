package org.stance.extraction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stance.extraction.attribution.Attribution;
import org.stance.extraction.attribution.CueFinder;
import org.stance.extraction.attribution.CueHit;
import org.stance.extraction.attribution.Provenance;
import org.stance.extraction.attribution.SubjectFinder;
import org.stance.extraction.attribution.VerbGroups;
import org.stance.extraction.language.LineLabel;
import org.stance.extraction.language.NounPhrases;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.Token;
import org.stance.extraction.language.TokenRange;
import org.stance.extraction.language.TokenSpan;
import org.stance.extraction.speaker.NameMention;
import org.stance.extraction.speaker.NameReader;
import org.stance.statement.Finder;

/**
 * Finds quotations that no cue has claimed and that their place makes statements all the same: a
 * whole sentence in front of somebody and a verb ("“...,” the minister thundered"), or behind a
 * comma or colon ("As the envoy once put it, “...").
 */
final class UnclaimedQuotations {
  /** Shorter ones are titles and slogans, in words. */
  private static final int SHORTEST = 3;

  private final Passage passage;
  private final List<Attribution> found;
  private final List<CueHit> hits;
  private final SubjectFinder subjects;

  private UnclaimedQuotations(Passage passage, List<Attribution> found) {
    this.passage = passage;
    this.found = found;
    this.hits = CueFinder.find(passage);
    this.subjects = new SubjectFinder(passage, hits);
  }

  /** Attributions of quotations that none of those found covers, in order. */
  static List<Attribution> find(Passage passage, List<Attribution> found) {
    List<Attribution> more = new ArrayList<>();
    if (passage.quotations().isEmpty()) {
      return more;
    }
    UnclaimedQuotations finder = null;
    int i = 0;
    while (i < passage.size()) {
      int end = passage.isQuoted(i) ? passage.quotationEnd(i) : i + 1;
      if (passage.isQuoted(i)) {
        finder = finder == null ? new UnclaimedQuotations(passage, found) : finder;
        Attribution one = finder.attribution(new TokenRange(i, end));
        if (one != null) {
          more.add(one);
        }
      }
      i = end;
    }
    return more;
  }

  private @Nullable Attribution attribution(TokenRange quotation) {
    TokenSpan part = new TokenSpan(passage, quotation);
    if (found.stream().anyMatch(one -> one.covers(part)) || !isSentence(quotation)) {
      return null;
    }
    Attribution before = beforeVerb(part);
    return before == null ? behindMark(part) : before;
  }

  /** Whether the words are a sentence, and no title: a capital opens them, not all of them. */
  private boolean isSentence(TokenRange quotation) {
    int words = 0;
    int small = 0;
    boolean verb = false;
    for (int i = quotation.from(); i < quotation.to(); i++) {
      Token token = passage.token(i);
      if (!Character.isLetter(token.text().codePointAt(0))) {
        continue;
      }
      if (words == 0 && !token.isCapitalized()) {
        return false;
      }
      words++;
      small += token.isCapitalized() ? 0 : 1;
      verb |= token.isVerbal();
    }
    return verb && words >= SHORTEST && 2 * small >= words;
  }

  /** "“...,” the minister thundered", "“...,” thundered the minister". */
  private @Nullable Attribution beforeVerb(TokenSpan quotation) {
    int from = quotation.range().from();
    int next = quotation.range().to();
    boolean opens =
        from == 0 || passage.startsSentence(from) || passage.isTagged(from - 1, "PUNCT");
    if (!opens || next >= passage.size() || !endsIn(quotation.range(), ",", "?", "!")) {
      return null;
    }
    boolean inverted = passage.isTagged(next, "VERB");
    int end = NounPhrases.endOfPhraseStartingAt(passage, inverted ? next + 1 : next);
    if (end < 0 || !inverted && !passage.isTagged(end, "VERB", "AUX", "ADV")) {
      return null;
    }
    TokenRange speaker = new TokenRange(inverted ? next + 1 : next, end);
    TokenRange cue = new TokenRange(inverted ? next : end, inverted ? next + 1 : end + 1);
    return new Attribution(
        List.of(quotation),
        new TokenSpan(passage, speaker),
        new TokenSpan(passage, cue),
        Provenance.rule(Finder.POSITION));
  }

  private boolean endsIn(TokenRange quotation, String... marks) {
    int last = quotation.to() - 1;
    while (last > quotation.from()
        && !Character.isLetterOrDigit(passage.token(last).text().charAt(0))) {
      if (passage.token(last).isWord(marks)) {
        return true;
      }
      last--;
    }
    return false;
  }

  /** "As the envoy once put it, “...", "Here is the envoy in March: “...". */
  private @Nullable Attribution behindMark(TokenSpan quotation) {
    int mark = quotation.range().from() - 1;
    boolean marked = passage.isPlain(mark, ",", ":");
    if (!marked || passage.startsSentence(mark + 1) || !endsPassage(quotation.range().to())) {
      return null;
    }
    TokenRange speaker = speakerBefore(mark);
    boolean labelled = LineLabel.isNoSpeaker(List.of(passage.token(Math.max(0, mark - 1)).text()));
    if (speaker == null && (passage.isPlain(mark, ",") || labelled)) {
      return null;
    }
    return new Attribution(
        List.of(quotation),
        speaker == null ? null : new TokenSpan(passage, speaker),
        TokenSpan.of(passage, mark, mark + 1),
        Provenance.rule(passage.isPlain(mark, ":") ? Finder.COLON : Finder.POSITION));
  }

  private boolean endsPassage(int end) {
    for (int i = end; i < passage.size() && !passage.startsSentence(i); i++) {
      if (!passage.token(i).is("PUNCT")) {
        return false;
      }
    }
    return true;
  }

  /**
   * The subject of the last cue before a mark, else of the nearest verb, and where there is no verb
   * the last noun phrase.
   */
  private @Nullable TokenRange speakerBefore(int mark) {
    boolean putIt = passage.isPlain(mark - 1, "it") && passage.isPlain(mark - 2, "put", "puts");
    if (putIt) {
      return subjects.before(mark - 2);
    }
    int sentence = passage.sentenceStart(mark);
    for (int i = hits.size() - 1; i >= 0; i--) {
      CueHit hit = hits.get(i);
      if (hit.end() <= mark && hit.group().from() >= sentence && hit.subject() != null) {
        return hit.subject();
      }
    }
    for (int i = mark - 1; i >= sentence; i--) {
      if (passage.isTagged(i, "VERB")) {
        TokenRange subject = subjects.before(VerbGroups.of(passage, i).from());
        if (subject != null) {
          return subject;
        }
      }
    }
    return passage.isPlain(mark, ",") ? null : label(mark);
  }

  /**
   * "Here is the envoy in March:", "From the report:": the noun phrase, if it may speak; or null.
   */
  private @Nullable TokenRange label(int colon) {
    int start = NounPhrases.startOfPhraseEndingAt(passage, colon - 1);
    int end = start < 0 ? -1 : NounPhrases.simpleEnd(passage, start);
    if (end < 0) {
      return null;
    }
    TokenRange label = new TokenRange(start, end);
    NameMention name = NameReader.endingAt(passage, label);
    boolean named = name != null && !LineLabel.isNoSpeaker(name.names());
    boolean source = passage.isPlain(start - 1, "from");
    return named || source || LabelFinder.isPerson(passage, label) ? label : null;
  }
}
