package org.stance.extraction.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.stance.extraction.Marked;
import org.stance.extraction.cue.CueFinder;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.TokenSpan;
import org.stance.statement.Finder;
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

/** Learns the weights of {@link AttributionScorer} from the candidates of marked documents. */
public final class AttributionTraining {
  private static final int MIN_CANDIDATES = 3;
  private static final int EPOCHS = 5;
  private static final double RATE = 0.03;
  private static final Label YES = new Label("yes");
  private static final Label NO = new Label("no");

  private AttributionTraining() {}

  /**
   * A candidate.
   *
   * @param features what it looks like
   * @param right whether a marked statement has the same words
   */
  public record Weighed(List<String> features, boolean right) {}

  /** The candidates of a document; the tagger should not have learnt from it. */
  public static List<Weighed> candidates(Marked marked, Set<String> words, ContentTagger tagger) {
    List<Weighed> weighed = new ArrayList<>();
    for (Passage passage : marked.passages()) {
      CandidateFinder finder = new CandidateFinder(passage, CueFinder.find(passage), words);
      for (List<Candidate> ways : finder.find(tagger)) {
        for (Candidate candidate : ways) {
          Attribution attribution = attribution(passage, candidate);
          List<String> features = List.copyOf(CandidateFeatures.of(passage, candidate));
          weighed.add(new Weighed(features, marked.holds(attribution)));
        }
      }
    }
    return weighed;
  }

  private static Attribution attribution(Passage passage, Candidate candidate) {
    List<TokenSpan> parts =
        candidate.content().stream().map(range -> new TokenSpan(passage, range)).toList();
    return new Attribution(parts, null, null, Provenance.rule(Finder.CUE_VERB));
  }

  public static Map<String, Double> weights(List<Weighed> candidates) {
    Map<String, Integer> seen = new HashMap<>();
    candidates.forEach(
        candidate -> candidate.features().forEach(name -> seen.merge(name, 1, Integer::sum)));
    List<Example<Label>> examples = new ArrayList<>();
    for (Weighed candidate : candidates) {
      String[] names =
          candidate.features().stream()
              .filter(name -> seen.get(name) >= MIN_CANDIDATES)
              .toArray(String[]::new);
      double[] ones = new double[names.length];
      Arrays.fill(ones, 1);
      examples.add(new ArrayExample<>(candidate.right() ? YES : NO, names, ones));
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
