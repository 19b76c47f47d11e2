/**
 * Labelled rows become a model. Internal, except {@link org.stance.training.StanceTrainer}, {@link
 * org.stance.training.TrainingOptions}, {@link org.stance.training.TrainingProgress} and {@link
 * org.stance.training.TrainingException}. In reading order:
 *
 * <ul>
 *   <li>{@link org.stance.training.StanceTrainer}: the whole training, in one method.
 *   <li>{@link org.stance.training.TrainingOptions}: features, tuning and execution.
 *   <li>{@link org.stance.training.TrainingSet}: the rows with their features counted once, through
 *       Tribuo's row processor ({@code TextFeatures}), and embedded once.
 *   <li>{@link org.stance.training.GridSearch}: hyperparameters, calibration and review threshold,
 *       chosen by cross-validation; {@code FoldScores} trains and scores its folds, {@code
 *       Parallel} runs them. {@link org.stance.training.OutOfFold} does the same for a fixed
 *       setting, to find label errors.
 *   <li>{@link org.stance.training.LinearTrainer}: Tribuo's linear model on some of the rows, with
 *       features weighted by {@code LogCountRatio}.
 * </ul>
 *
 * <p>The trap: whatever is learnt from rows (vocabulary, frequencies, landmarks, calibration) must
 * be learnt inside a fold, from its training rows alone. And a Tribuo trainer that has been used
 * starts its next training from another random state, so every training creates its own.
 *
 * <pre>{@code
 * List<LabelledText> rows =
 *     List.of(
 *         LabelledText.of(1, "We welcome the talks.", Target.DEFAULT, "supportive"),
 *         LabelledText.of(2, "The talks are a betrayal.", Target.DEFAULT, "opposed"));
 * TrainingOptions options =
 *     TrainingOptions.defaults().with(new TrainingOptions.Execution(1, 2));
 * StanceModel model = StanceTrainer.train(rows, options);
 * double[] probabilities = model.probabilities("We welcome every step.", Target.DEFAULT);
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.stance.training;
