/** Where a quote becomes a stance. */
@org.jspecify.annotations.NullMarked
package org.stance.prediction;
