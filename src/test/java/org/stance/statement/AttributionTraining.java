package org.stance.statement;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.stance.document.Span;
import org.stance.statement.GoldDocument.Gold;
import org.tribuo.Example;
import org.tribuo.MutableDataset;
import org.tribuo.VariableInfo;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.datasource.ListDataSource;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * Learns the weights of {@link AttributionScorer} from documents in which every statement is marked
 * and prints them, with a head that says how good they are in folds of documents.
 *
 * <pre>java -cp 'target/test-classes:target/classes:target/lib/*' \
 *   org.stance.statement.AttributionTraining MARKED.jsonl... &gt; attribution-weights.txt</pre>
 */
final class AttributionTraining {
  private static final int FEWEST = 3;
  private static final int FOLDS = 5;
  private static final int EPOCHS = 5;
  private static final double RATE = 0.03;
  private static final double ENOUGH = 0.8;
  private static final Label YES = new Label("yes");
  private static final Label NO = new Label("no");

  private AttributionTraining() {}

  /**
   * Words that a cue may credit.
   *
   * @param features what they look like
   * @param verb offset of the verb's first word in the text
   * @param credited whether a marked statement has the same words
   * @param listed whether the cue lexicon holds the verb
   */
  record Candidate(List<String> features, int verb, boolean credited, boolean listed) {}

  /** Reads the marked documents named by the arguments. */
  public static void main(String[] args) throws IOException {
    java.util.logging.LogManager.getLogManager().reset();
    List<List<Candidate>> documents = new ArrayList<>();
    for (String file : args) {
      GoldDocument.read(Path.of(file)).forEach(one -> documents.add(candidates(one)));
    }
    List<Candidate> all = documents.stream().flatMap(List::stream).toList();
    System.out.println("# Weights of AttributionScorer: a feature's name, a space, its weight.");
    System.out.println(
        "# Names hold lemmas of verbs and of single nouns, tags and marks; no text.");
    System.out.printf(
        Locale.ROOT,
        "# Learnt by AttributionTraining (test sources) on PolNeAR, training part: %d documents,%n"
            + "# %d candidates, %d of them marked. In %d folds of documents:%n",
        documents.size(),
        all.size(),
        all.stream().filter(Candidate::credited).count(),
        FOLDS);
    judge(documents);
    weights(all)
        .forEach((name, weight) -> System.out.printf(Locale.ROOT, "%s %.4f%n", name, weight));
  }

  static List<Candidate> candidates(GoldDocument document) {
    String text = document.text();
    List<Span> paragraphs = Paragraphs.of(text);
    List<Sentence> sentences = new Annotator(LanguageModels.shared()).annotate(text, paragraphs);
    List<BitSet> gold = new ArrayList<>();
    for (Gold one : document.statements()) {
      gold.add(ErrorProfile.letters(text, one.content()));
      if (one.type() != StatementType.INDIRECT) {
        one.content().forEach(span -> gold.add(ErrorProfile.letters(text, List.of(span))));
      }
    }
    List<Candidate> candidates = new ArrayList<>();
    for (Passage passage : Passage.of(sentences, QuotationFinder.find(text, paragraphs))) {
      List<CueHit> hits = CueFinder.find(passage);
      ContentFinder contents = new ContentFinder(passage, hits);
      List<CueHit> both = new ArrayList<>(hits);
      both.addAll(CueFinder.findOthers(passage, hits));
      for (CueHit hit : both) {
        List<TokenRange> content = contents.content(hit);
        if (!content.isEmpty()) {
          Set<String> features = CandidateFeatures.of(passage, hit, content);
          candidates.add(
              new Candidate(
                  List.copyOf(features),
                  passage.token(hit.group().from()).start(),
                  isMarked(text, passage, content, gold),
                  hits.contains(hit)));
        }
      }
    }
    return candidates;
  }

