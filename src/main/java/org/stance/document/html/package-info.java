/** An HTML page becomes the text of its article. */
@org.jspecify.annotations.NullMarked
package org.stance.document.html;
