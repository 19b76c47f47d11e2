/** How far annotators agree. */
@org.jspecify.annotations.NullMarked
package org.stance.agreement;
