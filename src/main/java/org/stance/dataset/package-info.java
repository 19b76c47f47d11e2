/** Labelled rows: reading, checking and splitting them. */
@org.jspecify.annotations.NullMarked
package org.stance.dataset;
