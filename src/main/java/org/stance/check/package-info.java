/**
 * What is wrong with labelled data, before it is believed.
 *
 * <p>In reading order: {@link org.stance.check.DataCheck} (rows in, a {@link
 * org.stance.check.CheckResult} out), {@link org.stance.check.FindingKind} (all that can be found),
 * {@link org.stance.check.DataFinding} (one of them), {@link org.stance.check.CheckWriter}. Behind
 * these, one class a question: {@code Repeats} (the same text twice, or on both sides), {@code
 * NearCopies} (nearly the same), {@code SharedOrigins} (documents, speakers and days on both
 * sides), {@code TextDoubts} and {@code Language} (texts taken alone), {@code LabelDoubts}
 * (spelling and number of labels), {@code LabelErrors} (labels that a model contradicts).
 *
 * <pre>{@code
 * LabelledInspection data =
 *     LabelledCsv.inspect(files, LabelChoice.DEFAULT, Target.DEFAULT, DataCheck.COLUMNS);
 * CheckResult result = DataCheck.check(data, Optional.empty(), options, line -> {});
 * }</pre>
 *
 * <p>The trap: a finding is a reason to look, not a verdict. A text on both sides may be harmless,
 * and a label that a model contradicts may be the one that the model should have learnt from.
 */
@org.jspecify.annotations.NullMarked
package org.stance.check;
