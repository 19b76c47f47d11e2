package org.stance.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stance.dataset.LabelledText;
import org.stance.encoder.Encoder;
import org.stance.encoder.TargetedText;
import org.stance.features.FeatureGroup;
import org.stance.scoring.FeatureTable;
import org.stance.task.LabelSet;
import org.stance.weights.SparseVector;
import org.stance.weights.TfIdf;
import org.tribuo.Feature;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.data.columnar.ColumnarFeature;
import org.tribuo.data.columnar.RowProcessor;
import org.tribuo.data.columnar.processors.response.FieldResponseProcessor;

/** Labelled rows whose features are counted once, for all folds to select from. Immutable. */
public final class TrainingSet {
  /** Large enough for many texts of similar length, which the encoder batches. */
  private static final int ENCODED_AT_ONCE = 512;

  private static final String TEXT = "text";
  private static final String LABEL = "label";
  private static final String FIELD = TEXT + ColumnarFeature.JOINER;

  private final LabelSet labels;
  private final List<LabelledText> rows;
  private final Set<FeatureGroup> groups;
  private final RowProcessor<Label> processor;
  private final List<String> names = new ArrayList<>();
  private final int[][] features;
  private final int[][] counts;
  private final int[] textOf;
  private final float[][] vectors;

  private TrainingSet(LabelSet labels, List<LabelledText> rows, Set<FeatureGroup> groups) {
    this.labels = labels;
    this.rows = List.copyOf(rows);
    this.groups = groups;
    this.processor = processor(groups);
    this.features = new int[rows.size()][];
    this.counts = new int[rows.size()][];
    this.textOf = new int[rows.size()];
    this.vectors = new float[rows.size()][];
  }

  /**
   * The same rows with fewer feature groups.
   *
   * @param fewer groups of this set, at least one
   */
  TrainingSet only(Set<FeatureGroup> fewer) {
    if (fewer.equals(groups)) {
      return this;
    }
    TrainingSet corpus = new TrainingSet(labels, rows, fewer);
    corpus.read();
    System.arraycopy(vectors, 0, corpus.vectors, 0, vectors.length);
    return corpus;
  }

  /**
   * Reads rows through Tribuo's row processor, and encodes them if the options say so.
   *
   * @throws TrainingException if a row's label is not in the label set
   */
  public static TrainingSet of(LabelSet labels, List<LabelledText> rows, TrainingOptions options) {
    for (LabelledText row : rows) {
      if (labels.indexOf(row.label()) < 0) {
        throw TrainingException.of(
            TrainingException.Reason.UNKNOWN_LABEL,
            row,
            "label \"" + row.label() + "\" is not one of " + String.join(", ", labels.labels()));
      }
    }
    TrainingSet corpus = new TrainingSet(labels, rows, options.features().groups());
    corpus.read();
    if (corpus.encoded()) {
      corpus.encode(options.features().encoder().orElseThrow(), options.execution().threads());
    }
    return corpus;
  }

  private static RowProcessor<Label> processor(Set<FeatureGroup> groups) {
    return new RowProcessor<>(
        new FieldResponseProcessor<>(List.of(LABEL), List.of(""), new LabelFactory(), false, false),
        Map.of(TEXT, new TextFeatures(TEXT, groups)));
  }

  private void read() {
    Map<String, Integer> ids = new HashMap<>();
    Map<String, Integer> texts = new HashMap<>();
    for (int row = 0; row < rows.size(); row++) {
      List<ColumnarFeature> found =
          new ArrayList<>(processor.generateFeatures(Map.of(TEXT, rows.get(row).text())));
      found.sort(Comparator.comparing(Feature::getName));
      features[row] = new int[found.size()];
      counts[row] = new int[found.size()];
      int i = 0;
      for (Feature feature : found) {
        // Tribuo puts the field before the name; this is the only place where it is cut off.
        String name = feature.getName().substring(FIELD.length());
        Integer id = ids.putIfAbsent(name, names.size());
        if (id == null) {
          id = names.size();
          names.add(name);
        }
        features[row][i] = id;
        counts[row][i++] = (int) feature.getValue();
      }
      Integer text = texts.putIfAbsent(rows.get(row).text().strip(), texts.size());
      textOf[row] = text == null ? texts.size() - 1 : text;
    }
  }

