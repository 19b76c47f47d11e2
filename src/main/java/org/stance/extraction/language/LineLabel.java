package org.stance.extraction.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stance.text.Span;

/**
 * A speaker's label at the start of a paragraph, as transcripts give it: "Q:", "MAYOR LIND:",
 * "**Interviewer:**", "Ada Lind (mayor of Oster):".
 *
 * @param name the label, without colon and emphasis
 * @param words the rest of the paragraph
 */
public record LineLabel(String name, Span words) {
  private static final Set<String> NOT_LABELS = WordList.words("line-labels.txt");
  private static final Set<String> PARTIES =
      Set.of("q", "a", "question", "answer", "interviewer", "interviewee", "moderator");

  /** Emphasis, then one to six words, a parenthesis or apposition, a colon, emphasis, space. */
  private static final Pattern LABEL =
      Pattern.compile(
          "[*_]{0,3}(?<name>\\p{L}[\\p{L}.'\u2019-]*+(?: [\\p{L}][\\p{L}.'\u2019-]*+){0,5})"
              + "(?:,? ?\\([^()\\n:]{1,60}\\)|, [^,:\\n]{1,60})?[*_]{0,3}:[*_]{0,3}\\s+(?=\\S)");

  private static final Set<String> LINKS =
      Set.of("of", "the", "for", "and", "de", "del", "la", "van", "von", "der", "den", "bin", "al");

  /** The label that a paragraph opens with, or null. */
  static @Nullable LineLabel of(String text, Span paragraph) {
    Matcher matcher = LABEL.matcher(text).region(paragraph.start(), paragraph.end());
    if (!matcher.lookingAt()) {
      return null;
    }
    String name = matcher.group("name");
    boolean mayName = Arrays.stream(name.split(" ", -1)).allMatch(LineLabel::mayStandInName);
    return mayName ? new LineLabel(name, new Span(matcher.end(), paragraph.end())) : null;
  }

  /** Whether one of the words shows that a label names no speaker: "Video", "Opinion". */
  public static boolean isNoSpeaker(List<String> words) {
    return words.stream().anyMatch(word -> NOT_LABELS.contains(word.toLowerCase(Locale.ROOT)));
  }

  private static boolean mayStandInName(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    boolean capitalised = Character.isUpperCase(word.codePointAt(0));
    return !NOT_LABELS.contains(lower) && (capitalised || LINKS.contains(lower) || isParty(lower));
  }

  /** The key shared by the labels of one speaker: the last word. */
  String key() {
    return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }

  /**
   * Whether the label alone shows that somebody speaks: it is a party of an interview, a title or a
   * given name.
   */
  boolean isParty() {
    List<String> parts = List.of(name.toLowerCase(Locale.ROOT).split(" ", -1));
    return parts.stream().anyMatch(LineLabel::isParty)
        || NameLexicon.isGivenName(name.replaceFirst(" .*", ""));
  }

  private static boolean isParty(String lowerCaseWord) {
    return PARTIES.contains(lowerCaseWord) || NameLexicon.isTitle(lowerCaseWord);
  }
}
