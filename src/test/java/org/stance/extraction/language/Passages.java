package org.stance.extraction.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stance.extraction.layout.Paragraphs;
import org.stance.extraction.layout.QuotationFinder;
import org.stance.text.Span;

/** Passages for tests: tagged by hand, or by the models. */
public final class Passages {
  private Passages() {}

  /** Reads {@code word/TAG} pairs, which become one sentence without quotations. */
  static Passage tagged(String words) {
    return Passage.of(List.of(sentence(words)), List.of()).get(0);
  }

  /** A sentence of {@code word/TAG} pairs; lemmas are the words in lower case. */
  static Sentence sentence(String words) {
    List<Token> tokens = new ArrayList<>();
    int start = 0;
    for (String pair : words.split(" ", -1)) {
      int slash = pair.lastIndexOf('/');
      String text = pair.substring(0, slash);
      Span span = new Span(start, start + text.length());
      tokens.add(new Token(span, text, pair.substring(slash + 1), text.toLowerCase(Locale.ROOT)));
      start = span.end() + 1;
    }
    return new Sentence(new Span(0, start - 1), 0, tokens);
  }

  /** The passages that the models and the quotation finder make of a text. */
  public static List<Passage> of(String text) {
    List<Span> paragraphs = Paragraphs.of(text);
    List<Sentence> sentences = new Annotator(LanguageModels.shared()).annotate(text, paragraphs);
    return Passage.of(sentences, QuotationFinder.find(text, paragraphs));
  }

  public static String words(Passage passage, TokenRange range) {
    List<String> words = new ArrayList<>();
    for (int i = range.from(); i < range.to(); i++) {
      words.add(passage.token(i).text());
    }
    return String.join(" ", words);
  }
}
