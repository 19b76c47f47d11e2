package org.stance.extraction.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.stance.extraction.language.Quotation;
import org.stance.extraction.language.TokenSpan;
import org.stance.statement.StatementType;
import org.stance.text.Span;

/**
 * Words and what ties them to a speaker, before names are resolved.
 *
 * @param content the words, in order, at least one part
 * @param speaker the mention of the speaker, null if none stands beside the words
 * @param cue the cue, null where only nearness ties the words to a speaker
 * @param provenance why the words are taken for a statement
 */
public record Attribution(
    List<TokenSpan> content,
    @Nullable TokenSpan speaker,
    @Nullable TokenSpan cue,
    Provenance provenance) {
  public Attribution {
    content = List.copyOf(content);
    if (content.isEmpty()) {
      throw new IllegalArgumentException("attribution without content");
    }
  }

  public TokenSpan last() {
    return content.get(content.size() - 1);
  }

  public boolean isDirect() {
    return content.stream().allMatch(TokenSpan::isAllQuoted);
  }

  public StatementType type() {
    if (isDirect()) {
      return StatementType.DIRECT;
    }
    return content.stream().anyMatch(TokenSpan::hasQuoted)
        ? StatementType.MIXED
        : StatementType.INDIRECT;
  }

  /** Whether a piece of a quotation is among the words. */
  public boolean holds(Predicate<Quotation> test) {
    return content.stream().flatMap(part -> part.quotations().stream()).anyMatch(test);
  }

  /** How likely a careful reader would mark about these words, 0 to 1. */
  public double confidence() {
    return FinderConfidence.of(provenance, type());
  }

  /** Whether some of the words of a part are among these. */
  public boolean covers(TokenSpan part) {
    return content.stream()
        .anyMatch(
            own ->
                own.passage() == part.passage()
                    && own.range().from() < part.range().to()
                    && part.range().from() < own.range().to());
  }

  /** The same cue and speaker, with more words behind. */
  public Attribution plus(List<TokenSpan> more) {
    List<TokenSpan> all = new ArrayList<>(content);
    all.addAll(more);
    return new Attribution(all, speaker, cue, provenance);
  }

  /** Where the words stand; direct ones without their marks, pieces that touch as one. */
  public List<Span> spans(String text) {
    List<Span> spans = new ArrayList<>();
    boolean direct = isDirect();
    if (direct) {
      content.stream()
          .flatMap(part -> part.quotations().stream())
          .map(Quotation::inner)
          .filter(inner -> inner.length() > 0)
          .distinct()
          .forEach(spans::add);
    } else {
      content.forEach(part -> spans.add(part.span()));
    }
    if (direct && !spans.isEmpty()) {
      int last = spans.size() - 1;
      spans.set(last, withoutComma(text, spans.get(last)));
    }
    return spans;
  }

  private static Span withoutComma(String text, Span span) {
    boolean comma = span.length() > 1 && text.charAt(span.end() - 1) == ',';
    return comma ? new Span(span.start(), span.end() - 1) : span;
  }
}
