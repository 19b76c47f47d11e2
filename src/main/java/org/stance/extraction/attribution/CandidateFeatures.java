package org.stance.extraction.attribution;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.stance.extraction.cue.CueHit;
import org.stance.extraction.cue.CueLexicon;
import org.stance.extraction.cue.VerbGroups;
import org.stance.extraction.language.NameLexicon;
import org.stance.extraction.language.NounPhrases;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.Token;
import org.stance.extraction.language.TokenRange;
import org.stance.extraction.speaker.NameMention;
import org.stance.extraction.speaker.NameReader;

/**
 * The features of a candidate by name: the lemma of the cue, how the words are joined to it, what
 * the subject is, and the positions of all three. No word of the content is used, and of the
 * subject only a common noun that is its head.
 */
final class CandidateFeatures {
  private static final int MIN_LONG = 30;

  private final Passage passage;
  private final Candidate candidate;
  private final CueHit hit;
  private final List<TokenRange> content;
  private final Set<String> names = new TreeSet<>();

  private CandidateFeatures(Passage passage, Candidate candidate) {
    this.passage = passage;
    this.candidate = candidate;
    this.hit = candidate.hit();
    this.content = candidate.content();
  }

  /** The names of the features that hold, in order. */
  static Set<String> of(Passage passage, Candidate candidate) {
    CandidateFeatures features = new CandidateFeatures(passage, candidate);
    features.way();
    features.verb();
    features.subject();
    features.words();
    features.place();
    return features.names;
  }

  /** What found the words, with which probability. */
  private void way() {
    String way = candidate.byRule() ? candidate.byTagger() ? "both" : "rule" : "tagger";
    String sure = Integer.toString((int) (candidate.sure() * 10));
    names.add("way=" + way);
    names.add("way,sure=" + way + "," + sure);
    names.add("way,join=" + way + "," + join());
    names.add("way,lemma=" + way + "," + passage.token(hit.group().to() - 1).lemma());
    names.add("inside=" + candidate.inside());
    names.add("way,parts=" + way + "," + content.size());
  }

  private void verb() {
    int verb = hit.group().to() - 1;
    Token token = passage.token(verb);
    String lemma = token.lemma();
    String join = join();
    names.add("join=" + join);
    names.add("tag=" + token.tag());
    names.add("tag,join=" + token.tag() + "," + join);
    names.add("lemma=" + lemma);
    names.add("lemma,join=" + lemma + "," + join);
    names.add("form=" + form(token));
    for (int i = hit.group().from(); i < verb; i++) {
      Token before = passage.token(i);
      names.add("group=" + (before.is("ADV") ? "ADV" : before.lemma()));
    }
    if (VerbGroups.isNegated(passage, hit.group())) {
      names.add("negated");
    }
    if (VerbGroups.isPassive(passage, hit.group())) {
      names.add("passive");
    }
    if (passage.isPlain(hit.group().from() - 1, "to")) {
      names.add("infinitive");
    }
    names.add("listed=" + !CueLexicon.frames(token).isEmpty());
  }

  private static String form(Token token) {
    String text = token.text().toLowerCase(Locale.ROOT);
    if (text.endsWith("ing")) {
      return "ing";
    }
    if (text.endsWith("ed") || !text.startsWith(token.lemma())) {
      return "past";
    }
    return text.endsWith("s") && !token.lemma().endsWith("s") ? "third" : "base";
  }

  /** How the first words are joined to the verb. */
  private String join() {
    TokenRange first = content.get(0);
    if (first.from() < hit.group().from()) {
      return passage.isQuoted(first.to() - 1) ? "quote-before" : "before";
    }
    Token token = passage.token(first.from());
    String gap = first.from() > hit.end() ? "+" : "";
    if (passage.isQuoted(first.from())) {
      return gap + "quote";
    }
    if (passage.isPlain(first.from(), "that", "to", "as", "whether", "if", "how", "why", "what")) {
      boolean conjunction = !token.isWord("that") || token.is("SCONJ");
      return gap + token.text().toLowerCase(Locale.ROOT) + (conjunction ? "" : token.tag());
    }
    Token before = passage.token(first.from() - 1);
    if (before.is("ADP", "ADV") && first.from() > hit.end()) {
      return before.text().toLowerCase(Locale.ROOT) + "+" + (clause(first) ? "clause" : "np");
    }
    return gap + (clause(first) ? "clause" : "np");
  }

  /** Whether a finite verb stands near the start of the words. */
  private boolean clause(TokenRange range) {
    for (int i = range.from(); i < Math.min(range.to(), range.from() + 8); i++) {
      if (passage.isTagged(i, "AUX", "AUX+PART", "PRON+AUX")
          || (passage.isTagged(i, "VERB")
              && !passage.token(i).text().endsWith("ing")
              && !passage.isPlain(i - 1, "to"))) {
        return true;
      }
    }
    return false;
  }

  private void subject() {
    TokenRange subject = hit.subject();
    names.add("inverted=" + hit.inverted());
    if (subject == null) {
      names.add("subject=none");
      return;
    }
    String kind = kind(subject);
    names.add("subject=" + kind);
    names.add("join,subject=" + join() + "," + kind);
    names.add("distance=" + bucket(Math.abs(hit.group().from() - subject.to())));
    if (passage.isPlain(subject.from() - 1, "if", "when", "that", "because", "as", "while")) {
      names.add("subordinate=" + passage.token(subject.from() - 1).text().toLowerCase(Locale.ROOT));
    }
  }

