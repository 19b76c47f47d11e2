package org.stance.extraction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.stance.extraction.attribution.AttributionModel;
import org.stance.extraction.attribution.AttributionScorer;
import org.stance.extraction.attribution.AttributionTraining;
import org.stance.extraction.attribution.ConfidenceTraining;
import org.stance.extraction.attribution.ContentTagger;
import org.stance.extraction.attribution.ContentWeights;
import org.stance.extraction.attribution.TaggerTraining;
import org.stance.extraction.speaker.SpeakerTraining;

/**
 * Learns all that extraction has learnt from documents in which every statement is marked, and
 * writes it beside the word lists: {@code cue-words.txt}, {@code content-weights.bin}, {@code
 * attribution-weights.txt}, {@code finder-confidence.txt} and {@code speaker-confidence.txt}; and a
 * card that states what was learnt from what, and how good it is.
 *
 * <p>Documents are halved; what judges a half (the candidates that the scorer learns from, the
 * least score, the confidences) comes from a model that learnt from the other half. The shipped
 * tagger then learns from all.
 *
 * <pre>java -cp 'target/test-classes:target/classes:target/lib/*' \
 *   org.stance.extraction.ExtractionTraining DIRECTORY CARD.md MARKED.jsonl...</pre>
 */
final class ExtractionTraining {
  private static final int HALVES = 2;

  /** The card; a backslash continues a line. */
  private static final String CARD =
      """
      # Statement extraction

      The learnt parts of `stance extract` and `stance run`. Written by `ExtractionTraining` \
      (src/tools); the files lie in
      `src/main/resources/org/stance/extraction`, so that they come with the library.

      ## What it is
      - `content-weights.bin`: a linear-chain conditional random field (Tribuo's, %d epochs of \
      AdaGrad, rate %s) that marks the words that
        a cue credits, and the speaker: %d features, tags %s. Features are hashes of \
      closed-class words,
        parts of speech, distances, quotation marks, the lemma of the cue, and what the rules of \
      `ContentFinder` say.
      - `attribution-weights.txt`: a logistic regression (Tribuo's) over the candidates of rules \
      and field. The minimum score of a reported attribution,
        %.3f, is the best for F1 in the halves below.
      - `cue-words.txt`: %d nouns and adjectives that may be cues, as verbs always may.
      - `finder-confidence.txt`, `speaker-confidence.txt`: how often each finder, and each \
      way of resolving a speaker, is right. Their headers state
        how well calibrated they are.

      ## What it learnt from
      The training part of PolNeAR (political news of the United States, 2015 and 2016, in which \
      people marked every attribution): %d
      documents, %d statements. The corpus has no licence statement: no text of it is in these \
      files, only lemmas of cues, counts and hashes.

      ## How good it is
      Two-fold cross-validation: each half of the documents was read by what was learnt from \
      the other half. Rules and word lists were written
      while looking at some of both. Words are alike if the Jaccard index of their letters is at \
      least .8, equal if their letters are the same.

      %s
      ## Limits
      English news. PolNeAR also marks beliefs, plans and poll findings, so these are found too; \
      what is doubtful has a low confidence.
      The table shows how many statements without quotation marks are missed.

      ## Make it again
      After `mvn package`, with marked documents as CONTRIBUTING describes them:

      ```text
      java -cp 'target/test-classes:target/classes:target/lib/*' \
      org.stance.extraction.ExtractionTraining \\
        src/main/resources/org/stance/extraction models/statement-extraction.md MARKED.jsonl...
      ```
      """;

  private final List<Marked> documents;
  private final List<Set<String>> words = new ArrayList<>();
  private final List<ContentTagger> taggers = new ArrayList<>();
  private final List<List<AttributionTraining.Weighed>> candidates = new ArrayList<>();

  /** Learns the halves: each tagger from its own, the candidates of each by the other's. */
  private ExtractionTraining(List<Marked> documents) {
    this.documents = documents;
    for (int half = 0; half < HALVES; half++) {
      List<Marked> learntFrom = half(half);
      words.add(TaggerTraining.words(learntFrom));
      taggers.add(new ContentTagger(TaggerTraining.weights(learntFrom, words.get(half))));
    }
    for (int half = 0; half < HALVES; half++) {
      int other = 1 - half;
      candidates.add(
          half(half).parallelStream()
              .map(
                  document ->
                      AttributionTraining.candidates(
                          document, words.get(other), taggers.get(other)))
              .flatMap(List::stream)
              .toList());
    }
  }

