/**
 * The command line: one class per verb. A door reads its input, calls the core and writes; it
 * decides nothing about stance. Internal, except for the command itself.
 *
 * <ol>
 *   <li>{@link org.stance.cli.Main}: the verbs. {@code Failures} reports what goes wrong, and
 *       chooses the exit code.
 *   <li>One {@code *Command} per verb: its options and one call. {@code Gates} are the minimum
 *       figures of {@code evaluate}; {@code RunFiles} are the files that {@code run} writes.
 *   <li>{@code RowInput}, {@code LabelledInput} and {@code Articles}: input with warnings and
 *       failures on the terminal.
 * </ol>
 *
 * <p>Options that several verbs share are in {@code cli.options}; streams, progress and exit codes
 * in {@code cli.console}.
 *
 * <pre>
 * $ ./stance run seeds
 * $ ./stance train --data training-data/statements.csv --model my.stance --features ngrams
 * $ ./stance evaluate --data training-data/written.csv --model my.stance --format json
 * $ ./stance classify --model my.stance rows.csv -o classified.csv
 * </pre>
 *
 * <p>A trap: what a command writes must not be what it reads. Each verb calls {@code
 * Output.mustNotReplace} with all its inputs before it opens its result.
 */
@org.jspecify.annotations.NullMarked
package org.stance.cli;
