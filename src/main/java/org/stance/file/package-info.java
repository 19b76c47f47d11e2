/**
 * Bytes in and out: text decoded strictly, rows of CSV and JSON Lines with their line numbers, and
 * files that are written whole or not at all.
 *
 * <ol>
 *   <li>{@link org.stance.file.StrictText}: bytes become text, or an error with its line.
 *   <li>{@link org.stance.table.RowReader} gives {@link org.stance.table.Row}s in constant memory;
 *       a bad row says so and doesn't end the rest.
 *   <li>{@link org.stance.table.RowWriter} writes them, exactly as they came.
 *   <li>{@link org.stance.file.AtomicFile}: the old file or the new one, never a torn one.
 * </ol>
 *
 * <p>Everything that can be wrong with a file's form ends in {@link
 * org.stance.file.InputFormatException}, which names the file, the line, what was found and what
 * was expected. The trap: a line is a physical line (LF, CRLF or lone CR), not a row; a quoted
 * field may span several.
 */
@org.jspecify.annotations.NullMarked
package org.stance.file;
