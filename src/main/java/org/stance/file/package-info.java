/**
 * Bytes in and out: text decoded strictly, rows of CSV and JSON Lines with their line numbers, and
 * files that are written whole or not at all.
 *
 * <p>Everything that can be wrong with a file's form ends in {@link
 * org.stance.file.InputFormatException}, which names the file, the line, what was found and what
 * was expected.
 */
@org.jspecify.annotations.NullMarked
package org.stance.file;
