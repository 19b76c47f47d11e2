/**
 * A statement gets its stance. Public API, except {@link org.stance.prediction.Neighbour}. In
 * reading order:
 *
 * <ul>
 *   <li>{@link org.stance.prediction.StanceClassifier}: the entry point of the library, with a tour
 *       of it.
 *   <li>{@link org.stance.prediction.Prediction}: the probability of each label, and a {@link
 *       org.stance.prediction.Review} where a person should look.
 *   <li>{@link org.stance.prediction.ClassifiedStatement}: a statement of an article with its
 *       prediction.
 *   <li>{@link org.stance.prediction.Explanation}: what each word contributed; {@link
 *       org.stance.prediction.Neighbour}: the most similar labelled texts.
 * </ul>
 *
 * <p>What is learnt from data lies in {@code model}; what is decided when it is used, here.
 *
 * <p>The trap: a review never replaces the stance. A prediction always has its most probable label;
 * the reason for a review is given beside it.
 *
 * <pre>{@code
 * StanceClassifier classifier = StanceClassifier.shipped();
 * Prediction prediction = classifier.classify("We welcome every step.", Target.DEFAULT);
 * String stance = prediction.stance();
 * double confidence = prediction.confidence();
 * Explanation explanation = Explanation.of(classifier, "We welcome every step.", Target.DEFAULT);
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.stance.prediction;
