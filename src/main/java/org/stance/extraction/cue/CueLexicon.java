package org.stance.extraction.cue;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.stance.extraction.language.Token;
import org.stance.extraction.language.WordList;

/** The verbs that tie a speaker to a statement, each with its {@link Frame}s. */
public final class CueLexicon {
  private static final Set<Frame> OPEN =
      Collections.unmodifiableSet(
          EnumSet.complementOf(EnumSet.of(Frame.ADDRESSEE, Frame.CLAUSE, Frame.NOUN, Frame.OUT)));

  private static final Map<String, Set<Frame>> FRAMES =
      WordList.lines("cues.txt").stream()
          .map(line -> line.split(" "))
          .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> frames(parts)));

  private static final Set<String> SPEECH_NOUNS = WordList.words("speech-nouns.txt");

  private CueLexicon() {}

  /** Whether a noun names something said: "the need", "doubts". */
  static boolean isSpeechNoun(Token token) {
    return SPEECH_NOUNS.contains(token.lemma());
  }

  private static Set<Frame> frames(String[] parts) {
    Set<Frame> frames = EnumSet.noneOf(Frame.class);
    Arrays.stream(parts).skip(1).map(Frame::of).forEach(frames::add);
    return Collections.unmodifiableSet(frames);
  }

  /** The frames in which any verb may be tried. */
  static Set<Frame> openFrames(Token token) {
    Set<Frame> frames = EnumSet.copyOf(OPEN);
    frames.addAll(frames(token));
    return Collections.unmodifiableSet(frames);
  }

  /** The frames of a verb, empty if it isn't listed; the lemmatizer leaves some "-ed" on. */
  public static Set<Frame> frames(Token token) {
    if (!token.is("VERB")) {
      return Set.of();
    }
    String lemma = token.lemma();
    Set<Frame> frames = FRAMES.getOrDefault(lemma, Set.of());
    boolean slip = frames.isEmpty() && lemma.endsWith("ed");
    return slip ? FRAMES.getOrDefault(lemma.substring(0, lemma.length() - 2), Set.of()) : frames;
  }
}
