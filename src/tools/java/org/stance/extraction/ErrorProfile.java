package org.stance.extraction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stance.document.Document;
import org.stance.extraction.cue.CueLexicon;
import org.stance.extraction.language.Annotator;
import org.stance.extraction.language.LanguageModels;
import org.stance.extraction.language.Token;
import org.stance.extraction.layout.Paragraphs;
import org.stance.statement.Cue;
import org.stance.statement.Speaker;
import org.stance.statement.Statement;
import org.stance.statement.StatementType;
import org.stance.text.Span;

/**
 * Counts where the statements found differ from those that people marked, by kind and type.
 *
 * <p>A statement is the set of the letters and digits in its spans. Pairs with a Jaccard of at
 * least .8 match, the best first, each statement once. Of the rest, a marked one that shares a
 * letter with a found one has wrong bounds; one that shares none is missed, and its cue says why.
 */
public final class ErrorProfile {
  private static final double MIN_JACCARD = 0.8;
  private static final int MAX_CUES = 20;
  private static final Pattern NAME = Pattern.compile("\\b\\p{Lu}[\\p{L}\\p{N}]+");

  /** What became of a statement; the last is for those found, all others for those marked. */
  enum Kind {
    CORRECT("right words, right speaker"),
    WRONG_SPEAKER("right words, wrong speaker"),
    NO_SPEAKER("right words, no speaker"),
    TOO_LONG("bounds: too long"),
    TOO_SHORT("bounds: too short"),
    SHIFTED("bounds: too long and too short"),
    SPLIT("bounds: split into several"),
    MERGED("bounds: merged with another"),
    MISSED_CUE_USED("missed: its cue stands with other words"),
    MISSED_KNOWN_VERB("missed: its verb is in the lexicon"),
    MISSED_OTHER_VERB("missed: its verb is not in the lexicon"),
    MISSED_NO_VERB("missed: noun or preposition as cue"),
    MISSED_NO_CUE("missed: no cue"),
    SPURIOUS("found: overlaps nothing marked");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  record Pair(int gold, int system, double jaccard) {}

  private final Map<Kind, Map<StatementType, Integer>> counts = new EnumMap<>(Kind.class);
  private final Map<String, Integer> missedCues = new TreeMap<>();

  /** Prints the profile of what the extractor finds in files of marked documents. */
  public static void main(String[] files) throws IOException {
    StatementExtractor extractor = new StatementExtractor();
    ErrorProfile profile = new ErrorProfile();
    for (String file : files) {
      for (GoldDocument document : GoldDocument.read(Path.of(file))) {
        profile.add(document, extractor.extract(Document.of(document.id(), document.text())));
      }
    }
    System.out.print(profile.report());
  }

  int count(Kind kind, StatementType type) {
    return counts.getOrDefault(kind, Map.of()).getOrDefault(type, 0);
  }

  /** How often each cue was missed, verbs by their lemma. */
  Map<String, Integer> missedCues() {
    return missedCues;
  }

  /** Counts one document. */
  void add(GoldDocument document, List<Statement> found) {
    String text = document.text();
    List<GoldDocument.Gold> marked = document.statements();
    List<BitSet> gold =
        marked.stream().map(statement -> letters(text, statement.content())).toList();
    List<BitSet> system =
        found.stream().map(statement -> letters(text, statement.spans())).toList();
    Statement[] matches = new Statement[gold.size()];
    for (Pair pair : matched(gold, system)) {
      matches[pair.gold()] = found.get(pair.system());
    }
    for (int i = 0; i < gold.size(); i++) {
      Kind kind = bounds(gold, system, i);
      if (matches[i] != null) {
        kind = speaker(text, marked.get(i).speaker(), matches[i].speaker());
      } else if (kind == null) {
        kind = missed(document, marked.get(i), found);
      }
      tally(kind, marked.get(i).type());
    }
    for (int j = 0; j < system.size(); j++) {
      if (overlapping(gold, system.get(j)).isEmpty()) {
        tally(Kind.SPURIOUS, found.get(j).type());
      }
    }
  }

  private void tally(Kind kind, StatementType type) {
    counts
        .computeIfAbsent(kind, none -> new EnumMap<>(StatementType.class))
        .merge(type, 1, Integer::sum);
  }

  /** The offsets of the letters and digits that some spans cut from a text. */
  public static BitSet letters(String text, List<Span> spans) {
    BitSet letters = new BitSet();
    for (Span span : spans) {
      for (int i = span.start(); i < span.end(); i++) {
        letters.set(i, Character.isLetterOrDigit(text.charAt(i)));
      }
    }
    return letters;
  }

  private static int shared(BitSet statement, BitSet other) {
    BitSet both = (BitSet) statement.clone();
    both.and(other);
    return both.cardinality();
  }

