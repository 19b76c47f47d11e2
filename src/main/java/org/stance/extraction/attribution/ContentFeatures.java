package org.stance.extraction.attribution;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.stance.extraction.cue.CueHit;
import org.stance.extraction.cue.CueLexicon;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.Token;
import org.stance.extraction.language.TokenRange;

/**
 * What {@link ContentTagger} knows of each token of a cue's sentence, as hashed features by {@link
 * Template}: closed-class words and tags around it, its side of the cue, distances, quotation
 * marks, other cues, and what {@link ContentFinder}'s rules say. Open-class words count by their
 * tag alone, the cue by its lemma.
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

  /** The mark of the rules outside of the sentence. */
  private static final int NO_MARK = 4;

  private final Passage passage;
  private final int from;
  private final int size;
  private final int[] words;
  private final int[] tags;

  /** Number of verbs, and of commas, before each token. */
  private final int[] verbs;

  private final int[] commas;

  /** Whether a cue starts (bit 1) or ends (bit 2) at each token. */
  private final int[] cueEdges;

  /** Reads the sentence that starts at a token of a passage. */
  ContentFeatures(Passage passage, int from, List<CueHit> hits) {
    this.passage = passage;
    this.from = from;
    this.size = passage.sentenceEnd(from) - from;
    words = new int[size];
    tags = new int[size];
    verbs = new int[size + 1];
    commas = new int[size + 1];
    cueEdges = new int[size + 1];
    for (int i = 0; i < size; i++) {
      Token token = passage.token(from + i);
      tags[i] = token.tag().hashCode();
      words[i] = word(token).hashCode();
      verbs[i + 1] = verbs[i] + (token.isVerbal() ? 1 : 0);
      commas[i + 1] = commas[i] + (token.isWord(",") ? 1 : 0);
    }
    for (CueHit hit : hits) {
      markEdge(hit.start(), 1);
      markEdge(hit.end(), 2);
    }
  }

  /** How many tokens the sentence has. */
  int size() {
    return size;
  }

  private void markEdge(int index, int bit) {
    if (index >= from && index <= from + size) {
      cueEdges[index - from] |= bit;
    }
  }

  private static String word(Token token) {
    String word = token.text().toLowerCase(Locale.ROOT);
    if (CLOSED.contains(token.tag()) || word.equals("not")) {
      return word;
    }
    if (token.is("VERB")) {
      return "V" + ending(word) + (CueLexicon.frames(token).isEmpty() ? "" : "*");
    }
    return token.is("ADV") && ADVERBS.contains(word) ? word : token.tag();
  }

  private static String ending(String verb) {
    if (verb.endsWith("ing")) {
      return "ing";
    }
    return verb.endsWith("ed") ? "ed" : verb.endsWith("s") ? "s" : "";
  }

  /** The features of every token of the sentence, for one cue and what the rules credit to it. */
  long[][] of(CueHit hit, List<TokenRange> content) {
    SentenceCue cue = SentenceCue.of(hit, passage, from);
    int[] marks = marks(content);
    FeatureHashes hashes = new FeatureHashes();
    long[][] features = new long[size][];
    for (int i = 0; i < size; i++) {
      addWords(hashes, i, cue.side(i), mark(marks, i));
      addDistances(hashes, i, cue);
      addRules(hashes, i, cue, marks);
      addPlace(hashes, i, cue.side(i), mark(marks, i));
      features[i] = hashes.take();
    }
    return features;
  }

  /** For each token 0, or 1, 2 or 3 for the first, an inner or the last word of some content. */
  private int[] marks(List<TokenRange> content) {
    int[] marks = new int[size];
    for (TokenRange range : content) {
      for (int i = Math.max(from, range.from()); i < Math.min(from + size, range.to()); i++) {
        marks[i - from] = i == range.from() ? 1 : i == range.to() - 1 ? 3 : 2;
      }
    }
    return marks;
  }

  private int mark(int[] marks, int index) {
    return index < 0 || index >= size ? NO_MARK : marks[index];
  }

  private int word(int index) {
    return index < 0 || index >= size ? OUTSIDE : words[index];
  }

  private int tag(int index) {
    return index < 0 || index >= size ? OUTSIDE : tags[index];
  }

  private void addWords(FeatureHashes hashes, int i, int side, int rule) {
    int half = SentenceCue.half(side);
    hashes.add(Template.WORD_BEFORE_2, word(i - 2), half);
    hashes.add(Template.WORD_BEFORE, word(i - 1), half);
    hashes.add(Template.WORD, word(i), half);
    hashes.add(Template.WORD_BEHIND, word(i + 1), half);
    hashes.add(Template.WORD_BEHIND_2, word(i + 2), half);
    hashes.add(Template.WORD_BEHIND_3, word(i + 3), half);
    hashes.add(Template.TAG_BEFORE, tag(i - 1));
    hashes.add(Template.TAG, tag(i));
    hashes.add(Template.TAG_BEHIND, tag(i + 1));
    hashes.add(Template.WORDS_TO_HERE, word(i - 1), word(i), side);
    hashes.add(Template.WORDS_FROM_HERE, word(i), word(i + 1), side);
    hashes.add(Template.WORDS_BEHIND, word(i + 1), word(i + 2), rule);
    hashes.add(Template.THREE_WORDS, word(i), word(i + 1), word(i + 2));
    hashes.add(Template.THREE_TAGS, tag(i - 1), tag(i), tag(i + 1));
  }

  private void addDistances(FeatureHashes hashes, int i, SentenceCue cue) {
    int distance = i - cue.firstBehind();
    int signed = distance < 0 ? -1 - bucket(Math.max(0, cue.lastBefore() - i)) : bucket(distance);
    hashes.add(Template.DISTANCE_TO_CUE, signed);
    hashes.add(Template.DISTANCE_AND_WORD, signed, word(i));
    if (distance >= 0) {
      addBehind(hashes, i, cue);
    } else {
      addBefore(hashes, i, cue);
    }
  }

  private void addBehind(FeatureHashes hashes, int i, SentenceCue cue) {
    int first = cue.firstBehind();
    int distance = i - first;
    SentenceCue.Word cueWord = cue.word();
    hashes.add(
        Template.VERBS_SINCE_CUE, Math.min(3, verbs[i] - verbs[first]), word(i), word(i + 1));
    hashes.add(Template.COMMAS_SINCE_CUE, Math.min(3, commas[i] - commas[first]), word(i));
    hashes.add(
        Template.FIRST_BEHIND_AND_DISTANCE,
        word(first),
        bucket(distance),
        flag(cueWord.isListed()));
    hashes.add(Template.FIRST_BEHIND_AND_WORD, word(first), word(i));
    hashes.add(Template.FIRST_BEHIND_AND_FORM, word(first), cueWord.form(), word(i + 1));
    hashes.add(
        Template.FIRST_BEHIND_AND_LEMMA, cueWord.lemma(), Math.min(2, distance), word(first));
  }

  private void addBefore(FeatureHashes hashes, int i, SentenceCue cue) {
    int between = Math.abs(verbs[Math.max(0, cue.verb().from())] - verbs[i]);
    hashes.add(Template.VERBS_TO_CUE, Math.min(3, between), word(i));
    hashes.add(Template.VERBS_FROM_START, Math.min(2, verbs[i]), word(i));
    hashes.add(Template.LEMMA_AND_SIDE, cue.word().lemma(), cue.side(i));
    hashes.add(Template.LAST_BEFORE, word(cue.lastBefore()), cue.side(i), cue.word().form());
  }

  private void addRules(FeatureHashes hashes, int i, SentenceCue cue, int[] marks) {
    int side = cue.side(i);
    int rule = mark(marks, i);
    hashes.add(Template.SIDE, side);
    hashes.add(Template.RULE, rule, side);
    hashes.add(Template.RULES_TO_HERE, mark(marks, i - 1), rule);
    hashes.add(Template.RULES_FROM_HERE, rule, mark(marks, i + 1));
    hashes.add(Template.RULE_AND_WORD, word(i), rule);
    hashes.add(Template.RULE_AND_WORD_BEHIND, word(i + 1), rule);
    hashes.add(Template.RULE_AND_WORD_BEFORE, word(i - 1), rule);
    hashes.add(Template.LEMMA_OF_CUE, cue.word().lemma(), side, rule);
    hashes.add(Template.FORM_OF_CUE, cue.word().form(), side, rule);
    hashes.add(Template.LISTED_CUE, flag(cue.word().isListed()), side, rule);
  }

  private void addPlace(FeatureHashes hashes, int i, int side, int rule) {
    int around = 2 * quoted(i - 1) + quoted(i + 1);
    int verbsToEnd = Math.min(2, verbs[size] - verbs[i]);
    hashes.add(Template.QUOTED, quoted(i), side, around);
    hashes.add(Template.OTHER_CUE, cueEdges[i + 1], rule);
    hashes.add(Template.DISTANCE_TO_END, bucket(size - 1 - i), side);
    hashes.add(Template.DISTANCE_FROM_START, bucket(i), side);
    hashes.add(Template.VERBS_TO_END, verbsToEnd * 4 + (side & 3), word(i), word(i + 1));
  }

  /** Whether a token of the passage stands between quotation marks, as 1 or 0. */
  private int quoted(int index) {
    int token = from + index;
    return flag(token >= 0 && token < passage.size() && passage.isQuoted(token));
  }

  private static int flag(boolean value) {
    return value ? 1 : 0;
  }

  private static int bucket(int count) {
    if (count < 4) {
      return count;
    }
    return count < 8 ? 4 : count < 15 ? 5 : count < 30 ? 6 : 7;
  }
}
