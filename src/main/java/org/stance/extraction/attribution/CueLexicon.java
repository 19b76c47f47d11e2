package org.stance.extraction.attribution;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.stance.extraction.language.Token;
import org.stance.extraction.language.WordList;

/** The verbs that tie a speaker to a statement, and the frames in which they do. */
public final class CueLexicon {
  public static final String CLAUSE = "clause";
  static final String THAT = "that";
  static final String AFTER = "after";
  public static final String ADDRESSEE = "addressee";
  static final String TO = "to";
  static final String OBJECT = "object";
  static final String NOUN = "noun";

  private static final Set<String> OPEN =
      Set.of(THAT, TO, OBJECT, AFTER, "about", "of", "for", "on", "against", "with", "in", "at");

  private static final Map<String, Set<String>> FRAMES =
      WordList.lines("cues.txt").stream()
          .map(line -> line.split(" "))
          .collect(
              Collectors.toUnmodifiableMap(
                  parts -> parts[0],
                  parts -> Set.copyOf(Arrays.asList(parts).subList(1, parts.length))));

  private static final Set<String> SPEECH_NOUNS = WordList.words("speech-nouns.txt");

  private CueLexicon() {}

  /** Whether a noun names something said: "the need", "doubts". */
  static boolean isSpeechNoun(Token token) {
    return SPEECH_NOUNS.contains(token.lemma());
  }

  /** The frames that any verb may be tried in. */
  static Set<String> openFrames(Token token) {
    Set<String> frames = new HashSet<>(OPEN);
    frames.addAll(frames(token));
    return frames;
  }

  /** The frames of a verb, empty if it is none of these; the lemmatizer leaves some "-ed" on. */
  public static Set<String> frames(Token token) {
    if (!token.is("VERB")) {
      return Set.of();
    }
    String lemma = token.lemma();
    Set<String> frames = FRAMES.getOrDefault(lemma, Set.of());
    boolean slip = frames.isEmpty() && lemma.endsWith("ed");
    return slip ? FRAMES.getOrDefault(lemma.substring(0, lemma.length() - 2), Set.of()) : frames;
  }
}
