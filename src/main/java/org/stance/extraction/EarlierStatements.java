package org.stance.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stance.extraction.attribution.Attribution;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.TokenSpan;

/**
 * The statements found so far in a document, and which of them a later quotation belongs to: pieces
 * of one quotation make one statement, and a paragraph of nothing but quotation may continue the
 * statement before it.
 */
final class EarlierStatements {
  /** How many statements back a quotation may belong to one. */
  private static final int MAX_DISTANCE = 4;

  private final List<Passage> passages;
  private final RepeatedSentences repeated;
  private final List<Credited> credited = new ArrayList<>();

  EarlierStatements(List<Passage> passages) {
    this.passages = passages;
    this.repeated = RepeatedSentences.of(passages);
  }

  List<Credited> all() {
    return credited;
  }

  /** The statement found last, null if there is none. */
  @Nullable Credited last() {
    return credited.isEmpty() ? null : credited.get(credited.size() - 1);
  }

  /** Adds a statement, or joins it to a piece of the same quotation that has no cue. */
  void add(Credited added) {
    for (int i = credited.size() - 1; i >= Math.max(0, credited.size() - MAX_DISTANCE); i--) {
      Attribution earlier = credited.get(i).attribution();
      if (earlier.cue() == null && shareQuotation(earlier, added.attribution())) {
        credited.set(i, joined(earlier, added));
        return;
      }
    }
    credited.add(added);
  }

  private static boolean shareQuotation(Attribution earlier, Attribution added) {
    return earlier.holds(piece -> added.holds(other -> other.group() == piece.group()));
  }

  /** The words of both, with the speaker and cue of the second. */
  private static Credited joined(Attribution earlier, Credited added) {
    Attribution attribution = added.attribution();
    List<TokenSpan> words =
        Stream.concat(earlier.content().stream(), attribution.content().stream())
            .distinct()
            .toList();
    return new Credited(
        new Attribution(words, attribution.speaker(), attribution.cue(), attribution.provenance()),
        added.speaker());
  }

  /**
   * Joins a passage that is nothing but quotation to the statement that it continues.
   *
   * @param number index of the passage
   * @return whether there is such a statement
   */
  boolean goesOn(int number) {
    Passage passage = passages.get(number);
    List<TokenSpan> words =
        passage.quotedRanges().stream().map(range -> new TokenSpan(passage, range)).toList();
    if (words.isEmpty() || !passage.isOnlyQuotation()) {
      return false;
    }
    int group = words.get(0).quotations().get(0).group();
    for (int i = credited.size() - 1; i >= Math.max(0, credited.size() - MAX_DISTANCE); i--) {
      Credited earlier = credited.get(i);
      if (goesOn(earlier, number, group)) {
        credited.set(i, new Credited(earlier.attribution().plus(words), earlier.speaker()));
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a quotation belongs to a statement: as a piece of its quotation, or directly behind it
   * in the same paragraph or, unless the statement is a question, as the next paragraph.
   */
  private boolean goesOn(Credited earlier, int number, int group) {
    Attribution attribution = earlier.attribution();
    if (attribution.holds(piece -> piece.group() == group)) {
      return true;
    }
    TokenSpan last = attribution.last();
    boolean behind =
        number > 0 && last.passage() == passages.get(number - 1) && attribution.isDirect();
    boolean sameParagraph = last.passage().paragraph() == passages.get(number).paragraph();
    return behind
        && (sameParagraph || earlier.speaker() != null && isParagraph(number) && !asks(last));
  }

  /** Whether a passage opens a paragraph of nothing but quotation that isn't a pull quote. */
  private boolean isParagraph(int number) {
    int paragraph = passages.get(number).paragraph();
    for (int i = number + 1; i < passages.size() && passages.get(i).paragraph() == paragraph; i++) {
      if (!passages.get(i).isOnlyQuotation()) {
        return false;
      }
    }
    return !repeated.opens(passages.get(number));
  }

  /** Whether the words end in a question, which somebody else may answer. */
  private static boolean asks(TokenSpan words) {
    int last = words.range().to() - 1;
    while (last > words.range().from() && !words.passage().token(last).isWord("?", ".", ",", "!")) {
      last--;
    }
    return words.passage().token(last).isWord("?");
  }
}
