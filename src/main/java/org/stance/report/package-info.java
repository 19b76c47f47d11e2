/** How good the predictions are, and how sure that figure is. */
@org.jspecify.annotations.NullMarked
package org.stance.report;
