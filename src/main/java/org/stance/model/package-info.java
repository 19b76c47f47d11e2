/**
 * A trained model, its file and its card. {@link org.stance.model.StanceModel} and {@link
 * org.stance.model.ModelFormatException} are API; the rest is internal.
 *
 * <p>In reading order:
 *
 * <ul>
 *   <li>{@link org.stance.model.StanceModel}: loads, saves and predicts
 *   <li>{@link org.stance.model.ModelFile}: the four sections of the file, and its checks
 *   <li>{@link org.stance.model.ModelFacts} and {@link org.stance.model.TrainingRecord}: all but
 *       the weights, which {@link org.stance.model.FactsWriter} writes as JSON and {@code
 *       FactsReader} reads; {@link org.stance.model.Quality} and {@link org.stance.model.Subgroup}:
 *       figures on held-out rows
 *   <li>{@link org.stance.model.TextScorer}: what classifiers and explanations ask of a model
 *   <li>{@code ModelCard} and {@link org.stance.model.ModelSummary}: the facts for a reader
 * </ul>
 *
 * <p>Nothing here needs Tribuo. The file contains Tribuo's own serialised model, but no class of
 * this package parses it: {@link org.stance.model.StanceModel#writeTribuo} copies it out.
 *
 * <p>A trap: a model file names its feature groups, not their definition. Who changes what a group
 * counts makes older files wrong, and must raise the format version in {@code ModelFile}.
 *
 * <pre>{@code
 * StanceModel model = StanceModel.shipped();
 * double[] probabilities = model.probabilities("We welcome every step.", Target.DEFAULT);
 * String mostLikely = model.labels().labels().get(Quality.best(probabilities));
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.stance.model;
