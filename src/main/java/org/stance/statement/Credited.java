package org.stance.statement;

import org.jspecify.annotations.Nullable;

/**
 * An attribution whose speaker is resolved.
 *
 * @param attribution the words and the cue
 * @param speaker who said them, null if the document doesn't tell
 */
record Credited(Attribution attribution, @Nullable Speaker speaker) {}
