/**
 * A text becomes a score per label. Internal: {@code model} owns a scorer, classifiers borrow it.
 *
 * <p>The whole formula, for a text and a target:
 *
 * <pre>
 * n(f)     = how often feature f occurs in the text
 * idf(f)   = ln((1 + texts) / (1 + frequency(f))) + 1
 * v(f)     = (1 + ln n(f)) * idf(f) * contrast(f)
 *            (an unknown f counts as one of frequency 1 and of mean contrast)
 * norm(g)  = sqrt(groups * sum of v(f)^2 over all f of group g, known or not)
 * x(f)     = v(f) / norm(group of f), for known f
 * e(k)     = 2 * the encoder feature k of the text's vector
 *
 * score(l) = bias(l) + sum over f of x(f) * (shared(f, l) + own(target, f, l))
 *                    + sum over k of e(k) * landmark(k, l)
 * probability(l) = softmax over l of score(l) / temperature
 * </pre>
 *
 * <p>The tests contain it as {@code ReferenceScorer} and compare {@code FastScorer} with it. The
 * rest of this package is there for speed, which the benchmarks in {@code src/jmh} measure.
 *
 * <p>In reading order:
 *
 * <ul>
 *   <li>{@link org.stance.scoring.Scorer}: the formula over arrays, and {@code ScorerWeights},
 *       {@code OwnWeights}: the arrays
 *   <li>{@link org.stance.scoring.TextReading}: a text's x(f), by {@code TextCounts} (counting),
 *       {@code SeenWords} (recent words with their features) and {@code UnknownRuns}
 *   <li>{@code Vocabulary}: the known features, by characters in {@link
 *       org.stance.scoring.FeatureTable}, by pairs of words in {@code PairTable}
 *   <li>{@link org.stance.scoring.FastScorer}: text after text, for one thread; {@link
 *       org.stance.scoring.ScorerPool} lends them to many
 *   <li>{@link org.stance.scoring.WordShares}: x(f) times its weights, shared out over words
 * </ul>
 *
 * <p>A trap: hashes only narrow a search. Every lookup compares characters or the numbers of words,
 * or a crafted text could be read as another.
 *
 * <pre>{@code
 * TextScorer texts = TextScorer.of(StanceModel.shipped());
 * double[] probabilities = new double[LabelSet.DEFAULT.size()];
 * texts.withScorer(
 *     scorer -> {
 *       scorer.score("We welcome the talks.", Target.DEFAULT, probabilities);
 *       return probabilities;
 *     });
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.stance.scoring;
