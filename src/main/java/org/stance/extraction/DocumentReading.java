package org.stance.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stance.extraction.attribution.Attribution;
import org.stance.extraction.attribution.AttributionModel;
import org.stance.extraction.attribution.NominalCues;
import org.stance.extraction.attribution.Provenance;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.Token;
import org.stance.extraction.language.TokenSpan;
import org.stance.extraction.speaker.SpeakerResolver;
import org.stance.statement.Finder;
import org.stance.statement.Speaker;

/**
 * One reading of a document from front to back: attributions passage by passage, their speakers
 * resolved, and the quotations that no cue stands beside given to the statement that they go on
 * with, or to the last speaker.
 */
final class DocumentReading {
  /** A quotation without a cue of its own must be this long to be a statement, in tokens. */
  private static final int SHORTEST_ORPHAN = 4;

  /** How many statements back a quotation may go on with one. */
  private static final int LOOK_BACK = 4;

  private final List<Passage> passages;
  private final SpeakerResolver resolver;
  private final AttributionModel model;
  private final RepeatedSentences repeated;
  private final List<Credited> credited = new ArrayList<>();

  DocumentReading(List<Passage> passages, SpeakerResolver resolver, AttributionModel model) {
    this.passages = passages;
    this.resolver = resolver;
    this.model = model;
    this.repeated = RepeatedSentences.of(passages);
  }

  /** All attributions of the document. */
  List<Credited> attributions() {
    for (int i = 0; i < passages.size(); i++) {
      read(i);
    }
    return credited.stream().map(this::withRole).toList();
  }

  private Credited withRole(Credited one) {
    Speaker speaker = one.speaker();
    return speaker == null ? one : new Credited(one.attribution(), resolver.withRole(speaker));
  }

  private void read(int number) {
    Passage passage = passages.get(number);
    List<Attribution> cued = new ArrayList<>();
    for (Attribution one : AttributionFinder.find(passage, model)) {
      Attribution alone = WholeQuotation.alone(one);
      if (cued.stream().noneMatch(other -> other.content().equals(alone.content()))) {
        cued.add(alone);
      }
    }
    cued.addAll(NominalCues.find(passage, cued));
    if (cued.isEmpty()) {
      cued.addAll(byForm(passage));
    }
    cued.addAll(UnclaimedQuotations.find(passage, cued));
    List<Attribution> found = inOrderOfSpeakers(cued);
    int before = credited.size();
    int readTo = 0;
    for (Attribution one : found) {
      TokenSpan speaker = one.speaker();
      Speaker resolved = null;
      if (speaker != null) {
        int from = speaker.range().from();
        if (from > readTo) {
          resolver.read(passage, number, readTo, from);
          readTo = from;
        }
        resolved = resolver.resolve(speaker, number);
      }
      add(new Credited(one, resolved));
    }
    resolver.read(passage, number, readTo, passage.size());
    orphans(passage, number, found, before);
    creditLine(passage, number);
  }

  /** What the form of a line tells where no cue does. */
  private static List<Attribution> byForm(Passage passage) {
    Attribution labelled = LabelFinder.find(passage);
    Attribution found = labelled == null ? HeadlineFinder.find(passage) : labelled;
    return found == null ? List.of() : List.of(found);
  }

  /** "— Ada Lind" names the speaker of the quotation before, if no cue has. */
  private void creditLine(Passage passage, int number) {
    int last = credited.size() - 1;
    if (last < 0 || number == 0) {
      return;
    }
    Attribution before = credited.get(last).attribution();
    if (before.cue() == null && before.last().passage() == passages.get(number - 1)) {
      Attribution named = IntroductionFinder.credited(passage, before.content());
      if (named != null) {
        credited.set(last, resolved(named, number));
      }
    }
  }

  private Credited resolved(Attribution attribution, int number) {
    TokenSpan speaker = attribution.speaker();
    return new Credited(attribution, speaker == null ? null : resolver.resolve(speaker, number));
  }

  /** The resolver must be asked in text order; cues of different kinds are found in turn. */
  private static List<Attribution> inOrderOfSpeakers(List<Attribution> found) {
    List<Attribution> sorted = new ArrayList<>(found);
    sorted.sort(
        Comparator.comparingInt(one -> one.speaker() == null ? -1 : one.speaker().range().from()));
    return sorted;
  }

