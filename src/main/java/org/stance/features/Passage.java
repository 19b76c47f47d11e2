package org.stance.features;

import org.stance.statement.Target;

/**
 * Words, and what their stance is about.
 *
 * @param text any text
 * @param target the target
 */
public record Passage(String text, Target target) {}