  static List<Pair> matched(List<BitSet> gold, List<BitSet> system) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < system.size(); j++) {
        int both = shared(gold.get(i), system.get(j));
        int either = gold.get(i).cardinality() + system.get(j).cardinality() - both;
        if (both > 0 && both >= MIN_JACCARD * either) {
          pairs.add(new Pair(i, j, (double) both / either));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::jaccard).reversed());
    BitSet goldUsed = new BitSet();
    BitSet systemUsed = new BitSet();
    pairs.removeIf(
        pair -> {
          boolean used = goldUsed.get(pair.gold()) || systemUsed.get(pair.system());
          if (!used) {
            goldUsed.set(pair.gold());
            systemUsed.set(pair.system());
          }
          return used;
        });
    return pairs;
  }

  private static List<BitSet> overlapping(List<BitSet> statements, BitSet statement) {
    return statements.stream().filter(statement::intersects).toList();
  }

  /** How the bounds of a marked statement differ from what overlaps it, null if nothing does. */
  private static @Nullable Kind bounds(List<BitSet> gold, List<BitSet> system, int index) {
    BitSet marked = gold.get(index);
    List<BitSet> found = overlapping(system, marked);
    if (found.isEmpty()) {
      return null;
    }
    if (found.size() > 1) {
      return Kind.SPLIT;
    }
    if (overlapping(gold, found.get(0)).size() > 1) {
      return Kind.MERGED;
    }
    int both = shared(marked, found.get(0));
    if (both == marked.cardinality()) {
      return Kind.TOO_LONG;
    }
    return both == found.get(0).cardinality() ? Kind.TOO_SHORT : Kind.SHIFTED;
  }

  /** Right are an overlapping mention and a name that shares a capitalised word. */
  private static Kind speaker(String text, @Nullable Span marked, @Nullable Speaker found) {
    if (marked == null || found == null) {
      return marked != null ? Kind.NO_SPEAKER : found == null ? Kind.CORRECT : Kind.WRONG_SPEAKER;
    }
    return isSpeaker(text, marked, found) ? Kind.CORRECT : Kind.WRONG_SPEAKER;
  }

  /** Whether the mentions overlap, or the name has a word of the marked one. */
  public static boolean isSpeaker(String text, Span marked, Speaker found) {
    boolean overlap = marked.start() < found.span().end() && found.span().start() < marked.end();
    String words = found.text() + " " + found.name();
    boolean named =
        NAME.matcher(marked.cut(text))
            .results()
            .anyMatch(name -> NAME.matcher(words).results().anyMatch(has -> same(has, name)));
    return overlap || named;
  }

  public static boolean holdsName(String words) {
    return NAME.matcher(words).find();
  }

  private static boolean same(MatchResult statement, MatchResult other) {
    return statement.group().equals(other.group());
  }

  private Kind missed(GoldDocument document, GoldDocument.Gold marked, List<Statement> found) {
    Span cue = marked.cue();
    if (cue == null) {
      return Kind.MISSED_NO_CUE;
    }
    Token verb = verbIn(document.text(), cue);
    String words = cue.cut(document.text()).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    missedCues.merge(verb == null ? words : verb.lemma(), 1, Integer::sum);
    for (Statement statement : found) {
      Cue used = statement.cue();
      if (used != null && used.span().start() < cue.end() && cue.start() < used.span().end()) {
        return Kind.MISSED_CUE_USED;
      }
    }
    if (verb == null) {
      return Kind.MISSED_NO_VERB;
    }
    return CueLexicon.frames(verb).isEmpty() ? Kind.MISSED_OTHER_VERB : Kind.MISSED_KNOWN_VERB;
  }

  /** The first verb of a cue, tagged within its paragraph, or null. */
  private static @Nullable Token verbIn(String text, Span cue) {
    List<Span> around =
        Paragraphs.of(text).stream()
            .filter(paragraph -> paragraph.start() <= cue.start() && cue.start() < paragraph.end())
            .toList();
    Stream<Token> tokens =
        new Annotator(LanguageModels.shared())
            .annotate(text, around).stream().flatMap(sentence -> sentence.tokens().stream());
    return tokens
        .filter(token -> token.start() >= cue.start() && token.end() <= cue.end())
        .filter(token -> token.is("VERB") && !token.isWord("according"))
        .findFirst()
        .orElse(null);
  }

  /** The counts as a table, a kind a line, and the cues missed most. */
  String report() {
    StringBuilder report = new StringBuilder();
    report.append(line("", "direct", "mixed", "indirect", "all"));
    for (Kind kind : Kind.values()) {
      int direct = count(kind, StatementType.DIRECT);
      int mixed = count(kind, StatementType.MIXED);
      int indirect = count(kind, StatementType.INDIRECT);
      report.append(line(kind.words, direct, mixed, indirect, direct + mixed + indirect));
    }
    report.append("\nmissed cues:\n");
    missedCues.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(MAX_CUES)
        .forEach(cue -> report.append("%6d  %s%n".formatted(cue.getValue(), cue.getKey())));
    return report.toString();
  }

  private static String line(String kind, Object... cells) {
    StringBuilder line = new StringBuilder("%-42s".formatted(kind));
    for (Object cell : cells) {
      line.append("%9s".formatted(cell));
    }
    return line.append(System.lineSeparator()).toString();
  }
}