  private List<Marked> half(int half) {
    return documents.stream().filter(document -> document.number() % HALVES == half).toList();
  }

  /** Reads the marked documents named by the arguments behind directory and card. */
  public static void main(String[] args) throws IOException {
    java.util.logging.LogManager.getLogManager().reset();
    List<Marked> documents = Marked.read(Arrays.asList(args).subList(2, args.length));
    Files.writeString(Path.of(args[1]), train(documents, Path.of(args[0])));
  }

  /** Learns from marked documents, writes the files to a directory and returns their card. */
  static String train(List<Marked> documents, Path directory) throws IOException {
    return new ExtractionTraining(documents).write(directory);
  }

  /** Writes what is learnt, and returns its card. */
  private String write(Path directory) throws IOException {
    Set<String> all = TaggerTraining.words(documents);
    Files.writeString(directory.resolve("cue-words.txt"), list(all), StandardCharsets.UTF_8);
    ContentWeights tagger = TaggerTraining.weights(documents, all);
    Files.write(directory.resolve("content-weights.bin"), tagger.bytes());
    double least = least();
    Files.writeString(directory.resolve("attribution-weights.txt"), scorer(least));
    ConfidenceTraining finders = new ConfidenceTraining();
    SpeakerTraining speakers = new SpeakerTraining();
    ExtractionFigures figures = new ExtractionFigures();
    for (int half = 0; half < HALVES; half++) {
      AttributionModel model = model(half, least);
      StatementExtractor extractor = new StatementExtractor(model);
      for (Marked document : half(1 - half)) {
        List<Credited> reading = extractor.read(document.document().text(), document.passages());
        finders.add(document, reading);
        figures.add(document, reading);
        speakers.add(document, reading, model);
      }
    }
    Files.writeString(directory.resolve("finder-confidence.txt"), finders.report());
    Files.writeString(directory.resolve("speaker-confidence.txt"), speakers.report());
    return card(all, tagger, least, figures);
  }

  private String card(
      Set<String> all, ContentWeights tagger, double least, ExtractionFigures figures) {
    return CARD.formatted(
        TaggerTraining.EPOCHS,
        TaggerTraining.RATE,
        tagger.size(),
        String.join(" ", ContentTagger.TAGS),
        least,
        all.size(),
        documents.size(),
        documents.stream().mapToInt(document -> document.document().statements().size()).sum(),
        figures.table());
  }

  /** What is learnt from one half. */
  private AttributionModel model(int half, double least) {
    Map<String, Double> weights = new TreeMap<>(AttributionTraining.weights(candidates.get(half)));
    weights.put(AttributionScorer.LEAST, least);
    return new AttributionModel(words.get(half), taggers.get(half), new AttributionScorer(weights));
  }

  private double least() {
    ConfidenceTraining finders = new ConfidenceTraining();
    int marked = 0;
    for (int half = 0; half < HALVES; half++) {
      StatementExtractor extractor = new StatementExtractor(model(half, -3));
      for (Marked document : half(1 - half)) {
        marked += document.document().statements().size();
        finders.add(document, extractor.read(document.document().text(), document.passages()));
      }
    }
    return finders.bestLeast(marked);
  }

  private String list(Set<String> all) {
    return """
        # Nouns and adjectives that may be cues, as verbs always may: lemmas.
        # Learnt by ExtractionTraining (src/tools) on PolNeAR, training part: %d documents.
        """
            .formatted(documents.size())
        + all.stream().map(word -> word + "\n").collect(Collectors.joining());
  }

  private String scorer(double least) {
    List<AttributionTraining.Weighed> all = candidates.stream().flatMap(List::stream).toList();
    Map<String, Double> weights = new TreeMap<>(AttributionTraining.weights(all));
    weights.put(AttributionScorer.LEAST, least);
    StringBuilder text = new StringBuilder();
    text.append(
        """
        # Weights of AttributionScorer: a feature's name, a space, its weight; "least" is the least
        # score of an attribution that is reported, the best for F1 in halves of the documents.
        # Names hold lemmas of cues and of single nouns, tags and marks; no text.
        # Learnt by ExtractionTraining (src/tools) on PolNeAR, training part: %d documents,
        # %d candidates, %d of them marked.
        """
            .formatted(
                documents.size(),
                all.size(),
                all.stream().filter(AttributionTraining.Weighed::right).count()));
    weights.forEach(
        (name, weight) -> text.append(String.format(Locale.ROOT, "%s %.4f%n", name, weight)));
    return text.toString();
  }
}
