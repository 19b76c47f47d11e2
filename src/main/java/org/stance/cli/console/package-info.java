/**
 * Internal, used by {@code cli} alone. The terminal, exit codes, progress and failures.
 *
 * <ol>
 *   <li>{@link org.stance.cli.console.Terminal}: the streams of the process, and its messages.
 *   <li>{@link org.stance.cli.console.Output}: a result, written to a file or to standard output.
 *   <li>{@link org.stance.cli.console.Failure}: why a command can't continue, with an {@link
 *       org.stance.cli.console.ExitCode}.
 *   <li>{@link org.stance.cli.console.Progress} and {@link org.stance.cli.console.RowProgress}: a
 *       line on standard error, if that is a terminal.
 * </ol>
 *
 * <p>Results alone go to standard output; messages and progress go to standard error:
 *
 * <pre>
 * $ ./stance run seeds -q &gt; table.txt
 * $ ./stance classify --strict rows.csv -o classified.csv || echo "exit code $?"
 * </pre>
 *
 * <p>A trap: Java doesn't know whether standard error is a terminal; see {@code
 * Terminal#ofProcess}.
 */
@org.jspecify.annotations.NullMarked
package org.stance.cli.console;