  /** Adds an attribution, or joins it to the one that holds the first piece of its quotation. */
  private void add(Credited one) {
    Attribution attribution = one.attribution();
    for (int i = credited.size() - 1; i >= Math.max(0, credited.size() - LOOK_BACK); i--) {
      Credited earlier = credited.get(i);
      if (earlier.attribution().cue() == null && sharesQuotation(earlier, attribution)) {
        List<TokenSpan> parts = new ArrayList<>(earlier.attribution().content());
        parts.addAll(attribution.content());
        Attribution joined =
            new Attribution(parts, attribution.speaker(), attribution.cue(), attribution.grounds());
        credited.set(i, new Credited(joined, one.speaker()));
        return;
      }
    }
    credited.add(one);
  }

  private static boolean sharesQuotation(Credited earlier, Attribution attribution) {
    return earlier
        .attribution()
        .holds(piece -> attribution.holds(other -> other.group() == piece.group()));
  }

  /** The quotations of a passage that no cue has claimed. */
  private void orphans(Passage passage, int number, List<Attribution> found, int before) {
    List<TokenSpan> free = new ArrayList<>();
    int i = 0;
    while (i < passage.size()) {
      int end = passage.quotationEnd(i);
      if (passage.isQuoted(i)) {
        TokenSpan part = TokenSpan.of(passage, i, end);
        if (found.stream().noneMatch(one -> one.covers(part))) {
          free.add(part);
        }
      }
      i = end;
    }
    if (!free.isEmpty() && isOnlyQuotation(passage)) {
      attach(free, number, before);
    }
  }

  private static boolean isOnlyQuotation(Passage passage) {
    for (int i = 0; i < passage.size(); i++) {
      if (!passage.isQuoted(i) && !passage.token(i).is("PUNCT")) {
        return false;
      }
    }
    return true;
  }

  private void attach(List<TokenSpan> free, int number, int before) {
    int group = free.get(0).quotations().get(0).group();
    for (int i = before - 1; i >= Math.max(0, before - LOOK_BACK); i--) {
      Credited earlier = credited.get(i);
      if (goesOn(earlier, number, group)) {
        credited.set(i, new Credited(earlier.attribution().plus(free), earlier.speaker()));
        return;
      }
    }
    boolean says = free.stream().anyMatch(DocumentReading::isStatement);
    Attribution introduced =
        number == 0 ? null : IntroductionFinder.introduced(passages.get(number - 1), free);
    if (introduced != null && (says || introduced.cue() != null)) {
      credited.add(resolved(introduced, number));
    } else if (says) {
      Speaker speaker = before > 0 ? speakerBehind(credited.get(before - 1)) : null;
      Provenance alone = Provenance.rule(Finder.QUOTATION);
      credited.add(
          new Credited(new Attribution(free, null, null, alone), SpeakerResolver.nearest(speaker)));
    }
  }

  /** Who may go on speaking behind a statement; null if it was reported. */
  private static @Nullable Speaker speakerBehind(Credited one) {
    return one.attribution().isDirect() ? one.speaker() : null;
  }

  /**
   * Whether a quotation goes on with a statement: a piece of it, or right behind it in a paragraph
   * or, where the statement asks nothing, as the next paragraph.
   */
  private boolean goesOn(Credited last, int number, int group) {
    if (last.attribution().holds(piece -> piece.group() == group)) {
      return true;
    }
    TokenSpan part = last.attribution().last();
    return number > 0
        && part.passage() == passages.get(number - 1)
        && last.attribution().isDirect()
        && (part.passage().paragraph() == passages.get(number).paragraph()
            || last.speaker() != null && isParagraph(number) && !asks(part));
  }

  /** Whether a passage of quotations is a paragraph of its own and stands nowhere else. */
  private boolean isParagraph(int number) {
    int next = number + 1;
    while (next < passages.size()
        && passages.get(next).paragraph() == passages.get(number).paragraph()) {
      if (!isOnlyQuotation(passages.get(next))) {
        return false;
      }
      next++;
    }
    return !repeated.opens(passages.get(number));
  }

  /** Whether the words end in a question, which somebody else may answer. */
  private static boolean asks(TokenSpan part) {
    int last = part.range().to() - 1;
    while (last > part.range().from() && !part.passage().token(last).isWord("?", ".", ",", "!")) {
      last--;
    }
    return part.passage().token(last).isWord("?");
  }

  private static boolean isStatement(TokenSpan part) {
    boolean verb = false;
    int words = 0;
    for (int i = part.range().from(); i < part.range().to(); i++) {
      Token token = part.passage().token(i);
      verb |= token.isVerbal();
      words += token.is("PUNCT") ? 0 : 1;
    }
    return verb && words >= SHORTEST_ORPHAN;
  }
}
