package org.stance.extraction.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.stance.extraction.language.TokenSpan;
import org.stance.extraction.layout.Quotation;
import org.stance.statement.StatementType;
import org.stance.text.Span;

/**
 * Words credited to a speaker, before the speaker is resolved.
 *
 * @param content the words, in order, at least one part
 * @param speaker the mention of the speaker, null if none is near the words
 * @param cue the cue, null if only proximity connects the words with a speaker
 * @param provenance how the words were found
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

  /** Whether the words contain a quotation that passes a test. */
  public boolean holds(Predicate<Quotation> test) {
    return content.stream().flatMap(part -> part.quotations().stream()).anyMatch(test);
  }

  /** The probability that a careful reader would mark about these words, in [0, 1]. */
  public double confidence() {
    return FinderConfidence.of(provenance, type());
  }

  /** Whether some of the words of a part are among these words. */
  public boolean covers(TokenSpan part) {
    return content.stream()
        .anyMatch(
            words ->
                words.passage() == part.passage()
                    && words.range().from() < part.range().to()
                    && part.range().from() < words.range().to());
  }

  /** The same cue and speaker, with more words behind. */
  public Attribution plus(List<TokenSpan> more) {
    List<TokenSpan> all = new ArrayList<>(content);
    all.addAll(more);
    return new Attribution(all, speaker, cue, provenance);
  }

  /** The spans of the words; direct ones without their quotation marks. */
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
