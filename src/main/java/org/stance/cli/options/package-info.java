/** Options that several commands share. */
@org.jspecify.annotations.NullMarked
package org.stance.cli.options;