  private String kind(TokenRange subject) {
    NameMention name = NameReader.endingAt(passage, subject);
    Token last = passage.token(subject.to() - 1);
    if (subject.to() - subject.from() == 1 && last.is("PRON")) {
      return last.text().toLowerCase(Locale.ROOT);
    }
    Token head = passage.token(head(subject) - 1);
    if (NameLexicon.isTitle(head)) {
      return "title";
    }
    if (head.is("NOUN")) {
      names.add("head=" + head.lemma());
      return "noun";
    }
    return name != null ? "name" : head.is("PROPN") ? "proper" : "other";
  }

  /** End of the first noun phrase of the subject, without linked phrases. */
  private int head(TokenRange subject) {
    int end = NounPhrases.simpleEnd(passage, subject.from());
    return end > subject.from() ? Math.min(end, subject.to()) : subject.to();
  }

  private void words() {
    int length = content.stream().mapToInt(range -> range.to() - range.from()).sum();
    int quoted = 0;
    int verbs = 0;
    for (TokenRange range : content) {
      for (int i = range.from(); i < range.to(); i++) {
        quoted += passage.isQuoted(i) ? 1 : 0;
        verbs += passage.token(i).isVerbal() ? 1 : 0;
      }
    }
    names.add("length=" + bucket(length));
    names.add("quoted=" + (quoted == 0 ? "none" : quoted >= length - 2 ? "all" : "some"));
    names.add("verbs=" + Math.min(verbs, 3));
    names.add("join,quoted,verbs=" + join() + "," + quotation() + "," + Math.min(verbs, 1));
    names.add("touches=" + touches());
    names.add("named,quoted=" + (hit.subject() != null) + "," + quotation());
    if (length == 1) {
      names.add("only=" + passage.token(content.get(0).from()).tag());
    }
    names.add("parts=" + content.size());
    TokenRange last = content.get(content.size() - 1);
    String end = end(last.to());
    names.add("ends=" + end);
    names.add("join,ends=" + join() + "," + end);
    names.add("last=" + passage.token(last.to() - 1).tag());
    names.add("ends,next=" + end + "," + next(last.to()));
    names.add("commas=" + commas(last));
    if (!end.equals("sentence")) {
      names.add("rest=" + rest(last.to()));
    }
    names.add("starts=" + passage.token(content.get(0).from()).tag());
  }

  /** Whether the words, without a mark, are the subject of the cue: "The word “harbour” comes". */
  private boolean touches() {
    int before = hit.group().from() - 1;
    return content.stream().anyMatch(range -> range.to() == before + 1)
        && !passage.token(before).is("PUNCT");
  }

  /** What stands between quotation marks: a sentence, some words, a title with its capitals. */
  private String quotation() {
    int words = 0;
    int capitals = 0;
    boolean verb = false;
    for (TokenRange range : content) {
      for (int i = range.from(); i < range.to(); i++) {
        Token token = passage.token(i);
        if (passage.isQuoted(i) && !token.is("PUNCT", "ADP", "DET", "CCONJ", "PART")) {
          words++;
          capitals += token.isCapitalized() ? 1 : 0;
          verb |= token.isVerbal();
        }
      }
    }
    if (words == 0) {
      return "none";
    }
    return words > 1 && capitals == words ? "title" : verb ? "clause" : "words";
  }

  /** What stands behind the mark that follows the words. */
  private String next(int index) {
    if (index + 1 >= passage.size() || passage.startsSentence(index + 1)) {
      return "sentence";
    }
    Token token = passage.token(index + 1);
    boolean closed = token.is("SCONJ", "CCONJ", "ADP", "PRON", "DET");
    return closed ? token.text().toLowerCase(Locale.ROOT) : token.tag();
  }

  private String commas(TokenRange range) {
    int commas = 0;
    for (int i = range.from(); i < range.to(); i++) {
      commas += passage.isPlain(i, ",") ? 1 : 0;
    }
    return Integer.toString(Math.min(commas, 4));
  }

  /** Whether a verb stands in the rest of the sentence. */
  private String rest(int from) {
    int i = from;
    while (i < passage.size() && !passage.startsSentence(i)) {
      if (passage.token(i).isVerbal()) {
        return "verb";
      }
      i++;
    }
    return bucket(i - from);
  }

  private String end(int index) {
    if (index >= passage.size() || passage.startsSentence(index)) {
      return "sentence";
    }
    Token token = passage.token(index);
    return token.is("PUNCT") ? token.text() : token.tag();
  }

  private void place() {
    int start = hit.start();
    int verbsBefore = 0;
    while (start > 0 && !passage.startsSentence(start)) {
      start--;
      verbsBefore += passage.isTagged(start, "VERB", "AUX") ? 1 : 0;
    }
    names.add("verbsBefore=" + Math.min(verbsBefore, 3));
    names.add("fromStart=" + bucket(hit.start() - start));
    names.add("behind=" + before(hit.start()));
    int end = passage.sentenceEnd(hit.end() - 1);
    names.add("sentenceEnds=" + passage.token(end - 1).text());
    names.add("headline=" + (passage.paragraph() == 0));
  }

  private String before(int index) {
    if (index == 0 || passage.startsSentence(index)) {
      return "start";
    }
    Token token = passage.token(index - 1);
    if (passage.isQuoted(index - 1)) {
      return "quote";
    }
    boolean closed = token.is("PUNCT", "SCONJ", "CCONJ", "ADP", "PRON");
    return closed ? token.text().toLowerCase(Locale.ROOT) : token.tag();
  }

  private static String bucket(int count) {
    if (count < 4) {
      return Integer.toString(count);
    }
    return count < 8 ? "4-7" : count < 15 ? "8-14" : count < MIN_LONG ? "15-29" : "30+";
  }
}
