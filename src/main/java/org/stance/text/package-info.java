/** Words as this project counts them: tokens, word shingles, and spans of offsets. */
@org.jspecify.annotations.NullMarked
package org.stance.text;
