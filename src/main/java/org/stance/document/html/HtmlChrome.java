package org.stance.document.html;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Removes what surrounds an article: code, navigation, advertisements, comments. */
final class HtmlChrome {
  private static final String CODE =
      "script, style, noscript, template, iframe, object, svg, canvas, audio, video, button,"
          + " select, input, dialog, nav, aside, menu";

  private static final String ROLES =
      "[hidden], [aria-hidden=true], [role=navigation], [role=banner], [role=contentinfo],"
          + " [role=complementary], [role=search], [role=dialog], [role=alertdialog], [role=menu],"
          + " [role=toolbar]";

  /** What contains one of these is no chrome, whatever it is called. */
  private static final String CORE = "h1, main, [role=main], [itemprop=articleBody]";

  private static final Pattern WORD_ENDS = Pattern.compile("(?<=[a-z])(?=[A-Z])|[^A-Za-z]+");

  private static final Pattern COMMENTS =
      Pattern.compile(
          "(?i)^(comments|comment-?(list|section|area|thread|form)|disqus|respond)\\b.*");

  private static final Set<String> TOKENS =
      Set.of(
          "comments",
          "disqus",
          "related",
          "share",
          "sharing",
          "social",
          "newsletter",
          "subscribe",
          "subscription",
          "signup",
          "cookie",
          "cookies",
          "consent",
          "gdpr",
          "promo",
          "promotion",
          "advert",
          "advertisement",
          "ad",
          "ads",
          "sponsored",
          "sponsor",
          "breadcrumb",
          "breadcrumbs",
          "sidebar",
          "navbar",
          "navigation",
          "nav",
          "menu",
          "paywall",
          "recommended",
          "recommendations",
          "trending",
          "popular",
          "toolbar",
          "popup",
          "modal",
          "teaser",
          "teasers",
          "outbrain",
          "taboola",
          "tags",
          "pagination",
          "skip");

  private HtmlChrome() {}

  static void remove(org.jsoup.nodes.Document page) {
    page.body().select(CODE).forEach(Node::remove);
    page.body().select(ROLES).forEach(HtmlChrome::removeUnlessCore);
    for (Element edge : page.body().select("header, footer")) {
      boolean inText = edge.closest("article, main, [role=main], blockquote") != null;
      boolean ofArticle = edge.normalName().equals("header") && inText;
      if (!ofArticle && edge.closest("blockquote") == null) {
        removeUnlessMain(edge);
      }
    }
    HtmlContainer.Scores scores = HtmlContainer.scores(page.body());
    double maxScore = scores.of(page.body()) * 0.5;
    for (Element element : page.body().select("form, [class], [id]")) {
      if (isChrome(element) && element.selectFirst(CORE) == null) {
        if (isComments(element) || scores.of(element) <= maxScore) {
          element.remove();
        }
      }
    }
  }

  private static boolean isChrome(Element element) {
    String name = element.normalName();
    if (name.equals("body") || name.equals("article") || element.is(CORE)) {
      return false;
    }
    return name.equals("form") || hasToken(element.className()) || hasToken(element.id());
  }

  private static boolean hasToken(String names) {
    return Arrays.stream(WORD_ENDS.split(names.length() > 500 ? "" : names))
        .anyMatch(word -> TOKENS.contains(word.toLowerCase(Locale.ROOT)));
  }

  private static boolean isComments(Element element) {
    return COMMENTS.matcher(element.id()).matches()
        || element.classNames().stream().anyMatch(name -> COMMENTS.matcher(name).matches());
  }

  private static void removeUnlessCore(Element element) {
    if (element.selectFirst(CORE) == null) {
      element.remove();
    }
  }

  /** The name of a site is often an h1 as well, so only a main part protects a header. */
  private static void removeUnlessMain(Element element) {
    if (element.selectFirst("article, main, [role=main], [itemprop=articleBody]") == null) {
      element.remove();
    }
  }
}
