/** Labelled rows become a model. */
@org.jspecify.annotations.NullMarked
package org.stance.training;
