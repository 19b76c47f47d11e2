/** The terminal, exit codes, progress and failures. */
@org.jspecify.annotations.NullMarked
package org.stance.cli.console;
