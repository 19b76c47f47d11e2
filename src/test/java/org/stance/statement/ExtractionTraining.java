package org.stance.statement;

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

/**
 * Learns all that extraction has learnt from documents in which every statement is marked, and
 * writes it beside the word lists: {@code cue-words.txt}, {@code content-weights.bin}, {@code
 * attribution-weights.txt}, {@code finder-confidence.txt} and {@code speaker-confidence.txt}.
 *
 * <p>Documents are halved; what judges a half (the candidates that the scorer learns from, the
 * least score, the confidences) comes from a model that learnt from the other half. The shipped
 * tagger then learns from all.
 *
 * <pre>java -cp 'target/test-classes:target/classes:target/lib/*' \
 *   org.stance.statement.ExtractionTraining DIRECTORY MARKED.jsonl...</pre>
 */
final class ExtractionTraining {
  private static final int HALVES = 2;

  private final List<Marked> documents;
  private final List<Set<String>> words = new ArrayList<>();
  private final List<ContentTagger> taggers = new ArrayList<>();
  private final List<List<AttributionTraining.Weighed>> candidates = new ArrayList<>();

  /** Learns the halves: each tagger from its own, the candidates of each by the other's. */
  private ExtractionTraining(List<Marked> documents) {
    this.documents = documents;
    for (int half = 0; half < HALVES; half++) {
      List<Marked> own = half(half);
      words.add(TaggerTraining.words(own));
      taggers.add(new ContentTagger(TaggerTraining.weights(own, words.get(half))));
    }
    for (int half = 0; half < HALVES; half++) {
      int other = 1 - half;
      candidates.add(
          half(half).parallelStream()
              .map(one -> AttributionTraining.candidates(one, words.get(other), taggers.get(other)))
              .flatMap(List::stream)
              .toList());
    }
  }

  private List<Marked> half(int half) {
    return documents.stream().filter(one -> one.number() % HALVES == half).toList();
  }

  /** Reads the marked documents named by the arguments behind the directory. */
  public static void main(String[] args) throws IOException {
    java.util.logging.LogManager.getLogManager().reset();
    List<Marked> documents = Marked.read(Arrays.asList(args).subList(1, args.length));
    Path directory = Path.of(args[0]);
    ExtractionTraining training = new ExtractionTraining(documents);
    training.write(directory);
  }

  private void write(Path directory) throws IOException {
    Set<String> all = TaggerTraining.words(documents);
    Files.writeString(directory.resolve("cue-words.txt"), list(all), StandardCharsets.UTF_8);
    ContentWeights tagger = TaggerTraining.weights(documents, all);
    Files.write(directory.resolve("content-weights.bin"), tagger.bytes());
    double least = least();
    Files.writeString(directory.resolve("attribution-weights.txt"), scorer(least));
    ConfidenceTraining finders = new ConfidenceTraining();
    SpeakerTraining speakers = new SpeakerTraining();
    for (int half = 0; half < HALVES; half++) {
      AttributionModel model = model(half, least);
      StatementExtractor extractor = new StatementExtractor(model);
      for (Marked one : half(1 - half)) {
        List<Credited> reading = extractor.read(one.document().text(), one.passages());
        finders.add(one, reading);
        speakers.add(one, reading, model);
      }
    }
    Files.writeString(directory.resolve("finder-confidence.txt"), finders.report());
    Files.writeString(directory.resolve("speaker-confidence.txt"), speakers.report());
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
      for (Marked one : half(1 - half)) {
        marked += one.document().statements().size();
        finders.add(one, extractor.read(one.document().text(), one.passages()));
      }
    }
    return finders.bestLeast(marked);
  }

  private String list(Set<String> all) {
    return """
        # Nouns and adjectives that may be cues, as verbs always may: lemmas.
        # Learnt by ExtractionTraining (test sources) on PolNeAR, training part: %d documents.
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
        # score of an attribution that is told, the best for F1 in halves of the documents.
        # Names hold lemmas of cues and of single nouns, tags and marks; no text.
        # Learnt by ExtractionTraining (test sources) on PolNeAR, training part: %d documents,
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
