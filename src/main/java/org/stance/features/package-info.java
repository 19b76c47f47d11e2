/** A statement and a target become named numbers. */
@org.jspecify.annotations.NullMarked
package org.stance.features;
