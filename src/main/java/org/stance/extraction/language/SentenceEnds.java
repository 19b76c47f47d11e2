package org.stance.extraction.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.stance.text.Span;

/** Corrects ends of sentences that the models get wrong. */
final class SentenceEnds {
  private static final Set<String> ABBREVIATIONS = WordList.words("abbreviations.txt");

  /** Maximum length of an abbreviation, in characters. */
  private static final int MAX_ABBREVIATION = 20;

  /** A name and a verb of asking or exclaiming, which go on behind "Who paid?". */
  private static final Pattern NAME_AND_CUE =
      Pattern.compile(
          "(?:\\p{Lu}[\\p{L}.'-]*+ ){1,4}"
              + "(?:said|says|asked|asks|cried|shouted|yelled|replied|answered|added|exclaimed"
              + "|wondered|joked|quipped|told|wrote|tweeted|demanded"
              + "|recalled|declared|insisted|questioned|continued|responded|countered|retorted"
              + "|mused|noted|explained|argued|concluded|screamed|chanted|pressed|inquired"
              + "|writes|tweets|adds|shot back|went on)\\b");

  /** "J.J." in front of a surname, but not "U.S." or "D.C.", which end sentences. */
  private static final Pattern INITIALS =
      Pattern.compile("(?!U\\.|E\\.U|D\\.C|L\\.A|[AP]\\.M)(?:\\p{Lu}\\.){1,2}\\p{Lu}");

  private SentenceEnds() {}

  /**
   * Whether an end of a sentence that the model has found is one.
   *
   * @param plain the text with plain quotation marks
   * @param before the sentence
   * @param next what the model takes for the next sentence, not empty
   */
  static boolean isEnd(String plain, Span before, Span next) {
    if (Character.isLowerCase(plain.codePointAt(next.start()))) {
      return false;
    }
    char last = plain.charAt(before.end() - 1);
    if (last == '"' || last == '\'') {
      return !asks(plain, before.end() - 1) || !isNameAndCue(plain, next);
    }
    return last != '.' || !isAbbreviation(plain, before.start(), before.end() - 1);
  }

  private static boolean asks(String plain, int last) {
    int i = last;
    while (i > 0 && (plain.charAt(i) == '"' || plain.charAt(i) == '\'')) {
      i--;
    }
    return plain.charAt(i) == '?' || plain.charAt(i) == '!';
  }

  private static boolean isNameAndCue(String plain, Span sentence) {
    return NAME_AND_CUE.matcher(plain).region(sentence.start(), sentence.end()).lookingAt();
  }

  private static boolean isAbbreviation(String plain, int from, int end) {
    int start = end;
    int limit = Math.max(from, end - MAX_ABBREVIATION);
    while (start > limit && !Character.isWhitespace(plain.charAt(start - 1))) {
      start--;
    }
    String word = plain.substring(start, end);
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    return initial || isAbbreviation(word) || INITIALS.matcher(word).matches();
  }

  private static boolean isAbbreviation(String word) {
    return ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** The tokens of a sentence, "Sen" and "." joined, and the last word cut from its full stop. */
  static List<Span> withStops(String plain, List<Span> tokens) {
    List<Span> joined = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      Span token = tokens.get(i);
      int last = joined.size() - 1;
      boolean stop = token.length() == 1 && plain.charAt(token.start()) == '.';
      boolean inside = stop && last >= 0 && i + 1 < tokens.size();
      if (inside && isAbbreviation(joined.get(last).cut(plain)) && touches(joined, token)) {
        joined.set(last, new Span(joined.get(last).start(), token.end()));
      } else if (i + 1 == tokens.size() && endsInStop(token.cut(plain))) {
        joined.add(new Span(token.start(), token.end() - 1));
        joined.add(new Span(token.end() - 1, token.end()));
      } else {
        joined.add(token);
      }
    }
    return joined;
  }

  private static boolean touches(List<Span> tokens, Span next) {
    return tokens.get(tokens.size() - 1).end() == next.start();
  }

  private static boolean endsInStop(String word) {
    int stop = word.length() - 1;
    return stop > 1
        && word.indexOf('.') == stop
        && Character.isLowerCase(word.charAt(stop - 1))
        && !isAbbreviation(word.substring(0, stop));
  }
}
