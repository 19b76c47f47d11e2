/**
 * The command line: one class a verb. A door reads its input, calls the core and writes; it decides
 * nothing about stance.
 */
@org.jspecify.annotations.NullMarked
package org.stance.cli;
