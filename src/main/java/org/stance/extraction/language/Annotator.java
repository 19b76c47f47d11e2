package org.stance.extraction.language;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.tokenize.TokenizerME;
import org.stance.text.Span;

/**
 * Sentences, tokens, tags and lemmas of one document by OpenNLP's models, with corrections of their
 * errors in news text: they split after "Sen." and "J. R.", don't know curly marks and attach
 * closing marks to the next sentence. Not thread-safe; make one per document.
 */
public final class Annotator {
  /** Longer sentences are cut: tagging takes more than linear time. */
  private static final int MAX_TOKENS = 200;

  private final SentenceDetectorME sentences;
  private final TokenizerME tokenizer;
  private final POSTaggerME tagger;
  private final Lemmas lemmas;

  public Annotator(LanguageModels models) {
    sentences = new SentenceDetectorME(models.sentences());
    tokenizer = new TokenizerME(models.tokens());
    tagger = new POSTaggerME(models.tags());
    lemmas = new Lemmas(models.lemmas());
  }

  /** The sentences of the paragraphs, in order. */
  public List<Sentence> annotate(String text, List<Span> paragraphs) {
    String plain = withPlainMarks(text);
    List<Sentence> found = new ArrayList<>();
    for (int p = 0; p < paragraphs.size(); p++) {
      for (Span span : split(plain, paragraphs.get(p))) {
        found.addAll(tokenized(text, plain, span, p));
      }
    }
    return TagRepair.repair(found);
  }

  /** The text with the marks that the models were trained on; of the same length. */
  private static String withPlainMarks(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      plain.append(
          switch (c) {
            case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB' -> '"';
            case '\u2018', '\u2019', '\u201B' -> '\'';
            case '\u00A0', '\u202F', '\u2009', '\t' -> ' ';
            default -> c;
          });
    }
    return plain.toString();
  }

  private List<Span> split(String plain, Span paragraph) {
    List<Span> spans = new ArrayList<>();
    for (Span found : detected(plain, paragraph)) {
      int start = found.start();
      int end = found.end();
      int last = spans.size() - 1;
      if (last >= 0) {
        int closing = closingMarksAt(plain, start, end);
        if (closing > start) {
          spans.set(last, new Span(spans.get(last).start(), closing));
          start = skipSpace(plain, closing, end);
        }
        if (start < end && !SentenceEnds.isEnd(plain, spans.get(last), new Span(start, end))) {
          spans.set(last, new Span(spans.get(last).start(), end));
          continue;
        }
      }
      if (start < end) {
        spans.add(new Span(start, end));
      }
    }
    return spans;
  }

  private List<Span> detected(String plain, Span paragraph) {
    List<Span> spans = new ArrayList<>();
    for (Span piece : TextBlocks.of(plain, paragraph)) {
      for (opennlp.tools.util.Span found : sentences.sentPosDetect(piece.cut(plain))) {
        spans.add(new Span(piece.start() + found.getStart(), piece.start() + found.getEnd()));
      }
    }
    return spans;
  }

  /** The end of closing marks that the detector attached to the next sentence. */
  private static int closingMarksAt(String plain, int start, int end) {
    int i = start;
    while (i < end && (plain.charAt(i) == '"' || plain.charAt(i) == ')')) {
      i++;
    }
    boolean alone = i == end || Character.isWhitespace(plain.charAt(i));
    return i > start && alone ? i : start;
  }

  private static int skipSpace(String plain, int from, int end) {
    int i = from;
    while (i < end && Character.isWhitespace(plain.charAt(i))) {
      i++;
    }
    return i;
  }

  private List<Sentence> tokenized(String text, String plain, Span span, int paragraph) {
    List<Span> spans = new ArrayList<>();
    for (Span piece : TextBlocks.of(plain, span)) {
      for (opennlp.tools.util.Span found : tokenizer.tokenizePos(piece.cut(plain))) {
        int start = piece.start();
        TokenCuts.cut(plain, start + found.getStart(), start + found.getEnd(), spans);
      }
    }
    spans = SentenceEnds.withStops(plain, spans);
    List<Sentence> parts = new ArrayList<>();
    for (int i = 0; i < spans.size(); i += MAX_TOKENS) {
      List<Span> part = spans.subList(i, Math.min(spans.size(), i + MAX_TOKENS));
      Span whole = new Span(part.get(0).start(), part.get(part.size() - 1).end());
      parts.add(new Sentence(whole, paragraph, tagged(text, plain, part)));
    }
    return parts;
  }

  private List<Token> tagged(String text, String plain, List<Span> spans) {
    String[] words = spans.stream().map(span -> span.cut(plain)).toArray(String[]::new);
    String[] tags = tagger.tag(words);
    String[] forms = lemmas.of(words, tags);
    List<Token> tokens = new ArrayList<>(words.length);
    for (int i = 0; i < words.length; i++) {
      tokens.add(new Token(spans.get(i), spans.get(i).cut(text), tags[i], forms[i]));
    }
    return tokens;
  }
}
