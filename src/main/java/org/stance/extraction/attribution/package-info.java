/** Which words a cue credits to whom. */
@org.jspecify.annotations.NullMarked
package org.stance.extraction.attribution;
