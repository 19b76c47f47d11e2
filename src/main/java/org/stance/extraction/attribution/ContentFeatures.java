package org.stance.extraction.attribution;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.Token;
import org.stance.extraction.language.TokenRange;

/**
 * What each token of a cue's sentence looks like to that cue, as hashed features: closed-class
 * words and tags around it, its side of the cue, distances, quotation marks, other cues, and what
 * {@link ContentFinder}'s rules say. Open-class words count by their tag alone; of the cue its
 * lemma counts.
 */
final class ContentFeatures {
  private static final Set<String> CLOSED =
      Set.of(
          "ADP", "SCONJ", "CCONJ", "PRON", "DET", "AUX", "PART", "PUNCT", "AUX+PART", "PRON+AUX");

  private static final Set<String> ADVERBS =
      Set.of(
          "then", "also", "still", "just", "now", "when", "where", "how", "why", "however",
          "instead", "even", "only", "so", "too", "there", "here", "later", "earlier");

  private static final int OUTSIDE = "outside".hashCode();

  private final Passage passage;
  private final int from;
  private final int to;
  private final int[] words;
  private final int[] tags;

  /** Number of verbs, and of commas, before each token. */
  private final int[] verbs;

  private final int[] commas;
  private final int[] hitStarts;

  private int cueFrom;
  private int cueTo;
  private int subFrom;
  private int subTo;
  private int lemma;
  private int frame;
  private boolean listed;
  private int firstAfter;
  private int before;
  private int[] rule = {};

  private long[] out = new long[64];
  private int filled;

  /** Reads the sentence that starts at a token of a passage. */
  ContentFeatures(Passage passage, int from, List<CueHit> hits) {
    this.passage = passage;
    this.from = from;
    this.to = passage.sentenceEnd(from);
    int n = to - from;
    words = new int[n];
    tags = new int[n];
    verbs = new int[n + 1];
    commas = new int[n + 1];
    hitStarts = new int[n + 1];
    for (int i = 0; i < n; i++) {
      Token token = passage.token(from + i);
      tags[i] = token.tag().hashCode();
      words[i] = word(token).hashCode();
      verbs[i + 1] = verbs[i] + (token.isVerbal() ? 1 : 0);
      commas[i + 1] = commas[i] + (token.isWord(",") ? 1 : 0);
    }
    for (CueHit hit : hits) {
      mark(hit.start(), 1);
      mark(hit.end(), 2);
    }
  }

  /** How many tokens the sentence has. */
  int size() {
    return words.length;
  }

  private void mark(int index, int bit) {
    if (index >= from && index <= to) {
      hitStarts[index - from] |= bit;
    }
  }

  private static String word(Token token) {
    String word = token.text().toLowerCase(Locale.ROOT);
    String kind = token.tag();
    if (CLOSED.contains(kind) || word.equals("not")) {
      kind = word;
    } else if (token.is("VERB")) {
      kind = "V" + form(word) + (CueLexicon.frames(token).isEmpty() ? "" : "*");
    } else if (token.is("ADV") && ADVERBS.contains(word)) {
      kind = word;
    }
    return kind;
  }

  private static String form(String verb) {
    return verb.endsWith("ing")
        ? "ing"
        : verb.endsWith("ed") ? "ed" : verb.endsWith("s") ? "s" : "";
  }

  /** The features of every token of the sentence, for one cue. */
  long[][] of(CueHit hit, List<TokenRange> content) {
    point(hit, content);
    long[][] features = new long[to - from][];
    for (int i = 0; i < to - from; i++) {
      filled = 0;
      token(i);
      features[i] = Arrays.copyOf(out, filled);
    }
    return features;
  }

  private void point(CueHit hit, List<TokenRange> content) {
    cueFrom = hit.group().from() - from;
    cueTo = hit.group().to() - from;
    TokenRange subject = hit.subject();
    subFrom = subject == null ? -1 : subject.from() - from;
    subTo = subject == null ? -1 : subject.to() - from;
    Token verb = passage.token(hit.group().to() - 1);
    lemma = verb.lemma().hashCode();
    listed = !CueLexicon.frames(verb).isEmpty();
    String form = form(verb.text().toLowerCase(Locale.ROOT));
    frame =
        (VerbGroups.isPassive(passage, hit.group())
                ? "passive"
                : passage.isPlain(hit.group().from() - 1, "to")
                    ? "infinitive"
                    : form.equals("ing") ? "ing" : hit.inverted() ? "inverted" : "active")
            .hashCode();
    firstAfter = Math.max(cueTo, hit.inverted() ? subTo : 0);
    before = hit.start() - from - 1;
    rule = new int[to - from];
    for (TokenRange range : content) {
      for (int i = Math.max(from, range.from()); i < Math.min(to, range.to()); i++) {
        rule[i - from] = i == range.from() ? 1 : i == range.to() - 1 ? 3 : 2;
      }
    }
  }

