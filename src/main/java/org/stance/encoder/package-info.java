/** A frozen neural network turns a text and a target into an embedding. */
@org.jspecify.annotations.NullMarked
package org.stance.encoder;
