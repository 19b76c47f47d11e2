/**
 * Internal. Rows of CSV, JSON Lines and plain text, read and written in constant memory.
 *
 * <ol>
 *   <li>{@link org.stance.table.Row}: names, values and line of a row, and its problem, if any.
 *   <li>{@link org.stance.table.RowReader}: rows one at a time; {@link org.stance.table.RowSyntax}
 *       names the formats, each of which has a class of its own ({@code CsvRows}, {@code JsonRows},
 *       {@code TextRows}).
 *   <li>{@link org.stance.table.RowWriter}: writes rows; what was read is written unchanged, unless
 *       {@link org.stance.table.CsvStyle} asks for a CSV that is safe in a spreadsheet program.
 * </ol>
 *
 * <pre>{@code
 * try (RowReader rows = RowReader.open(Path.of("rows.csv"));
 *     RowWriter copy = RowWriter.csv(new StringWriter(), rows.header())) {
 *   for (Row row = rows.next(); row != null; row = rows.next()) {
 *     if (row.problem() == null) {
 *       copy.write(row.names(), row.values());
 *     }
 *   }
 * }
 * }</pre>
 *
 * <p>A trap: a bad row doesn't throw. It comes with a {@code problem} and with what could be read
 * of it; only what makes the rest of the file unreadable throws. The line of a row is that on which
 * it starts, since a quoted field may span several lines.
 */
@org.jspecify.annotations.NullMarked
package org.stance.table;
