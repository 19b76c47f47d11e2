/** Whom a mention names: people, roles and pronouns, resolved within a document. */
@org.jspecify.annotations.NullMarked
package org.stance.extraction.speaker;
