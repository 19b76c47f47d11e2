package org.stance.extraction.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stance.extraction.language.NameLexicon;
import org.stance.extraction.language.NounPhrases;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.Token;
import org.stance.extraction.language.TokenRange;

/**
 * Reads names and the roles beside them: "Russian Foreign Minister Sergey Lavrov", "Sergey Lavrov,
 * the Russian foreign minister,", "France's President Emmanuel Macron".
 */
public final class NameReader {
  /** Maximum length of a nickname in tokens, marks included. */
  private static final int MAX_NICKNAME = 4;

  private NameReader() {}

  /** All mentions of a passage, in order. */
  static List<NameMention> mentions(Passage passage) {
    List<NameMention> found = new ArrayList<>();
    int i = 0;
    while (i < passage.size()) {
      int end = runEnd(passage, i);
      if (end > i) {
        NameMention mention = mention(passage, i, end);
        if (mention != null) {
          found.add(mention);
        }
      }
      i = Math.max(end, i + 1);
    }
    return found;
  }

  /** The name that a range of tokens ends with, or null. */
  public static @Nullable NameMention endingAt(Passage passage, TokenRange range) {
    int start = range.to();
    while (start > range.from() && isNamePart(passage, start - 1)) {
      start--;
    }
    return start < range.to() ? mention(passage, start, range.to()) : null;
  }

  private static int runEnd(Passage passage, int start) {
    int end = start;
    while (end < passage.size()
        && isNamePart(passage, end)
        && !(end > start && breaks(passage, end))) {
      end++;
      int behind = end - start == 1 ? behindNickname(passage, end) : -1;
      end = behind < 0 ? end : behind + 1;
    }
    return end;
  }

  /**
   * For "William “Bill” Hart": where the surname starts, or -1 if no nickname stands at a token.
   */
  private static int behindNickname(Passage passage, int index) {
    if (index >= passage.size() || !passage.isQuoted(index) || passage.isQuoted(index - 1)) {
      return -1;
    }
    int end = index;
    while (end < passage.size() && passage.quotationOf(end) == passage.quotationOf(index)) {
      if (!passage.token(end).isCapitalized() && !passage.token(end).is("PUNCT")) {
        return -1;
      }
      end++;
    }
    boolean surname =
        end < passage.size()
            && !passage.isQuoted(end)
            && !passage.startsSentence(end)
            && isNamePart(passage, end);
    return surname && end - index <= MAX_NICKNAME ? end : -1;
  }

  private static boolean breaks(Passage passage, int index) {
    return passage.startsSentence(index)
        || passage.quotationOf(index) != passage.quotationOf(index - 1);
  }

  private static boolean isNamePart(Passage passage, int index) {
    Token token = passage.token(index);
    return token.isCapitalized()
        && token.is("PROPN", "NOUN", "ADJ", "X")
        && !NounPhrases.isDay(passage, index);
  }

  private static @Nullable NameMention mention(Passage passage, int from, int to) {
    int name = from;
    for (int i = from; i < to; i++) {
      if (NameLexicon.isTitle(passage.token(i)) || NameLexicon.isHonorific(passage.token(i))) {
        name = i + 1;
      }
    }
    if (name == to) {
      return null;
    }
    int office = officeStart(passage, from, name, to);
    if (office >= 0) {
      name = to - 2;
    }
    List<String> names = new ArrayList<>();
    for (int i = name; i < to; i++) {
      if (passage.quotationOf(i) == passage.quotationOf(name)) {
        names.add(passage.token(i).text());
      }
    }
    int roleStart = office >= 0 ? office : roleStart(passage, from, name);
    boolean person = names.stream().noneMatch(NameLexicon::isNotName) && names.size() <= 4;
    if (!person) {
      return null;
    }
    String role = roleText(passage, roleStart, name);
    TokenRange range = new TokenRange(name, to);
    if (role == null) {
      role = roleBehind(passage, range);
    }
    return new NameMention(range, names, role == null ? roleAhead(passage, range) : role);
  }

