/** What is asked: the target, the labels, and the limits of what is accepted. */
@org.jspecify.annotations.NullMarked
package org.stance.task;
