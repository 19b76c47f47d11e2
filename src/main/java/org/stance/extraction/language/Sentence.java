package org.stance.extraction.language;

import java.util.List;
import org.stance.text.Span;

/**
 * One sentence with its tokens.
 *
 * @param span where it stands in the document's text
 * @param paragraph number of its paragraph in the document, from 0
 * @param tokens its tokens in order, at least one
 */
public record Sentence(Span span, int paragraph, List<Token> tokens) {
  int size() {
    return tokens.size();
  }

  Token token(int index) {
    return tokens.get(index);
  }
}
