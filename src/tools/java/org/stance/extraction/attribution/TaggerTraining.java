package org.stance.extraction.attribution;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stance.extraction.GoldDocument.Gold;
import org.stance.extraction.Marked;
import org.stance.extraction.cue.CueFinder;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.Token;
import org.stance.text.Span;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.VariableInfo;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.crf.CRFModel;
import org.tribuo.classification.sgd.crf.CRFParameters;
import org.tribuo.classification.sgd.crf.CRFTrainer;
import org.tribuo.classification.sgd.protos.CRFModelProto;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.la.DenseVector;
import org.tribuo.math.la.Tensor;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.math.protos.ParametersProto;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.sequence.MutableSequenceDataset;
import org.tribuo.sequence.SequenceExample;

/** Learns the weights of {@link ContentTagger} with Tribuo's conditional random field. */
public final class TaggerTraining {
  private static final int MIN_TOKENS = 5;
  public static final int EPOCHS = 5;
  public static final double RATE = 0.05;

  /** A feature none of whose weights reaches this is left out. */
  private static final double MIN_WEIGHT = 0.02;

  private static final int MIN_CUES = 3;
  private static final double MIN_SHARE = 0.05;

  private TaggerTraining() {}

  /** A cue's sentence: the features of its tokens, and their tags. */
  private static final class Sequence {
    private final long[][] features;
    private final int[] tags;

    Sequence(long[][] features, int[] tags) {
      this.features = features;
      this.tags = tags;
    }
  }

  /** Lemmas of nouns and adjectives that are cues often enough. */
  public static Set<String> words(List<Marked> documents) {
    Map<String, int[]> counts = new TreeMap<>();
    for (Marked document : documents) {
      for (Passage passage : document.passages()) {
        for (int i = 0; i < passage.size(); i++) {
          if (passage.isTagged(i, "NOUN", "ADJ")) {
            int[] count = counts.computeIfAbsent(passage.token(i).lemma(), none -> new int[2]);
            count[0]++;
            count[1] += document.headedBy(passage, i) == null ? 0 : 1;
          }
        }
      }
    }
    Set<String> words = new TreeSet<>();
    counts.forEach(
        (lemma, count) -> {
          if (count[1] >= MIN_CUES && count[1] >= MIN_SHARE * count[0]) {
            words.add(lemma);
          }
        });
    return words;
  }

  /** Weights learnt from the marked cues of some documents. */
  public static ContentWeights weights(List<Marked> documents, Set<String> words) {
    List<Sequence> sequences =
        documents.parallelStream()
            .flatMap(document -> sequences(document, words).stream())
            .toList();
    Map<Long, Integer> seen = new HashMap<>();
    for (Sequence sequence : sequences) {
      for (long[] features : sequence.features) {
        for (long feature : features) {
          seen.merge(feature, 1, Integer::sum);
        }
      }
    }
    Map<Long, String> names = new HashMap<>();
    seen.forEach(
        (feature, count) -> {
          if (count >= MIN_TOKENS) {
            names.put(feature, Long.toHexString(feature));
          }
        });
    LabelFactory labels = new LabelFactory();
    MutableSequenceDataset<Label> data =
        new MutableSequenceDataset<>(new SimpleDataSourceProvenance("cues", labels), labels);
    sequences.forEach(sequence -> data.add(example(sequence, names)));
    CRFTrainer trainer = new CRFTrainer(new AdaGrad(RATE, 0.1), EPOCHS, 1_000_000, 1, 1L);
    return weights((CRFModel) trainer.train(data));
  }

  private static List<Sequence> sequences(Marked marked, Set<String> words) {
    List<Sequence> sequences = new ArrayList<>();
    for (Passage passage : marked.passages()) {
      CandidateFinder finder = new CandidateFinder(passage, CueFinder.find(passage), words);
      for (int cue = 0; cue < finder.cues().size(); cue++) {
        Gold gold = marked.headedBy(passage, finder.cues().get(cue).group().to() - 1);
        if (gold != null) {
          long[][] features = finder.features(cue);
          int from = finder.sentenceOf(cue);
          int[] tags = tags(passage, from, from + features.length, gold);
          sequences.add(new Sequence(features, tags));
        }
      }
    }
    return sequences;
  }

