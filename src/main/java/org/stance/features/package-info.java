/**
 * A text becomes named counts, the same way in training and in prediction. Internal, except {@link
 * org.stance.features.FeatureGroup}. In reading order:
 *
 * <ul>
 *   <li>{@link org.stance.features.FeatureGroup}: what can be looked at: words, pairs, skip-grams,
 *       character runs, and the embedding of the text as a whole. A set of groups is the whole
 *       configuration of a model's features.
 *   <li>{@link org.stance.features.FeatureExtractor}: a text and some groups give a {@link
 *       org.stance.features.FeatureVector} of counts, or the {@link
 *       org.stance.features.Occurrence}s behind them.
 *   <li>{@code WordGrams} and {@code CharacterGrams}: the definitions of the groups.
 *   <li>{@link org.stance.features.HashedTokens}, {@link org.stance.features.FeatureHash} and
 *       {@link org.stance.features.FeatureSink}: the same walk without objects, for prediction.
 *       Training builds a name per feature; prediction looks its hash up.
 * </ul>
 *
 * <p>The names of a group's features share a prefix ("w:talks", "p:not accept"). Groups see the
 * text alone, never the label, and leave out words longer than 40 characters, which are addresses
 * rather than language.
 *
 * <p>The trap: a model file names its groups, not their definitions. Whoever changes what a group
 * counts makes saved models wrong, and must raise the version of the model file.
 *
 * <pre>{@code
 * FeatureExtractor extractor = new FeatureExtractor(FeatureGroup.parse("words,pairs"));
 * Map<String, Double> counts = extractor.extract("No deal, no peace.").counts();
 * double no = counts.get("w:no"); // 2
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.stance.features;
