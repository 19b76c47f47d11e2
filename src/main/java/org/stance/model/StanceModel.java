package org.stance.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.stance.document.Tokenizer;
import org.stance.features.FeatureExtractor;
import org.stance.features.FeatureGroup;
import org.stance.features.FeatureVector;
import org.stance.statement.LabelSet;
import org.stance.statement.Target;
import org.tribuo.classification.sgd.linear.LinearSGDModel;

/**
 * What was learnt from labelled statements: a weight for each feature and label, and a calibration.
 * Immutable and thread-safe.
 */
public final class StanceModel {
  private final ModelFile file;
  private final ModelFacts facts;
  private final FeatureExtractor extractor;
  private final Scorer scorer;

  private StanceModel(ModelFile file, ModelFacts facts, LinearSGDModel linear) {
    this.file = file;
    this.facts = facts;
    this.extractor = new FeatureExtractor(facts.groups());
    this.scorer = Scorer.of(linear, facts.shape());
  }

  /** Goes through the bytes of the file even after training, so that use can't differ. */
  static StanceModel of(ModelFile file, String name) throws ModelFormatException {
    try {
      ModelFacts facts = FactsJson.read(file.facts());
      return new StanceModel(file, facts, TribuoModel.read(file.model()));
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      throw new ModelFormatException(name, "not a usable model: " + firstLine(e));
    }
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  /**
   * Loads a model. Sizes and the SHA-256 are checked before anything is parsed, and every class
   * that the file names before Tribuo sees it.
   *
   * @param file a file that {@link #save} wrote
   * @return the model
   * @throws ModelFormatException if the file is no model, damaged, or of another format version
   * @throws IOException if the file can't be read
   */
  public static StanceModel load(Path file) throws IOException {
    return of(ModelFile.read(file), file.toString());
  }

  /**
   * Saves the model. The file is the old one or the new one, never a torn one.
   *
   * @param path where to, in a directory that exists
   * @throws IOException if it can't be written
   */
  public void save(Path path) throws IOException {
    file.write(path);
  }

  /**
   * The labels.
   *
   * @return the labels in the order of the probabilities
   */
  public LabelSet labels() {
    return facts.labels();
  }

  /**
   * The targets of the training data. Another target is scored by what these share.
   *
   * @return the targets' names, sorted
   */
  public List<String> targets() {
    return facts.targets();
  }

  /**
   * The target for text that comes without one.
   *
   * @return the target
   */
  public Target defaultTarget() {
    return facts.defaultTarget();
  }

  /**
   * The confidence under which a person should look at a prediction.
   *
   * @return 0 to 1
   */
  public double reviewThreshold() {
    return facts.reviewThreshold();
  }

  /**
   * How likely each stance is.
   *
   * @param text the words of a statement; a text without any known feature gets each label's share
   *     of the training rows
   * @param target what the stance is about
   * @return calibrated probabilities in the order of the labels, each 0 to 1; they sum to 1
   */
  public double[] probabilities(String text, Target target) {
    FeatureVector features = extractor.extract(text);
    if (!scorer.knowsAny(features)) {
      return facts.training().shares();
    }
    return facts.calibration().probabilities(scorer.scores(features, target.name()));
  }

  /**
   * How much of a text the model can read.
   *
   * @param text the words of a statement
   * @return the share of its words that occur in the training data, 0 to 1; 0 for a text without
   *     words. A model that looks at characters alone counts runs of characters.
   */
  public double knownWordShare(String text) {
    List<String> features =
        facts.groups().contains(FeatureGroup.WORDS)
            ? Tokenizer.tokens(text).stream()
                .filter(Tokenizer::isWord)
                .map(word -> FeatureGroup.WORDS.prefix() + word)
                .toList()
            : List.copyOf(extractor.extract(text).counts().keySet());
    long known = features.stream().filter(scorer::knows).count();
    return features.isEmpty() ? 0 : (double) known / features.size();
  }

  /**
   * What a reader should know before trusting the model: its data, how it was chosen, how good it
   * was on rows it had not seen.
   *
   * @return Markdown, ending in a line end
   */
  public String card() {
    return ModelCard.of(facts, file);
  }

  /**
   * The facts as the model file holds them.
   *
   * @return JSON: labels, targets, features, calibration, training data and options
   */
  public String facts() {
    return new String(file.facts(), StandardCharsets.UTF_8);
  }
}
