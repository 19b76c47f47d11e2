/** What training learns: term weights, landmarks, linear weights and calibration. */
@org.jspecify.annotations.NullMarked
package org.stance.weights;
