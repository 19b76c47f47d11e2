/**
 * Internal, used by {@code document} alone. The article of an HTML page, as text.
 *
 * <ol>
 *   <li>{@link org.stance.document.html.HtmlBytes}: decodes the page by its declared charset.
 *   <li>{@link org.stance.document.html.HtmlArticle}: headline, text, date and address of the page.
 *   <li>{@code HtmlChrome} removes navigation, advertisements and comments; {@code HtmlContainer}
 *       finds the element with the article; {@code HtmlText} lays its text out in paragraphs, with
 *       quotation marks around each {@code BlockQuote}; {@code HtmlTags} refuses what jsoup would
 *       take too long for.
 * </ol>
 *
 * <pre>{@code
 * String page = "<h1>Talks resume</h1><p>The delegations met on Monday in Geneva.</p>";
 * HtmlArticle article = HtmlArticle.read(page, "page.html");
 * System.out.println(article.title() + ": " + article.text());
 * }</pre>
 *
 * <p>A trap: the order of the steps matters. The date is looked for before navigation and teasers
 * are removed in the head of the page, but afterwards in its body, since teasers carry the dates of
 * other articles.
 */
@org.jspecify.annotations.NullMarked
package org.stance.document.html;
