/** Many rows become the same rows with a stance, on several threads and in order. */
@org.jspecify.annotations.NullMarked
package org.stance.batch;
