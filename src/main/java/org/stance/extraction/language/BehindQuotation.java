package org.stance.extraction.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Corrects tags right behind a quotation that ends in a comma, as in "..., the editorial read" or
 * "..., said GOP strategist Keith Varga": there the tagger, which ignores quotations, often takes
 * the verb for a noun and the name for something else.
 */
final class BehindQuotation {
  /** Ambiguous forms of verbs of saying, with their lemmas. */
  private static final Map<String, String> FORMS =
      Map.ofEntries(
          Map.entry("said", "say"),
          Map.entry("says", "say"),
          Map.entry("wrote", "write"),
          Map.entry("writes", "write"),
          Map.entry("read", "read"),
          Map.entry("reads", "read"),
          Map.entry("told", "tell"),
          Map.entry("asked", "ask"),
          Map.entry("asks", "ask"),
          Map.entry("added", "add"),
          Map.entry("adds", "add"),
          Map.entry("tweeted", "tweet"),
          Map.entry("tweets", "tweet"),
          Map.entry("notes", "note"),
          Map.entry("states", "state"),
          Map.entry("claims", "claim"),
          Map.entry("reports", "report"),
          Map.entry("shot", "shoot"),
          Map.entry("quipped", "quip"),
          Map.entry("mused", "muse"),
          Map.entry("mocks", "mock"),
          Map.entry("jokes", "joke"),
          Map.entry("warns", "warn"),
          Map.entry("questioned", "question"),
          Map.entry("exhorted", "exhort"));

  /** Maximum distance of the verb from the mark, in tokens. */
  private static final int MAX_DISTANCE = 12;

  private BehindQuotation() {}

  /** The tokens with corrected tags. */
  static List<Token> retagged(List<Token> tokens) {
    List<Token> repaired = new ArrayList<>(tokens);
    for (int i = 2; i < repaired.size(); i++) {
      if (closes(repaired, i - 1)) {
        retag(repaired, i);
      }
    }
    return repaired;
  }

  private static boolean closes(List<Token> tokens, int mark) {
    return tokens.get(mark).isWord("\"", "\u201D", "''", "\u2019", "'", "\u00BB")
        && tokens.get(mark - 1).isWord(",", "?", "!");
  }

  private static void retag(List<Token> tokens, int first) {
    int verb = verbBehind(tokens, first);
    if (verb < 0) {
      return;
    }
    Token form = tokens.get(verb);
    String lemma = form.is("VERB") ? form.lemma() : FORMS.getOrDefault(form.text(), form.lemma());
    tokens.set(verb, new Token(form.span(), form.text(), "VERB", lemma));
    if (verb > first) {
      retagSubject(tokens, first, verb);
    } else if (verb + 1 < tokens.size()) {
      Token next = tokens.get(verb + 1);
      if (isName(tokens, verb + 1) && next.is("ADP", "INTJ")) {
        tokens.set(verb + 1, tagged(next, "PROPN"));
      }
    }
  }

  /** The verb of saying that belongs to the quotation before a token, or -1. */
  private static int verbBehind(List<Token> tokens, int first) {
    int limit = Math.min(tokens.size(), first + MAX_DISTANCE);
    for (int i = first; i < limit; i++) {
      if (FORMS.containsKey(tokens.get(i).text())) {
        return i;
      }
      if (breaks(tokens, i)) {
        return -1;
      }
    }
    return -1;
  }

  /** Retags the words between a quotation and its verb: names, modifiers, and a noun as head. */
  private static void retagSubject(List<Token> tokens, int first, int verb) {
    for (int i = first; i < verb; i++) {
      if (isName(tokens, i)) {
        tokens.set(i, tagged(tokens.get(i), "PROPN"));
      } else if (tokens.get(i).is("VERB")) {
        tokens.set(i, tagged(tokens.get(i), "ADJ"));
      }
    }
    if (tokens.get(verb - 1).is("ADJ")) {
      tokens.set(verb - 1, tagged(tokens.get(verb - 1), "NOUN"));
    }
  }

  /** Whether a token can't be part of a subject between a quotation and its verb. */
  private static boolean breaks(List<Token> tokens, int index) {
    Token token = tokens.get(index);
    boolean participle = token.is("VERB") && tokens.get(index - 1).is("DET", "PUNCT");
    boolean hyphen = token.isWord("-");
    return token.is("VERB", "AUX", "PUNCT", "SCONJ")
        && !participle
        && !hyphen
        && !isName(tokens, index);
  }

  private static boolean isName(List<Token> tokens, int index) {
    Token token = tokens.get(index);
    return token.isCapitalized()
        && !token.is("PRON", "PROPN")
        && !(token.is("DET") && index + 1 < tokens.size() && !tokens.get(index + 1).isCapitalized())
        && !token.is("ADJ");
  }

  private static Token tagged(Token token, String tag) {
    return new Token(token.span(), token.text(), tag, token.lemma());
  }
}
