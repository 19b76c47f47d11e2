/**
 * The numbers that training learns, and what each of them means. Internal: training makes them, the
 * model file stores them, {@code scoring} adds them up.
 *
 * <p>In reading order:
 *
 * <ul>
 *   <li>{@link org.stance.weights.TfIdf}: the value of a feature in a text, and {@link
 *       org.stance.weights.SparseVector}: the values of all its known features, in buffers that are
 *       reused
 *   <li>{@link org.stance.weights.NystroemFeatures}: an encoder's vector becomes features for a
 *       linear model, its similarity to some vectors of training rows
 *   <li>{@link org.stance.weights.LinearWeights}: a weight per label and feature, and {@link
 *       org.stance.weights.WeightsFormat}: the same as bytes
 *   <li>{@link org.stance.weights.Calibration}: scores become probabilities that match frequencies
 *   <li>{@link org.stance.weights.Contributions}: the terms of one text's scores, word by word
 * </ul>
 *
 * <p>A trap: arrays are shared, not copied, since a model holds hundreds of thousands of numbers.
 * Nobody may change an array after passing it on.
 *
 * <pre>{@code
 * LinearWeights.Features features =
 *     new LinearWeights.Features(
 *         new String[] {"w:peace", "w:betrayal"}, new int[] {9, 2}, new double[] {1, 1.5});
 * LinearWeights weights =
 *     new LinearWeights(
 *         features,
 *         new double[] {0.1, -0.1},
 *         new double[] {0.5, -0.5, -2, 2},
 *         new LinearWeights.Extras(List.of(), new double[0]));
 * byte[] section = WeightsFormat.write(weights);
 * int labels = WeightsFormat.read(section).labels();
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.stance.weights;
