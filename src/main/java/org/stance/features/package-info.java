/**
 * A statement becomes named numbers, the same way in training and in use: {@link
 * org.stance.features.FeatureExtractor} counts what each {@link org.stance.features.FeatureGroup}
 * looks at and returns a {@link org.stance.features.FeatureVector}; an {@link
 * org.stance.encoder.Encoder} turns it into a vector as a whole.
 *
 * <p>Each group walks over the text in one way, {@link org.stance.features.FeatureGroup#read},
 * which hands each occurrence with its {@link org.stance.features.FeatureHash} to a {@link
 * org.stance.features.FeatureSink}: training makes names of them, use finds numbers for them, and
 * keeps those of a word, on which what lies within it depends alone, for when the word comes again.
 *
 * <p>The groups are the configuration: leave one out to see what it brings. Each names its features
 * under a prefix of its own ("w:talks", "p:not accept"), sees the text alone, never the label, and
 * leaves out words longer than 40 characters, which are addresses rather than language.
 *
 * <p>An encoder is a neural network that stays as it is: e5-small-v2, which comes along, or a
 * directory with another. It reads the text and the target, so that texts about several targets can
 * be compared. Many {@link org.stance.encoder.TargetedText}s at once take less time than one by
 * one, and give the same. ONNX Runtime runs it and DJL's tokenizer cuts its texts; both stay in
 * this package, and neither asks the network.
 *
 * <p>The trap: a model file names its groups, not their definition. Whoever changes what a group
 * counts makes older models wrong, and must raise the model file's format version. The encoder's
 * SHA-256 stands in the file, so that one can't be taken for another.
 *
 * <pre>{@code
 * FeatureExtractor extractor = new FeatureExtractor(FeatureGroup.parse("words,pairs"));
 * Map<String, Double> counts = extractor.extract("No deal, no peace.").counts();
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.stance.features;