  private void encode(Encoder encoder, int threads) {
    Parallel.run(
        (rows.size() + ENCODED_AT_ONCE - 1) / ENCODED_AT_ONCE,
        threads,
        part -> {
          int start = part * ENCODED_AT_ONCE;
          List<TargetedText> passages =
              rows.subList(start, Math.min(start + ENCODED_AT_ONCE, rows.size())).stream()
                  .map(row -> new TargetedText(row.text(), row.target()))
                  .toList();
          List<float[]> encoded = encoder.embed(passages);
          for (int i = 0; i < encoded.size(); i++) {
            vectors[start + i] = encoded.get(i);
          }
        });
  }

  RowProcessor<Label> processor() {
    return processor;
  }

  LabelSet labels() {
    return labels;
  }

  public Set<FeatureGroup> groups() {
    return groups;
  }

  public List<LabelledText> rows() {
    return rows;
  }

  public int size() {
    return rows.size();
  }

  int label(int row) {
    return labels.indexOf(rows.get(row).label());
  }

  String target(int row) {
    return rows.get(row).target().name();
  }

  boolean encoded() {
    return groups.contains(FeatureGroup.ENCODER);
  }

  /** Whether the rows are about several targets. */
  boolean severalTargets() {
    return rows.stream().map(LabelledText::target).distinct().count() > 1;
  }

  /** The number of counts of all rows together. */
  long numbers() {
    return Arrays.stream(features).mapToLong(row -> row.length).sum();
  }

  /** The encoder's vector of a row, where the rows are encoded. */
  float[] encoding(int row) {
    return vectors[row];
  }

  /** The names of all features; their places are their numbers. */
  public List<String> names() {
    return names;
  }

  /** The place of each feature of this set in a list of names, negative where it is missing. */
  int[] ids(List<String> vocabulary) {
    Map<String, Integer> places = new HashMap<>();
    vocabulary.forEach(name -> places.put(name, places.size()));
    return names.stream().mapToInt(name -> places.getOrDefault(name, FeatureTable.NONE)).toArray();
  }

  /**
   * Computes the values of a row's features.
   *
   * @param row the row
   * @param ids the numbers that the weighting gives to this set's features
   * @param weighting computes values
   * @param weighted gets them, in place of those of another row
   */
  void weigh(int row, int[] ids, TfIdf weighting, SparseVector weighted) {
    int size = features[row].length;
    weighted.clear();
    weighted.reserve(size);
    int start = 0;
    while (start < size) {
      double square = 0;
      char group = letter(features[row][start]);
      int i = start;
      for (; i < size && letter(features[row][i]) == group; i++) {
        int id = ids[features[row][i]];
        double value = weighting.value(id, counts[row][i]);
        square += value * value;
        weighted.add(id, value);
      }
      weighted.end(weighting.length(square));
      start = i;
    }
  }

  private char letter(int feature) {
    return names.get(feature).charAt(0);
  }

  /** The document frequency of each feature in the distinct texts of some rows. */
  Map<String, Integer> textFrequencies(int[] selected) {
    int[] frequency = new int[names.size()];
    BitSet seen = new BitSet();
    for (int row : selected) {
      if (isNew(textOf[row], seen)) {
        for (int feature : features[row]) {
          frequency[feature]++;
        }
      }
    }
    Map<String, Integer> frequencies = new LinkedHashMap<>();
    for (int feature = 0; feature < frequency.length; feature++) {
      if (frequency[feature] > 0) {
        frequencies.put(names.get(feature), frequency[feature]);
      }
    }
    return frequencies;
  }

  private static boolean isNew(int number, BitSet seen) {
    boolean known = seen.get(number);
    seen.set(number);
    return !known;
  }

  /** The vectors of some rows, one per distinct text and target. */
  List<float[]> encodings(int[] selected) {
    Set<String> seen = new HashSet<>();
    return Arrays.stream(selected)
        .filter(row -> seen.add(textOf[row] + " " + target(row)))
        .mapToObj(row -> vectors[row])
        .toList();
  }

  /** The number of distinct texts of some rows. */
  public int texts(int[] selected) {
    return (int) Arrays.stream(selected).map(row -> textOf[row]).distinct().count();
  }
}
