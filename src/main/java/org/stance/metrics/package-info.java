/** Figures that evaluation, model cards and shares have in common. */
@org.jspecify.annotations.NullMarked
package org.stance.metrics;