  /** For "Secretary of State Marco Rubio": where the office starts, or -1. */
  private static int officeStart(Passage passage, int from, int name, int to) {
    boolean of = name == from && to - from >= 3 && passage.isPlain(from - 1, "of");
    return of && from > 1 && NameLexicon.isTitle(passage.token(from - 2)) ? from - 2 : -1;
  }

  /** Where the role before a name starts, lower-case roles and genitives included. */
  private static int roleStart(Passage passage, int from, int name) {
    int start = from;
    boolean titled = name > from;
    if (!titled && from > 0 && isLowerTitle(passage, from - 1)) {
      start = from - 1;
      titled = true;
    }
    while (titled
        && start > 0
        && !passage.startsSentence(start)
        && isRolePart(passage, start - 1)) {
      start--;
    }
    return start;
  }

  private static boolean isLowerTitle(Passage passage, int index) {
    return passage.isTagged(index, "NOUN", "PROPN", "ADJ")
        && NameLexicon.isTitle(passage.token(index).text().toLowerCase(Locale.ROOT));
  }

  private static boolean isRolePart(Passage passage, int index) {
    return passage.isTagged(index, "NOUN", "PROPN", "ADJ") && !NounPhrases.isDay(passage, index)
        || passage.isPlain(index, "'s", "\u2019s", "-");
  }

  private static @Nullable String roleText(Passage passage, int from, int to) {
    int start = from;
    int end = to;
    while (end > start && NameLexicon.isHonorific(passage.token(end - 1))) {
      end--;
    }
    while (start < end && passage.token(start).is("PUNCT")) {
      start++;
    }
    if (start >= end) {
      return null;
    }
    boolean titled = false;
    StringBuilder role = new StringBuilder();
    for (int i = start; i < end; i++) {
      titled |= NameLexicon.isTitle(passage.token(i));
      boolean gap = i > start && passage.token(i).start() > passage.token(i - 1).end();
      role.append(gap ? " " : "").append(passage.token(i).text());
    }
    return titled ? role.toString() : null;
  }

  /** A title phrase without its article, or null if it holds no title. */
  static @Nullable String roleIn(Passage passage, TokenRange range) {
    boolean article = passage.isPlain(range.from(), "the", "a", "an");
    return roleText(passage, article ? range.from() + 1 : range.from(), range.to());
  }

  /** For "Sergey Lavrov, the Russian foreign minister,": the role behind the name. */
  private static @Nullable String roleBehind(Passage passage, TokenRange name) {
    if (!passage.isPlain(name.to(), ",")) {
      return null;
    }
    int first = name.to() + 1;
    int end = NounPhrases.endOfPhraseStartingAt(passage, first);
    if (end < 0 || end < passage.size() && !passage.isTagged(end, "PUNCT")) {
      return null;
    }
    boolean article = passage.isPlain(first, "the", "a", "an");
    int start = article ? first + 1 : first;
    boolean role = article || (start < end && !passage.token(start).isCapitalized());
    return role && start < end ? roleText(passage, start, end) : null;
  }

  /** For "France's president, Emmanuel Macron, hosted": the role before the comma. */
  private static @Nullable String roleAhead(Passage passage, TokenRange name) {
    int comma = name.from() - 1;
    boolean closed = passage.isTagged(name.to(), "PUNCT");
    if (!closed || !passage.isPlain(comma, ",") || comma < 1) {
      return null;
    }
    int start = NounPhrases.startOfPhraseEndingAt(passage, comma - 1);
    if (start < 0 || !NameLexicon.isTitle(passage.token(comma - 1))) {
      return null;
    }
    for (int i = start; i < comma; i++) {
      start = passage.isPlain(i, "from", "by") ? i + 1 : start; // "a word from the minister, X:"
    }
    return roleIn(passage, new TokenRange(start, comma));
  }

  /** "he" or "she" if an honorific before the name shows it, else null. */
  static @Nullable String pronounOfHonorific(Passage passage, NameMention mention) {
    int before = mention.range().from() - 1;
    if (passage.isPlain(before, "mr", "mr.", "sir", "lord")) {
      return "he";
    }
    return passage.isPlain(before, "mrs", "mrs.", "ms", "ms.", "dame", "lady") ? "she" : null;
  }
}
