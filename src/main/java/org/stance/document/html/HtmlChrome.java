package org.stance.document.html;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Takes out what surrounds an article: code, navigation, advertisements, comments. */
final class HtmlChrome {
  private static final String CODE =
      "script, style, noscript, template, iframe, object, svg, canvas, audio, video, button,"
          + " select, input, dialog, nav, aside, menu";

  private static final String ROLES =
      "[hidden], [aria-hidden=true], [role=navigation], [role=banner], [role=contentinfo],"
          + " [role=complementary], [role=search], [role=dialog], [role=alertdialog], [role=menu],"
          + " [role=toolbar]";

  /** What holds an article's heart can't be chrome, whatever it is called. */
  private static final String HEART = "h1, main, [role=main], [itemprop=articleBody]";

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
    page.body().select(ROLES).forEach(HtmlChrome::removeUnlessHeart);
    for (Element edge : page.body().select("header, footer")) {
      boolean inText = edge.closest("article, main, [role=main], blockquote") != null;
      boolean ofArticle = edge.normalName().equals("header") && inText;
      if (!ofArticle && edge.closest("blockquote") == null) {
        removeUnlessMain(edge);
      }
    }
    HtmlContainer.Scores scores = HtmlContainer.scores(page.body());
    double most = scores.of(page.body()) * 0.5;
    for (Element element : page.body().select("form, [class], [id]")) {
      if (isChrome(element) && element.selectFirst(HEART) == null) {
        if (isComments(element) || scores.of(element) <= most) {
          element.remove();
        }
      }
    }
  }

  private static boolean isChrome(Element element) {
    String name = element.normalName();
    if (name.equals("body") || name.equals("article") || element.is(HEART)) {
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

  private static void removeUnlessHeart(Element element) {
    if (element.selectFirst(HEART) == null) {
      element.remove();
    }
  }

  /** A site's name in the page's header is often an h1 too, so only a main part protects it. */
  private static void removeUnlessMain(Element element) {
    if (element.selectFirst("article, main, [role=main], [itemprop=articleBody]") == null) {
      element.remove();
    }
  }
}
