/** Who said what: the statements of a document. */
@org.jspecify.annotations.NullMarked
package org.stance.extraction;
