/**
 * Internal, used by {@code cli} alone. Options that several verbs share, as mixins of picocli, so
 * that an option has the same name and meaning in every verb.
 *
 * <ol>
 *   <li>{@link org.stance.cli.options.CommonOptions}: the options of every verb.
 *   <li>{@link org.stance.cli.options.OutputOptions}, {@link org.stance.cli.options.OutputFormat},
 *       {@link org.stance.cli.options.ReportOptions} and {@link
 *       org.stance.cli.options.ExcelOption}: where a result is written, and in which format.
 *   <li>{@link org.stance.cli.options.ClassifierOptions}: the model, encoder and target of the
 *       verbs that classify.
 *   <li>{@link org.stance.cli.options.TrainingChoices}: how the verbs that train do so.
 *   <li>{@link org.stance.cli.options.DataOption} and {@link org.stance.cli.options.TaskOptions}:
 *       labelled data; {@link org.stance.cli.options.ArticleOptions}: articles.
 * </ol>
 *
 * <p>The same options in two verbs:
 *
 * <pre>
 * $ ./stance classify --model my.stance --target "the ceasefire" rows.csv -o classified.jsonl
 * $ ./stance explain --model my.stance --target "the ceasefire" --text "It will never hold."
 * </pre>
 *
 * <p>A trap: the defaults of these fields are part of the help. A mixin that loads or checks
 * anything does so when it is asked for its value, not when picocli sets it, so that {@code --help}
 * stays fast and failures are reported in one place.
 */
@org.jspecify.annotations.NullMarked
package org.stance.cli.options;
