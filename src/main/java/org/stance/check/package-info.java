/**
 * Internal. Checks labelled data before a model is trained or evaluated on them.
 *
 * <p>In reading order: {@link org.stance.check.DataCheck} (rows in, a {@link
 * org.stance.check.CheckResult} out), {@link org.stance.check.FindingKind} (all kinds of finding),
 * {@link org.stance.check.DataFinding} (one of them), {@link org.stance.check.CheckWriter}. Behind
 * these, one class per question: {@code Repeats} (equal texts), {@code NearCopies} (similar texts),
 * {@code SharedOrigins} (documents, speakers and days on both sides), {@code TextDoubts} and {@code
 * Language} (single texts), {@code LabelDoubts} (spelling and number of labels), {@code
 * LabelErrors} (labels that a model contradicts).
 *
 * <pre>{@code
 * List<Path> files = List.of(Path.of("talks.csv"));
 * LabelledInspection data =
 *     LabelledInspection.read(files, LabelChoice.DEFAULT, Target.DEFAULT, DataCheck.COLUMNS);
 * CheckOptions options = new CheckOptions(Optional.empty(), 1);
 * CheckResult result = DataCheck.check(data, Optional.empty(), options, line -> {});
 * }</pre>
 *
 * <p>A trap: a finding is a reason to look, not a verdict. A text on both sides may be harmless,
 * and a label that a model contradicts may be the one that the model should have learnt from.
 */
@org.jspecify.annotations.NullMarked
package org.stance.check;
