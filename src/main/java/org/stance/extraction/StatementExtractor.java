package org.stance.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stance.document.Document;
import org.stance.extraction.attribution.Attribution;
import org.stance.extraction.attribution.AttributionModel;
import org.stance.extraction.language.Annotator;
import org.stance.extraction.language.LanguageModels;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.Sentence;
import org.stance.extraction.language.TokenSpan;
import org.stance.extraction.language.Transcript;
import org.stance.extraction.layout.Paragraphs;
import org.stance.extraction.layout.Quotation;
import org.stance.extraction.layout.QuotationFinder;
import org.stance.extraction.speaker.People;
import org.stance.extraction.speaker.SpeakerResolver;
import org.stance.statement.Cue;
import org.stance.statement.Speaker;
import org.stance.statement.Statement;
import org.stance.text.Span;

/**
 * Finds who said what in a document: direct, mixed and indirect statements, with speaker and cue.
 *
 * <p>The text is cut into sentences and tagged by OpenNLP's models, and {@link QuotationFinder}
 * marks its quotations; {@link DocumentReading} applies an ordered list of rules, of which the
 * first ask a learnt score which words a cue credits; {@link SpeakerResolver} resolves "he", a
 * surname or a title to the full name that the document gives. No statement lies within another.
 *
 * <p>English only. Immutable and safe for use by several threads.
 */
public final class StatementExtractor {
  /** How many attributions back one may contain the words of another. */
  private static final int MAX_DISTANCE = 8;

  private static final List<String> NOBODY = List.of("nobody", "no one", "none", "neither");

  private final LanguageModels models;
  private final AttributionModel attributions;

  /**
   * Makes an extractor with the models on the class path, which are loaded once per process.
   *
   * @throws IllegalStateException if a model is not on the class path
   */
  public StatementExtractor() {
    this(AttributionModel.shipped());
  }

  /** Makes an extractor on another model of attributions. */
  StatementExtractor(AttributionModel attributions) {
    this.models = LanguageModels.shared();
    this.attributions = attributions;
  }

  /**
   * Finds the statements of a document.
   *
   * @param document the document
   * @return the statements in the order of their first words; empty if there are none
   */
  public List<Statement> extract(Document document) {
    return numbered(document, read(document.text(), passages(document.text())));
  }

  /** The passages of a text: its sentences, joined if one quotation spans them. */
  List<Passage> passages(String text) {
    List<Span> paragraphs = Paragraphs.of(text);
    List<Quotation> marked = QuotationFinder.find(text, paragraphs);
    List<Quotation> quotations = Transcript.mark(text, paragraphs, marked);
    List<Sentence> sentences = new Annotator(models).annotate(text, paragraphs);
    return Passage.of(sentences, quotations);
  }

  /** The attributions in the passages of a text, with resolved speakers. */
  List<Credited> read(String text, List<Passage> passages) {
    SpeakerResolver resolver = new SpeakerResolver(text, People.of(passages));
    return new DocumentReading(passages, resolver, attributions).attributions();
  }

  private static List<Statement> numbered(Document document, List<Credited> credited) {
    List<Credited> sorted = new ArrayList<>();
    for (Credited found : credited) {
      if (!found.attribution().spans(document.text()).isEmpty()
          && !saidByNobody(document.text(), found.speaker())) {
        sorted.add(found);
      }
    }
    sorted.sort(Comparator.comparing(found -> found.attribution().spans(document.text()).get(0)));
    List<Credited> outermost = new ArrayList<>();
    sorted.forEach(found -> add(found, outermost, document.text()));
    List<Statement> statements = new ArrayList<>();
    for (Credited found : outermost) {
      statements.add(statement(document, statements.size(), found));
    }
    return statements;
  }

  /** Adds an attribution unless another contains it, and removes those that it contains. */
  private static void add(Credited found, List<Credited> outermost, String text) {
    List<Span> words = found.attribution().spans(text);
    int last = outermost.size() - 1;
    for (int i = last; i >= 0 && i > last - MAX_DISTANCE; i--) {
      Attribution other = outermost.get(i).attribution();
      boolean around = cover(words, other.spans(text));
      boolean likelier = around && found.attribution().confidence() > other.confidence();
      if (!likelier && cover(other.spans(text), words)) {
        return;
      }
      if (around) {
        outermost.remove(i);
      }
    }
    outermost.add(found);
  }

  private static boolean cover(List<Span> outer, List<Span> inner) {
    return inner.stream().allMatch(span -> outer.stream().anyMatch(other -> other.contains(span)));
  }

  /** "Nobody said that ...", "no minister said that ..." credit no words to anyone. */
  private static boolean saidByNobody(String text, @Nullable Speaker speaker) {
    if (speaker == null) {
      return false;
    }
    int start = speaker.span().start();
    return stands("no", text, start - 3)
        || NOBODY.stream().anyMatch(words -> stands(words, text, start));
  }

  /** Whether the text has whole words at a place, ignoring case. */
  private static boolean stands(String words, String text, int start) {
    int end = start + words.length();
    return text.regionMatches(true, start, words, 0, words.length())
        && (start == 0 || !Character.isLetter(text.charAt(start - 1)))
        && (end == text.length() || !Character.isLetter(text.charAt(end)));
  }

  private static Statement statement(Document document, int index, Credited found) {
    Attribution attribution = found.attribution();
    List<Span> spans = attribution.spans(document.text());
    String words =
        spans.stream().map(span -> span.cut(document.text())).collect(Collectors.joining(" "));
    return new Statement(
        document.id(),
        index,
        attribution.type(),
        words,
        spans,
        found.speaker(),
        cue(document.text(), attribution.cue()),
        document.date(),
        document.url(),
        attribution.provenance().finder(),
        attribution.confidence());
  }

  private static @Nullable Cue cue(String text, @Nullable TokenSpan cue) {
    return cue == null ? null : new Cue(cue.span().cut(text), cue.span());
  }
}
