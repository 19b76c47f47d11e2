/**
 * Stance: who said what in a text, and where they stand on a target.
 *
 * <p>Articles become statements; labelled rows become a model; the two meet in {@code prediction}.
 * A package knows what stands before it on its own arm of the Y, never what stands after it, and
 * the two arms do not know each other:
 *
 * <pre>
 * articles: document, extraction, statement -------------+
 *                                                        +-- prediction, evaluation, shares, report
 * labelled rows: dataset, encoder, features, training, --+
 *                scoring, model
 * </pre>
 *
 * <p>Both arms stand on {@code file} (strict text, atomic writes), {@code table} (rows of CSV and
 * JSON Lines), {@code text} (tokens, spans), {@code task} (target, labels) and {@code metrics}
 * (figures).
 *
 * <ul>
 *   <li>{@code document}, {@code document.html}: articles with their offsets.
 *   <li>{@code extraction} and its chapters {@code layout}, {@code language}, {@code speaker},
 *       {@code cue} and {@code attribution}: quotations, sentences, who is meant by a mention, the
 *       cues, what each credits, and the rules in their order.
 *   <li>{@code statement}: the result, a statement with its speaker and cue.
 *   <li>{@code dataset}: labelled rows, read, checked and split.
 *   <li>{@code encoder}, {@code features}: a text and a target become numbers.
 *   <li>{@code weights}, {@code scoring}, {@code model}: what was learnt, how it scores a text, and
 *       its file.
 *   <li>{@code training}: labelled rows become a model.
 *   <li>{@code prediction}: where a statement gets its stance; {@code batch}: the same for many
 *       rows.
 *   <li>{@code evaluation}, {@code agreement}: how good a model is, how far annotators agree.
 *   <li>{@code shares}: who stands where, over many statements.
 *   <li>{@code check}: what is wrong with labelled data.
 *   <li>{@code report}, {@code report.chart}: all of this for a person or a program to read.
 *   <li>{@code cli}, {@code cli.options}, {@code cli.console}: one class per verb.
 * </ul>
 *
 * <p>A program builds on the types that {@code ApiTest} lists; start with {@link
 * org.stance.prediction.StanceClassifier}. All others are internal and may change. The map is a
 * test: {@code PackageArrowsTest}.
 */
@org.jspecify.annotations.NullMarked
package org.stance;
