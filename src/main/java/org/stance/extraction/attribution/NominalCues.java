package org.stance.extraction.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stance.extraction.language.NounPhrases;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.TokenRange;
import org.stance.extraction.language.TokenSpan;
import org.stance.extraction.language.WordList;
import org.stance.statement.Finder;

/**
 * Finds attributions without a verb of speech that has its speaker as subject: "the minister's
 * warning that ...", "a claim by the envoy that ...", "was told by the envoy that ...", "in the
 * minister's view, ...".
 */
public final class NominalCues {
  private static final Set<String> NOUNS = WordList.words("statement-nouns.txt");

  private final Passage passage;
  private final List<Attribution> taken;
  private final List<Attribution> found = new ArrayList<>();

  private NominalCues(Passage passage, List<Attribution> taken) {
    this.passage = passage;
    this.taken = taken;
  }

  /** The attributions of a passage whose words none of those already found holds. */
  public static List<Attribution> find(Passage passage, List<Attribution> taken) {
    NominalCues finder = new NominalCues(passage, taken);
    for (int i = 1; i + 1 < passage.size(); i++) {
      finder.look(i);
    }
    return finder.found;
  }

  /**
   * The clause with "that" behind a noun, or behind a noun and "by" somebody; empty if none stands
   * there or its end is in doubt.
   */
  static List<TokenRange> clauseBehind(Passage passage, int noun) {
    boolean by = passage.isPlain(noun + 1, "by");
    int that = by ? NounPhrases.endOfPhraseStartingAt(passage, noun + 2) : noun + 1;
    if (!passage.isTagged(noun, "NOUN") || !passage.isPlain(that, "that")) {
      return List.of();
    }
    int end = new NominalCues(passage, List.of()).endOfClause(that);
    return end > that + 1 ? List.of(new TokenRange(that, end)) : List.of();
  }

  private void look(int i) {
    boolean noun = passage.isTagged(i, "NOUN") && NOUNS.contains(passage.token(i).lemma());
    if (noun && passage.isPlain(i + 1, "that")) {
      credit(ownerBefore(passage, i), new TokenRange(i, i + 1), i + 1);
    } else if ((noun || passage.isPlain(i, "told")) && passage.isPlain(i + 1, "by")) {
      int end = NounPhrases.endOfPhraseStartingAt(passage, i + 2);
      if (end > 0 && passage.isPlain(end, "that")) {
        credit(new TokenRange(i + 2, end), new TokenRange(i, i + 1), end);
      }
    } else if (passage.isPlain(i, "view", "words", "opinion")) {
      aside(i);
    }
  }

  /** Whose noun it is: "the minister" of "the minister's warning", "his" of "his warning". */
  static @Nullable TokenRange ownerBefore(Passage passage, int noun) {
    int last = noun - 1;
    while (passage.isTagged(last, "ADJ") && !passage.startsSentence(last)) {
      last--;
    }
    if (passage.isPlain(last, "his", "her", "their")) {
      return new TokenRange(last, last + 1);
    }
    if (!passage.isPlain(last, "'s", "\u2019s", "'", "\u2019")) {
      return null;
    }
    int start = NounPhrases.startOfPhraseEndingAt(passage, last - 1);
    return start < 0 ? null : new TokenRange(start, last);
  }

  private void credit(@Nullable TokenRange speaker, TokenRange cue, int that) {
    int end = endOfClause(that);
    if (speaker != null && end > that + 1) {
      add(List.of(TokenSpan.of(passage, that, end)), speaker, cue);
    }
  }

  /**
   * The end of a clause that hangs on a noun. Where the noun is a subject, a second verb ends it;
   * where more verbs follow, nothing tells which, and the end is -1.
   */
  private int endOfClause(int that) {
    boolean object = passage.holdsVerbOrQuotation(passage.sentenceStart(that), that);
    List<Integer> verbs = new ArrayList<>();
    int end = that;
    while (end < passage.size()
        && !(end > that && passage.startsSentence(end))
        && !passage.isPlain(end, ",", ";", ":", "\u2014")) {
      if (passage.token(end).isVerbal() && VerbGroups.of(passage, end).from() == end) {
        verbs.add(end);
      }
      end++;
    }
    while (end > that && passage.isTagged(end - 1, "PUNCT")) {
      end--;
    }
    if (object) {
      return verbs.isEmpty() ? -1 : end;
    }
    return verbs.size() == 2 ? verbs.get(1) : -1;
  }

  /** "In the minister's view, ...", "..., in the minister's words, ...". */
  private void aside(int noun) {
    TokenRange speaker = ownerBefore(passage, noun);
    int in = speaker == null ? -1 : speaker.from() - 1;
    if (speaker == null || !passage.isPlain(in, "in")) {
      return;
    }
    boolean first = passage.startsSentence(in);
    boolean closed = noun + 1 == passage.size() || passage.isTagged(noun + 1, "PUNCT");
    if (!closed || !first && !passage.isPlain(in - 1, ",")) {
      return;
    }
    List<TokenSpan> parts = new ArrayList<>();
    addPart(parts, passage.sentenceStart(in), in);
    addPart(parts, noun + 1, passage.sentenceEnd(noun));
    if (parts.stream().anyMatch(part -> isClause(part.range()))) {
      add(parts, speaker, new TokenRange(in, noun + 1));
    }
  }

  private boolean isClause(TokenRange range) {
    return passage.holdsVerbOrQuotation(range.from(), range.to());
  }

  private void addPart(List<TokenSpan> parts, int from, int to) {
    TokenRange words = passage.withoutMarks(from, to);
    if (words != null) {
      parts.add(new TokenSpan(passage, words));
    }
  }

  private void add(List<TokenSpan> content, TokenRange speaker, TokenRange cue) {
    if (content.stream().noneMatch(this::isTaken)) {
      found.add(
          new Attribution(
              content,
              new TokenSpan(passage, speaker),
              new TokenSpan(passage, cue),
              Provenance.rule(Finder.NOMINAL_CUE)));
    }
  }

  private boolean isTaken(TokenSpan part) {
    return taken.stream().anyMatch(one -> one.covers(part));
  }
}
