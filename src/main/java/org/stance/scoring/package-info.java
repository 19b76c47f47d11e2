/** The weights, laid out so that a text is scored in one pass. */
@org.jspecify.annotations.NullMarked
package org.stance.scoring;
