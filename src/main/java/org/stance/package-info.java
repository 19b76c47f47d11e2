/**
 * Stance: who said what in a text, and where they stand on a target.
 *
 * <p>Data flows one way; a package knows what stands before it, never after it:
 *
 * <pre>
 * file, document, statement, features, model, prediction,
 * evaluation, shares, report, check                         (the core)
 * cli                                                       (the door: it calls, nobody calls it)
 * </pre>
 *
 * <ul>
 *   <li>{@code file}: strict text, rows of CSV and JSON Lines, atomic writes.
 *   <li>{@code document}: articles as they came, with offsets.
 *   <li>{@code statement}: who said what; labelled statements.
 *   <li>{@code features}: a statement and a target become named numbers.
 *   <li>{@code model}: everything learnt from data, calibration included, and its file.
 *   <li>{@code prediction}: where a quote becomes a stance.
 *   <li>{@code evaluation}: how good, how sure.
 *   <li>{@code shares}: who stands where.
 *   <li>{@code report}: all of this for a person or a program to read.
 *   <li>{@code check}: what is wrong with labelled data, before it is believed.
 *   <li>{@code cli}: one class a verb.
 * </ul>
 *
 * <p>The arrows are a test: {@code PackageArrowsTest}.
 */
@org.jspecify.annotations.NullMarked
package org.stance;
