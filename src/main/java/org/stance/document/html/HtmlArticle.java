package org.stance.document.html;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stance.file.InputFormatException;
import org.stance.file.StrictText;

/**
 * The article of an HTML page: the headline, then the body, as paragraphs separated by empty lines.
 *
 * <p>Nothing is fetched, and no entity of a document type is expanded. Immutable.
 *
 * @param text the headline, if any, and the paragraphs, with an empty line between two
 * @param title the headline, or null
 * @param date the date of publication, as written on the page, or null
 * @param url its canonical address, or null
 */
public record HtmlArticle(
    String text, @Nullable String title, @Nullable String date, @Nullable String url) {
  private static final Pattern PUBLISHED =
      Pattern.compile("\"datePublished\"\\s*:\\s*\"([^\"\\\\]{4,40})\"");

  private static final String HEADINGS = "h1, [itemprop=headline]";

  /**
   * Reads one page.
   *
   * @param html the decoded page
   * @param name the file's name in messages
   * @return the article, its title (if any) also the text's first paragraph
   * @throws InputFormatException if the page has no text besides its title, or a tag without end
   */
  public static HtmlArticle read(String html, String name) throws InputFormatException {
    HtmlTags.check(html, name);
    org.jsoup.nodes.Document page = Jsoup.parse(html);
    String date = date(page);
    String url = url(page);
    HtmlChrome.remove(page);
    if (date.isEmpty()) {
      // Only now: navigation and teasers contain the dates of other articles.
      date = meta(page, "time[datetime]", "datetime");
    }
    Element container = HtmlContainer.of(page.body());
    String title = title(page, container);
    List<String> paragraphs = HtmlText.paragraphs(container);
    boolean titleOnly = paragraphs.stream().allMatch(paragraph -> paragraph.equals(title));
    if (titleOnly) {
      throw new InputFormatException(name, "no text (an article expected)");
    }
    StringBuilder text = new StringBuilder(title == null ? "" : title);
    for (String paragraph : paragraphs) {
      if (!paragraph.equals(title)) {
        text.append(text.length() == 0 ? "" : "\n\n").append(paragraph);
      }
    }
    return new HtmlArticle(text.toString(), title, date.isEmpty() ? null : date, url);
  }

  /** The first heading that lies in the article, or is declared in the head of the page. */
  private static @Nullable String title(org.jsoup.nodes.Document page, Element container) {
    String declared = meta(page, "meta[property=og:title]", "content");
    String windowTitle = HtmlText.line(page.title());
    String known = (declared + "\n" + windowTitle).toLowerCase(Locale.ROOT);
    List<Element> inside = container.select(HEADINGS);
    for (Element heading : page.select(HEADINGS)) {
      String words = HtmlText.line(heading);
      if (!words.isEmpty()
          && (inside.contains(heading) || known.contains(words.toLowerCase(Locale.ROOT)))) {
        return words;
      }
    }
    if (!declared.isEmpty()) {
      return declared;
    }
    return windowTitle.isEmpty() ? null : windowTitle;
  }

  private static String date(Element page) {
    String date = meta(page, "meta[property=article:published_time]", "content");
    if (date.isEmpty()) {
      date = meta(page, "meta[itemprop=datePublished], meta[name=date]", "content");
    }
    if (date.isEmpty()) {
      date = published(page);
    }
    return date;
  }

  private static String published(Element page) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      Matcher found = PUBLISHED.matcher(script.data());
      if (found.find()) {
        return found.group(1).strip();
      }
    }
    return "";
  }

  private static @Nullable String url(Element page) {
    String url = meta(page, "link[rel=canonical]", "href");
    if (url.isEmpty()) {
      url = meta(page, "meta[property=og:url]", "content");
    }
    return url.isEmpty() ? null : url;
  }

  private static String meta(Element page, String query, String attribute) {
    Element element = page.selectFirst(query);
    String value = element == null ? "" : HtmlText.line(element.attr(attribute));
    return StrictText.isBlank(value) ? "" : value;
  }
}
