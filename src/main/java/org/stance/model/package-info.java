/**
 * Everything learnt from data, calibration included, and the file it is saved in. Tribuo does the
 * learning, and stays in this package. In reading order:
 *
 * <ul>
 *   <li>{@link org.stance.training.StanceTrainer}: labelled rows in, a model out. It reads rows
 *       once ({@code Corpus}, through Tribuo's row processor), tries every {@link
 *       org.stance.model.Hyperparameters} on grouped, stratified folds ({@link
 *       org.stance.dataset.GroupedFolds}, {@code CrossValidation}, {@code Search}) and trains on
 *       all rows with the best.
 *   <li>{@code Learner}: some of the rows become Tribuo's examples. {@code Weighting} and {@code
 *       Contrast} say how much a feature counts, {@code Landmarks} how near an encoder's vector
 *       lies to those of training rows; all are learnt from these rows alone.
 *   <li>{@link org.stance.model.StanceModel}: probabilities for a text. {@code Scorer} holds the
 *       weights, {@code Calibration} turns scores into probabilities; {@link
 *       org.stance.scoring.FastScorer} does it for text after text without making objects.
 *   <li>{@code ModelFile}, {@code FactsJson}, {@code TribuoModel}, {@code WeightsReader}: the file,
 *       checked before it is parsed; {@code ModelCard}: what a reader should know of it.
 * </ul>
 *
 * <p>The trap: a Tribuo trainer that was used once starts its next training from another random
 * state, so every training makes its own.
 *
 * <pre>{@code
 * StanceModel model =
 *     StanceTrainer.train(data.labels(), data.rows(), TrainingOptions.defaults(), line -> {});
 * model.save(Path.of("talks.stance"));
 * double[] probabilities = model.probabilities("We welcome every step.", Target.DEFAULT);
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.stance.model;
