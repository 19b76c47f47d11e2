package org.stance.extraction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stance.extraction.GoldDocument.Gold;
import org.stance.extraction.attribution.Attribution;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.Token;
import org.stance.statement.StatementType;
import org.stance.text.Span;

/**
 * A marked document as the extractor reads it.
 *
 * @param number its place among the documents read
 * @param document text and marks
 * @param passages its passages
 * @param letters of each statement marked, and of each piece of a quotation
 */
public record Marked(
    int number, GoldDocument document, List<Passage> passages, List<BitSet> letters) {
  /** Found words are right from this Jaccard of their letters with marked ones on. */
  public static final double MIN_JACCARD = 0.8;

  /** Reads files of JSON Lines. */
  static List<Marked> read(List<String> files) throws IOException {
    List<GoldDocument> documents = new ArrayList<>();
    for (String file : files) {
      documents.addAll(GoldDocument.read(Path.of(file)));
    }
    return of(documents);
  }

  /** The documents as the extractor reads them, numbered in order. */
  static List<Marked> of(List<GoldDocument> documents) {
    StatementExtractor extractor = new StatementExtractor();
    List<Marked> read = new ArrayList<>();
    for (GoldDocument gold : documents) {
      read.add(new Marked(read.size(), gold, extractor.passages(gold.text()), letters(gold)));
    }
    return read;
  }

  private static List<BitSet> letters(GoldDocument document) {
    List<BitSet> letters = new ArrayList<>();
    for (Gold gold : document.statements()) {
      letters.add(ErrorProfile.letters(document.text(), gold.content()));
      if (gold.type() != StatementType.INDIRECT) {
        for (Span span : gold.content()) {
          letters.add(ErrorProfile.letters(document.text(), List.of(span)));
        }
      }
    }
    return letters;
  }

  /** Whether these words were marked. */
  public boolean holds(Attribution attribution) {
    String text = document.text();
    BitSet found = ErrorProfile.letters(text, attribution.spans(text));
    return letters.stream().anyMatch(gold -> jaccard(found, gold) >= MIN_JACCARD);
  }

  public static double jaccard(BitSet a, BitSet b) {
    BitSet both = (BitSet) a.clone();
    both.and(b);
    int union = a.cardinality() + b.cardinality() - both.cardinality();
    return union == 0 ? 0 : (double) both.cardinality() / union;
  }

  /** The statement whose cue a token of a passage heads, or null. */
  public @Nullable Gold headedBy(Passage passage, int token) {
    Span span = passage.token(token).span();
    for (Gold gold : document.statements()) {
      Span cue = gold.cue();
      boolean inside = cue != null && cue.start() <= span.start() && span.end() <= cue.end();
      if (inside && head(passage, cue) == token) {
        return gold;
      }
    }
    return null;
  }

  /** The token that a cue hangs on: its first verb, else its last noun or adjective, or token. */
  static int head(Passage passage, Span cue) {
    int noun = -1;
    int last = -1;
    for (int i = 0; i < passage.size(); i++) {
      Token token = passage.token(i);
      if (token.start() >= cue.start() && token.end() <= cue.end()) {
        if (passage.isTagged(i, "VERB")) {
          return i;
        }
        noun = token.is("NOUN", "ADJ") ? i : noun;
        last = i;
      }
    }
    return noun >= 0 ? noun : last;
  }
}
