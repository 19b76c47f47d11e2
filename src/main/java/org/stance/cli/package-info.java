/**
 * The command line: one class a verb. A door reads its input, calls the core and writes; it decides
 * nothing about stance.
 *
 * <p>In reading order: {@link org.stance.cli.Main} (the verbs), {@code Failures} (what the user
 * reads and the shell is told when something goes wrong), {@code Terminal} and {@code Output}
 * (where results go), then one {@code *Command} a verb. Options that several verbs share are mixed
 * in: {@code CommonOptions}, {@code TaskOptions}, {@code TrainingChoices}, {@code OutputOptions}.
 *
 * <p>A trap: Java can't tell whether standard error is a terminal; see {@code Terminal#ofProcess}.
 */
@org.jspecify.annotations.NullMarked
package org.stance.cli;
