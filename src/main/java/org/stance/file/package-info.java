/**
 * Internal. Bytes in and out: text that is decoded strictly, and files that are written completely
 * or not at all.
 *
 * <ol>
 *   <li>{@link org.stance.file.StrictText}: bytes become text, or an error with its line. Its work
 *       is done by {@link org.stance.file.StrictReader}, in constant memory, with {@link
 *       org.stance.file.BinaryKind} and {@code ByteOrderMark} for the first bytes.
 *   <li>{@link org.stance.file.InputFormatException}: whatever can be wrong with the format of a
 *       file, with file, line, what was found and what was expected.
 *   <li>{@link org.stance.file.Printable}: makes hidden characters visible, in messages as in
 *       results.
 *   <li>{@link org.stance.file.AtomicFile}: the old file or the new one, never a torn one. {@code
 *       WritablePlace} checks where it may be written; {@link org.stance.file.ClaimedFile} tells a
 *       file that is being written from one that a killed process left behind.
 * </ol>
 *
 * <pre>{@code
 * String text = StrictText.read(Path.of("article.txt"));
 * try (AtomicFile copy = AtomicFile.of(Path.of("copy.txt"))) {
 *   copy.writer().write(text);
 *   copy.commit();
 * }
 * }</pre>
 *
 * <p>A trap: lines are physical lines, ended by LF, CRLF or a lone CR, and {@code close} without
 * {@code commit} deletes what was written.
 */
@org.jspecify.annotations.NullMarked
package org.stance.file;
