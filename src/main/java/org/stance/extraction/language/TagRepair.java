package org.stance.extraction.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Corrects tags of names that the tagger took for something else ("Trump" as a verb): a capitalised
 * word within a sentence of ordinary case is a proper noun, and so is the same word at the start of
 * a sentence.
 */
final class TagRepair {
  private static final double MIN_HEADLINE_SHARE = 0.6;

  private TagRepair() {}

  static List<Sentence> repair(List<Sentence> sentences) {
    Set<String> names = new HashSet<>();
    for (Sentence sentence : sentences) {
      if (!isHeadline(sentence)) {
        for (int i = 1; i < sentence.size(); i++) {
          if (isMistagged(sentence, i) || isName(sentence.token(i))) {
            names.add(sentence.token(i).text());
          }
        }
      }
    }
    List<Sentence> repaired = new ArrayList<>(sentences.size());
    for (Sentence sentence : sentences) {
      repaired.add(repaired(sentence, names));
    }
    return repaired;
  }

  private static Sentence repaired(Sentence sentence, Set<String> names) {
    List<Token> tokens = new ArrayList<>(sentence.size());
    boolean headline = isHeadline(sentence);
    for (int i = 0; i < sentence.size(); i++) {
      Token token = sentence.token(i);
      if (VerbForms.isNoun(sentence, i) || VerbForms.isVerb(sentence, i)) {
        tokens.add(VerbForms.corrected(token));
        continue;
      }
      if (isTitle(sentence, i)) {
        tokens.add(new Token(token.span(), token.text(), "NOUN", token.lemma()));
        continue;
      }
      boolean known = names.contains(token.text()) && token.is("VERB", "NOUN", "ADJ", "ADV", "X");
      boolean name = headline || i == 0 ? known : known || isMistagged(sentence, i);
      tokens.add(name ? new Token(token.span(), token.text(), "PROPN", token.lemma()) : token);
    }
    List<Token> behind = BehindQuotation.retagged(tokens);
    return new Sentence(sentence.span(), sentence.paragraph(), List.copyOf(behind));
  }

  private static boolean isName(Token token) {
    return token.is("PROPN") && token.isCapitalized();
  }

  private static boolean isMistagged(Sentence sentence, int index) {
    Token token = sentence.token(index);
    Token before = sentence.token(index - 1);
    if (!token.isCapitalized() || before.is("PUNCT") || before.isWord("to")) {
      return false;
    }
    return token.is("VERB")
        || token.is("ADP", "ADV", "INTJ", "AUX", "PRON") && isInName(sentence, index);
  }

  /** "Strategist Keith Varga": between a noun and the rest of a name. */
  private static boolean isInName(Sentence sentence, int index) {
    boolean next = index + 1 < sentence.size() && isName(sentence.token(index + 1));
    return next && sentence.token(index - 1).is("NOUN", "PROPN");
  }

  /** "Delegate Beau Varga said": a title in front of a name is no verb. */
  private static boolean isTitle(Sentence sentence, int index) {
    return sentence.token(index).is("VERB", "ADP", "ADV")
        && NameLexicon.isTitle(sentence.token(index).text())
        && index + 1 < sentence.size()
        && isName(sentence.token(index + 1));
  }

  private static boolean isHeadline(Sentence sentence) {
    int words = 0;
    int capitalized = 0;
    for (Token token : sentence.tokens()) {
      if (Character.isLetter(token.text().codePointAt(0))) {
        words++;
        capitalized += token.isCapitalized() ? 1 : 0;
      }
    }
    return capitalized > MIN_HEADLINE_SHARE * words;
  }
}
