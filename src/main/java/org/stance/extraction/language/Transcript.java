package org.stance.extraction.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stance.extraction.layout.Quotation;
import org.stance.text.Span;

/**
 * Finds what is said in the form of a transcript, "MAYOR LIND: We will wait.", and marks it as
 * quotations without marks. A document is a transcript only if it has two speakers whose words are
 * those of a conversation; a list of names with notes is none.
 */
public final class Transcript {
  /** Minimum number of speakers, and of occurrences of a label that isn't that of a party. */
  private static final int MIN_REPEATED = 2;

  /**
   * If at least this share of the lines between the first and last label have one, other lines in
   * the first or second person continue a turn.
   */
  private static final double MIN_LABELLED_SHARE = 0.4;

  private static final Pattern SPEAKING =
      Pattern.compile("\\?|\\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our|[Uu]s|[Mm]e)\\b");

  private static final String SENTENCE_ENDS = ".?!\u2026\u2014\u201D\u2019\"')]*_-";

  private final String text;
  private final List<Span> paragraphs;
  private final List<@Nullable LineLabel> labels = new ArrayList<>();

  private Transcript(String text, List<Span> paragraphs) {
    this.text = text;
    this.paragraphs = paragraphs;
    Map<String, Integer> counts = new HashMap<>();
    List<@Nullable LineLabel> candidates = new ArrayList<>();
    for (Span paragraph : paragraphs) {
      LineLabel label = LineLabel.of(text, paragraph);
      boolean ends = SENTENCE_ENDS.indexOf(text.charAt(paragraph.end() - 1)) >= 0;
      candidates.add(ends ? label : null);
      if (label != null && ends) {
        counts.merge(label.key(), 1, Integer::sum);
      }
    }
    for (LineLabel label : candidates) {
      boolean kept =
          label != null && (label.isParty() || counts.getOrDefault(label.key(), 0) >= MIN_REPEATED);
      labels.add(kept ? label : null);
    }
  }

  /** The quotations of a document, those within turns replaced by the turns; in order. */
  public static List<Quotation> mark(
      String text, List<Span> paragraphs, List<Quotation> quotations) {
    Transcript transcript = new Transcript(text, paragraphs);
    if (!transcript.isOne()) {
      return quotations;
    }
    int groups = quotations.isEmpty() ? 0 : quotations.get(quotations.size() - 1).group();
    NavigableMap<Span, Quotation> marked = new TreeMap<>();
    quotations.forEach(quotation -> marked.put(quotation.outer(), quotation));
    for (Quotation turn : transcript.turns(groups)) {
      Span first = new Span(turn.outer().start(), turn.outer().start());
      Span behind = new Span(turn.outer().end(), text.length());
      Quotation whole = marked.get(turn.outer());
      Span inner = whole == null ? turn.inner() : whole.inner();
      marked.subMap(first, true, behind, false).clear();
      marked.put(turn.outer(), new Quotation(turn.outer(), inner, turn.group(), true, true));
    }
    return List.copyOf(marked.values());
  }

  private boolean isOne() {
    Set<String> speakers = new HashSet<>();
    int turns = 0;
    int speaking = 0;
    for (LineLabel label : labels) {
      if (label != null) {
        turns++;
        speakers.add(label.key());
        speaking += SPEAKING.matcher(label.words().cut(text)).find() ? 1 : 0;
      }
    }
    return speakers.size() >= MIN_REPEATED && 2 * speaking >= turns;
  }

  private List<Quotation> turns(int groups) {
    List<Quotation> turns = new ArrayList<>();
    int group = groups;
    int last = labels.size() - 1;
    while (labels.get(last) == null) {
      last--;
    }
    boolean dense = isDense(last);
    boolean open = false;
    for (int i = 0; i <= last; i++) {
      LineLabel label = labels.get(i);
      Span words = label == null ? paragraphs.get(i) : label.words();
      if (label != null) {
        group++;
        open = true;
      }
      boolean spoken = SPEAKING.matcher(words.cut(text)).find();
      if (label != null || open && dense && spoken) {
        turns.add(new Quotation(words, words, group, true, true));
      }
    }
    return turns;
  }

  private boolean isDense(int last) {
    int first = 0;
    int labelled = 0;
    for (int i = last; i >= 0; i--) {
      if (labels.get(i) != null) {
        labelled++;
        first = i;
      }
    }
    return labelled >= MIN_LABELLED_SHARE * (last - first + 1);
  }
}
