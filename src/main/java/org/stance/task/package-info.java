/**
 * The classification task: which target, which labels, and how large an input may be.
 *
 * <p>In reading order: {@link org.stance.task.Target} (what a stance is about), {@link
 * org.stance.task.LabelSet} (the possible stances, in order), {@link org.stance.task.LabelChoice}
 * (which labels a user allows in a file), {@link org.stance.task.Limits}.
 *
 * <pre>{@code
 * Target target = new Target("rent control");
 * LabelSet labels = new LabelSet(List.of("for", "against", LabelSet.NONE));
 * int none = labels.indexOf("none");
 * }</pre>
 *
 * <p>A trap: the order of the labels matters. Probabilities, confusion matrices and weights are
 * lists in that order, so two label sets with the same names in another order are not equal.
 */
@org.jspecify.annotations.NullMarked
package org.stance.task;
