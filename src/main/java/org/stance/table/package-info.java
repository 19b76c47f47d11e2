/** Rows of CSV, JSON Lines and plain text, read and written in constant memory. */
@org.jspecify.annotations.NullMarked
package org.stance.table;
