package org.stance.encoder;

import org.stance.task.Target;

/**
 * Words, and what their stance is about.
 *
 * @param text any text
 * @param target the target
 */
public record TargetedText(String text, Target target) {}
