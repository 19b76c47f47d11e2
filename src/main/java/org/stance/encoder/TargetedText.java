package org.stance.encoder;

import org.stance.task.Target;

/**
 * A text and the target of its stance.
 *
 * @param text any text
 * @param target the target
 */
public record TargetedText(String text, Target target) {}
