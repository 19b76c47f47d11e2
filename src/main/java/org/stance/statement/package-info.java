/**
 * Who said what: the {@link org.stance.statement.Statement}s of a document, each with its {@link
 * org.stance.statement.Speaker} and {@link org.stance.statement.Cue}; and the training data, {@link
 * org.stance.dataset.LabelledText}s.
 */
@org.jspecify.annotations.NullMarked
package org.stance.statement;
