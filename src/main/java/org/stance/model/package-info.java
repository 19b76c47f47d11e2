/** Everything learnt from data, calibration included, and the file it is saved in. */
@org.jspecify.annotations.NullMarked
package org.stance.model;