  private int w(int i) {
    return i < 0 || i >= words.length ? OUTSIDE : words[i];
  }

  private int t(int i) {
    return i < 0 || i >= tags.length ? OUTSIDE : tags[i];
  }

  private int r(int i) {
    return i < 0 || i >= rule.length ? 4 : rule[i];
  }

  private int side(int i) {
    if (i >= cueFrom && i < cueTo) {
      return 1;
    }
    if (i >= subFrom && i < subTo) {
      return 2;
    }
    if (i < cueFrom) {
      return subFrom < 0 || i >= subTo ? 3 : 4;
    }
    return subFrom < cueTo ? 5 : i >= subTo ? 6 : 7;
  }

  private void token(int i) {
    int side = side(i);
    around(i, side, side == 3 || side == 4 ? 1 : side >= 5 ? 2 : 3);
    place(i, side);
    int rule = r(i);
    add(30, side);
    add(31, rule, side);
    add(32, r(i - 1), rule);
    add(33, rule, r(i + 1));
    add(34, w(i), rule);
    add(35, w(i + 1), rule);
    add(36, w(i - 1), rule);
    add(37, lemma, side, rule);
    add(38, frame, side, rule);
    add(39, listed ? 1 : 0, side, rule);
    int at = from + i;
    add(40, quoted(at) ? 1 : 0, side, (quoted(at - 1) ? 2 : 0) + (quoted(at + 1) ? 1 : 0));
    add(41, hitStarts[i + 1], rule);
    add(42, bucket(tags.length - 1 - i), side);
    add(43, bucket(i), side);
    add(44, Math.min(2, verbs[verbs.length - 1] - verbs[i]) * 4 + (side & 3), w(i), w(i + 1));
  }

  private void around(int i, int side, int half) {
    for (int k = -2; k <= 3; k++) {
      add(10 + k, w(i + k), half);
    }
    for (int k = -1; k <= 1; k++) {
      add(15 + k, t(i + k));
    }
    add(20, w(i - 1), w(i), side);
    add(21, w(i), w(i + 1), side);
    add(22, w(i + 1), w(i + 2), r(i));
    add(23, w(i), w(i + 1), w(i + 2));
    add(24, t(i - 1), t(i), t(i + 1));
  }

  private void place(int i, int side) {
    int distance = i - firstAfter;
    int far = distance < 0 ? -1 - bucket(Math.max(0, before - i)) : bucket(distance);
    add(50, far);
    add(51, far, w(i));
    if (distance >= 0) {
      int after = w(firstAfter);
      add(52, Math.min(3, verbs[i] - verbs[firstAfter]), w(i), w(i + 1));
      add(53, Math.min(3, commas[i] - commas[firstAfter]), w(i));
      add(54, after, bucket(distance), listed ? 1 : 0);
      add(55, after, w(i));
      add(56, after, frame, w(i + 1));
      add(57, lemma, Math.min(2, distance), after);
    } else {
      add(58, Math.min(3, Math.abs(verbs[Math.max(0, cueFrom)] - verbs[i])), w(i));
      add(59, Math.min(2, verbs[i]), w(i));
      add(60, lemma, side);
      add(61, w(before), side, frame);
    }
  }

  private boolean quoted(int index) {
    return index >= 0 && index < passage.size() && passage.isQuoted(index);
  }

  private static int bucket(int count) {
    return count < 4 ? count : count < 8 ? 4 : count < 15 ? 5 : count < 30 ? 6 : 7;
  }

  private void add(int template, int a) {
    add(template, a, 0, 0);
  }

  private void add(int template, int a, int b) {
    add(template, a, b, 0);
  }

  private void add(int template, int a, int b, int c) {
    long h = template * 0x9E3779B97F4A7C15L;
    h = mix(h ^ a);
    h = mix(h ^ (b + 0x100000000L));
    h = mix(h ^ (c + 0x200000000L));
    if (filled == out.length) {
      out = Arrays.copyOf(out, filled * 2);
    }
    out[filled++] = h;
  }

  /** Stafford's variant 13 of the finisher of MurmurHash3. */
  private static long mix(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
