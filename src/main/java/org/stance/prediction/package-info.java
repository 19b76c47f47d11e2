/**
 * Where a quote becomes a stance: {@link org.stance.prediction.StanceClassifier} asks a model, and
 * a {@link org.stance.prediction.Prediction} says what it answered and whether a person should look
 * ({@link org.stance.prediction.Review}). What is learnt from data lies in {@code model}; what is
 * decided at use, here.
 *
 * <p>The trap: a review never replaces the stance. The best one is always told; the reason for a
 * review stands beside it.
 *
 * <pre>{@code
 * StanceClassifier classifier = StanceClassifier.load(Path.of("talks.stance"));
 * Prediction prediction = classifier.classify("We welcome every step.", Target.DEFAULT);
 * boolean sure = prediction.review().isEmpty();
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.stance.prediction;