  private static boolean isMarked(
      String text, Passage passage, List<TokenRange> content, List<BitSet> gold) {
    List<Part> parts = content.stream().map(range -> new Part(passage, range)).toList();
    BitSet found =
        ErrorProfile.letters(
            text, new Attribution(parts, null, null, Grounds.of(Finder.CUE_VERB)).spans(text));
    return gold.stream().anyMatch(one -> jaccard(found, one) >= ENOUGH);
  }

  private static double jaccard(BitSet a, BitSet b) {
    BitSet both = (BitSet) a.clone();
    both.and(b);
    int union = a.cardinality() + b.cardinality() - both.cardinality();
    return union == 0 ? 0 : (double) both.cardinality() / union;
  }

  /** Precision and share found, of listed verbs and others, at several probabilities. */
  private static void judge(List<List<Candidate>> documents) {
    double[] levels = {0.0, 0.3, 0.5, 0.7};
    int[][] counts = new int[levels.length][4];
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Candidate> train = new ArrayList<>();
      List<Candidate> test = new ArrayList<>();
      for (int i = 0; i < documents.size(); i++) {
        (i % FOLDS == fold ? test : train).addAll(documents.get(i));
      }
      Map<String, Double> weights = weights(train);
      for (Candidate one : test) {
        for (int level = 0; level < levels.length; level++) {
          if (probability(weights, one) >= levels[level]) {
            int column = one.listed() ? 0 : 2;
            counts[level][column]++;
            counts[level][column + 1] += one.credited() ? 1 : 0;
          }
        }
      }
    }
    for (int level = 0; level < levels.length; level++) {
      int[] count = counts[level];
      System.out.printf(
          Locale.ROOT,
          "#   from %.1f on: listed verbs %5d, right %.3f; others %5d, right %.3f%n",
          levels[level],
          count[0],
          (double) count[1] / count[0],
          count[2],
          (double) count[3] / count[2]);
    }
  }

  static double probability(Map<String, Double> weights, Candidate one) {
    double score = weights.getOrDefault("bias", 0.0);
    for (String name : one.features()) {
      score += weights.getOrDefault(name, 0.0);
    }
    return 1 / (1 + Math.exp(-score));
  }

  static Map<String, Double> weights(List<Candidate> candidates) {
    Map<String, Integer> seen = new HashMap<>();
    candidates.forEach(one -> one.features().forEach(name -> seen.merge(name, 1, Integer::sum)));
    List<Example<Label>> examples = new ArrayList<>();
    for (Candidate one : candidates) {
      String[] names =
          one.features().stream().filter(name -> seen.get(name) >= FEWEST).toArray(String[]::new);
      double[] ones = new double[names.length];
      Arrays.fill(ones, 1);
      examples.add(new ArrayExample<>(one.credited() ? YES : NO, names, ones));
    }
    LabelFactory labels = new LabelFactory();
    MutableDataset<Label> data =
        new MutableDataset<>(
            new ListDataSource<>(
                examples, labels, new SimpleDataSourceProvenance("candidates", labels)));
    LinearSGDTrainer trainer =
        new LinearSGDTrainer(new LogMulticlass(), new AdaGrad(RATE, 0.1), EPOCHS, 1L);
    return differences(trainer.train(data));
  }

  private static Map<String, Double> differences(LinearSGDModel model) {
    DenseMatrix matrix = model.getWeightsCopy();
    int yes = model.getOutputIDInfo().getID(YES);
    int no = model.getOutputIDInfo().getID(NO);
    Map<String, Double> weights = new TreeMap<>();
    int size = model.getFeatureIDMap().size();
    weights.put("bias", matrix.get(yes, size) - matrix.get(no, size));
    for (VariableInfo feature : model.getFeatureIDMap()) {
      int id = model.getFeatureIDMap().getID(feature.getName());
      weights.put(feature.getName(), matrix.get(yes, id) - matrix.get(no, id));
    }
    return weights;
  }
}
