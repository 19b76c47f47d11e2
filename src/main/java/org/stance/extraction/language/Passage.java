package org.stance.extraction.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stance.extraction.layout.Quotation;
import org.stance.text.Span;

/**
 * A sentence, or several sentences that one quotation spans, with the quotation that each token is
 * part of.
 */
public final class Passage {
  private final int paragraph;
  private final List<Token> tokens;
  private final List<Quotation> quotations;
  private final int[] quotationOf;
  private final int[] sentenceStart;
  private final String shape;
  private final String reversedShape;

  private Passage(List<Sentence> sentences, List<Quotation> quotations) {
    this.paragraph = sentences.get(0).paragraph();
    this.tokens = new ArrayList<>();
    this.quotations = List.copyOf(quotations);
    int size = sentences.stream().mapToInt(Sentence::size).sum();
    this.sentenceStart = new int[size];
    for (Sentence sentence : sentences) {
      int start = tokens.size();
      tokens.addAll(sentence.tokens());
      Arrays.fill(sentenceStart, start, tokens.size(), start);
    }
    this.quotationOf = new int[size];
    Arrays.fill(quotationOf, -1);
    int q = 0;
    for (int i = 0; i < size; i++) {
      int offset = tokens.get(i).start();
      while (q < quotations.size() && quotations.get(q).outer().end() <= offset) {
        q++;
      }
      if (q < quotations.size() && quotations.get(q).outer().contains(offset)) {
        quotationOf[i] = q;
      }
    }
    this.shape = Shape.of(this);
    this.reversedShape = new StringBuilder(shape).reverse().toString();
  }

  /** Groups sentences into passages; both lists are in the order of the text. */
  public static List<Passage> of(List<Sentence> sentences, List<Quotation> quotations) {
    List<Passage> passages = new ArrayList<>();
    List<Sentence> group = new ArrayList<>();
    List<Quotation> inside = new ArrayList<>();
    int q = 0;
    for (Sentence sentence : sentences) {
      boolean sameParagraph = !group.isEmpty() && group.get(0).paragraph() == sentence.paragraph();
      boolean joined =
          sameParagraph
              && !inside.isEmpty()
              && inside.get(inside.size() - 1).outer().end() > sentence.span().start();
      if (!joined && !group.isEmpty()) {
        passages.add(new Passage(group, inside));
        group.clear();
        inside.clear();
      }
      group.add(sentence);
      while (q < quotations.size() && quotations.get(q).outer().start() < sentence.span().end()) {
        inside.add(quotations.get(q));
        q++;
      }
    }
    if (!group.isEmpty()) {
      passages.add(new Passage(group, inside));
    }
    return passages;
  }

  public int paragraph() {
    return paragraph;
  }

  public int size() {
    return tokens.size();
  }

  public Token token(int index) {
    return tokens.get(index);
  }

  public List<Quotation> quotations() {
    return quotations;
  }

  /** One letter for each token, by which {@link NounPhrases} finds phrases; see {@link Shape}. */
  public String shape() {
    return shape;
  }

  /** The shape from the last token to the first, for phrases that end at a token. */
  String reversedShape() {
    return reversedShape;
  }

  /** Index into {@link #quotations()} of the quotation that contains a token, or -1. */
  public int quotationOf(int index) {
    return quotationOf[index];
  }

  public boolean isQuoted(int index) {
    return quotationOf[index] >= 0;
  }

  public boolean startsSentence(int index) {
    return sentenceStart[index] == index;
  }

  /** The first token of the sentence of a token. */
  public int sentenceStart(int index) {
    return sentenceStart[index];
  }

  /** The end of the sentence of a token, exclusive. */
  public int sentenceEnd(int index) {
    int end = index + 1;
    while (end < size() && !startsSentence(end)) {
      end++;
    }
    return end;
  }

  /** The end of the quotation of a token, exclusive; outside, the start of the next one. */
  public int quotationEnd(int index) {
    int end = index;
    while (end < size() && quotationOf[end] == quotationOf[index]) {
      end++;
    }
    return end;
  }

  /** The tokens of each quotation, in order. */
  public List<TokenRange> quotedRanges() {
    List<TokenRange> ranges = new ArrayList<>();
    for (int i = 0; i < size(); i = quotationEnd(i)) {
      if (isQuoted(i)) {
        ranges.add(new TokenRange(i, quotationEnd(i)));
      }
    }
    return ranges;
  }

  /** Whether nothing but marks stands outside of quotations. */
  public boolean isOnlyQuotation() {
    for (int i = 0; i < size(); i++) {
      if (!isQuoted(i) && !token(i).is("PUNCT")) {
        return false;
      }
    }
    return true;
  }

  /** The text span from one token to another, exclusive. */
  public Span span(int from, int to) {
    return new Span(token(from).start(), token(to - 1).end());
  }

  /** Whether an unquoted token with this index exists and is one of these words. */
  public boolean isPlain(int index, String... lowerCaseWords) {
    return index >= 0 && index < size() && !isQuoted(index) && token(index).isWord(lowerCaseWords);
  }

  /** Whether some token is quoted or a verb. */
  public boolean holdsVerbOrQuotation(int from, int to) {
    for (int i = from; i < to; i++) {
      if (isQuoted(i) || token(i).isVerbal()) {
        return true;
      }
    }
    return false;
  }

  /** Whether an unquoted token with this index exists and has one of these tags. */
  public boolean isTagged(int index, String... tags) {
    return index >= 0 && index < size() && !isQuoted(index) && token(index).is(tags);
  }

  /** A range of tokens without unquoted marks at its edges; null if nothing is left. */
  public @Nullable TokenRange withoutMarks(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isTagged(start, "PUNCT")) {
      start++;
    }
    while (end > start && isTagged(end - 1, "PUNCT") && !token(end - 1).isWord(")")) {
      end--;
    }
    return start < end ? new TokenRange(start, end) : null;
  }
}