  private static int[] tags(Passage passage, int from, int to, Gold gold) {
    int[] tags = new int[to - from];
    for (int i = from; i < to; i++) {
      boolean inside = isIn(gold, passage, i);
      boolean before = i > from && isIn(gold, passage, i - 1);
      boolean behind = i + 1 < to && isIn(gold, passage, i + 1);
      String tag = "O";
      if (inside) {
        tag = before ? behind ? "I" : "L" : behind ? "B" : "U";
      } else if (gold.speaker() != null && holds(gold.speaker(), passage.token(i))) {
        tag = "S";
      }
      tags[i - from] = ContentTagger.TAGS.indexOf(tag);
    }
    return tags;
  }

  private static boolean isIn(Gold gold, Passage passage, int token) {
    return gold.content().stream().anyMatch(span -> holds(span, passage.token(token)));
  }

  private static boolean holds(Span span, Token token) {
    return span.start() <= token.start() && token.end() <= span.end();
  }

  private static SequenceExample<Label> example(Sequence sequence, Map<Long, String> names) {
    SequenceExample<Label> example = new SequenceExample<>();
    for (int i = 0; i < sequence.tags.length; i++) {
      String[] features =
          Arrays.stream(sequence.features[i])
              .mapToObj(names::get)
              .filter(Objects::nonNull)
              .distinct()
              .toArray(String[]::new);
      double[] ones = new double[features.length];
      Arrays.fill(ones, 1);
      Label label = new Label(ContentTagger.TAGS.get(sequence.tags[i]));
      example.addExample(new ArrayExample<>(label, features, ones));
    }
    return example;
  }

  private static ContentWeights weights(CRFModel model) {
    int tags = ContentTagger.TAGS.size();
    int[] ids = new int[tags];
    for (int tag = 0; tag < tags; tag++) {
      ids[tag] = model.getOutputIDInfo().getID(new Label(ContentTagger.TAGS.get(tag)));
      if (ids[tag] < 0) {
        throw new IllegalArgumentException(
            "no token of the marked documents has the tag " + ContentTagger.TAGS.get(tag));
      }
    }
    Tensor[] learnt = parameters(model).get();
    float[] biases = new float[tags];
    float[] transitions = new float[tags * tags];
    for (int tag = 0; tag < tags; tag++) {
      biases[tag] = (float) ((DenseVector) learnt[0]).get(ids[tag]);
      for (int behind = 0; behind < tags; behind++) {
        transitions[tag * tags + behind] =
            (float) ((DenseMatrix) learnt[2]).get(ids[tag], ids[behind]);
      }
    }
    Map<Long, float[]> features = new HashMap<>();
    ImmutableFeatureMap map = model.getFeatureIDMap();
    for (VariableInfo feature : map) {
      float[] weights = new float[tags];
      double largest = 0;
      for (int tag = 0; tag < tags; tag++) {
        weights[tag] =
            (float) ((DenseMatrix) learnt[1]).get(ids[tag], map.getID(feature.getName()));
        largest = Math.max(largest, Math.abs(weights[tag]));
      }
      if (largest >= MIN_WEIGHT) {
        features.put(Long.parseUnsignedLong(feature.getName(), 16), weights);
      }
    }
    return ContentWeights.of(features, biases, transitions);
  }

  /** Biases, weights of features and of pairs of tags; the model tells them in no other way. */
  private static CRFParameters parameters(CRFModel model) {
    try {
      ParametersProto proto =
          model.serialize().getSerializedData().unpack(CRFModelProto.class).getParams();
      return CRFParameters.deserializeFromProto(
          proto.getVersion(), proto.getClassName(), proto.getSerializedData());
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException(e);
    }
  }
}
