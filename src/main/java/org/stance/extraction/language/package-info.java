/** An article becomes sentences, tagged tokens, quotations and noun phrases. */
@org.jspecify.annotations.NullMarked
package org.stance.extraction.language;
