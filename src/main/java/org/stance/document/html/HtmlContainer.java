package org.stance.document.html;

import java.util.IdentityHashMap;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element that holds the article: the smallest one with most of the running text of the
 * page, not counting text within links and short blocks (menus, bylines).
 */
final class HtmlContainer {
  /** Minimum number of characters outside links in a block of running text. */
  private static final int MIN_CHARACTERS = 25;

  /** Minimum share of the text in a smaller element for it to replace a larger one. */
  private static final double MIN_SHARE = 0.8;

  private static final double MAIN = 0.3;
  private static final double ONE_OF_SEVERAL = 0.7;

  private HtmlContainer() {}

  static Element of(Element body) {
    Scores scores = scores(body);
    Element start = semantic(body, scores);
    Element current = start;
    while (true) {
      Element child = best(current.children(), scores);
      if (child == null || scores.of(child) < MIN_SHARE * scores.of(start) || !holdsBlocks(child)) {
        return current;
      }
      current = child;
    }
  }

  /** The main part by the page's own markup, if it holds enough of the text. */
  private static Element semantic(Element body, Scores scores) {
    Element start = body;
    for (String query : List.of("main, [role=main]", "[itemprop=articleBody]")) {
      List<Element> named = start.select(query);
      if (named.size() == 1 && scores.of(named.get(0)) >= MAIN * scores.of(start)) {
        start = named.get(0);
      }
    }
    List<Element> articles =
        start.select("article").stream().filter(HtmlContainer::isOutermost).toList();
    Element best = best(articles, scores);
    double needed = articles.size() == 1 ? MAIN : ONE_OF_SEVERAL;
    return best != null && scores.of(best) >= needed * scores.of(start) ? best : start;
  }

  private static boolean isOutermost(Element article) {
    Element parent = article.parent();
    return parent == null || parent.closest("article") == null;
  }

  private static @Nullable Element best(List<Element> elements, Scores scores) {
    Element best = null;
    for (Element element : elements) {
      double score = scores.of(element);
      if (score > 0 && (best == null || score > scores.of(best))) {
        best = element;
      }
    }
    return best;
  }

  /** A single paragraph is not a container, even if it holds most of a short article. */
  private static boolean holdsBlocks(Element element) {
    String name = element.normalName();
    return !name.equals("p")
        && !name.equals("li")
        && !name.equals("blockquote")
        && isBlock(element);
  }

  private static boolean isBlock(Element element) {
    return HtmlText.isBlock(element);
  }

  static Scores scores(Element body) {
    Scores scores = new Scores();
    NodeTraversor.traverse(scores, body);
    return scores;
  }

  /** The amount of running text per element, in characters, summed from the leaves up. */
  static final class Scores implements NodeVisitor {
    private final IdentityHashMap<Node, double[]> own = new IdentityHashMap<>();
    private int links;

    private static final int LINKED = 0;
    private static final int PLAIN = 1;
    private static final int SCORE = 2;

    double of(Element element) {
      return at(element)[SCORE];
    }

    private double[] at(Node node) {
      double[] values = own.get(node);
      return values == null ? new double[3] : values;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        own.computeIfAbsent(text, key -> new double[3])[links > 0 ? LINKED : PLAIN] =
            text.text().strip().length();
      } else if (node.normalName().equals("a")) {
        links++;
      }
    }

    @Override
    public void tail(Node node, int depth) {
      double[] values = at(node);
      if (node.normalName().equals("a")) {
        links--;
      }
      if (node instanceof Element element && HtmlText.isBlock(element)) {
        boolean running = values[PLAIN] >= MIN_CHARACTERS && values[PLAIN] > values[LINKED];
        values[SCORE] += running ? values[PLAIN] - values[LINKED] : 0;
        values[PLAIN] = 0;
        values[LINKED] = 0;
      }
      Node parent = node.parent();
      if (parent != null) {
        double[] above = own.computeIfAbsent(parent, key -> new double[3]);
        for (int i = 0; i < above.length; i++) {
          above[i] += values[i];
        }
      }
    }
  }
}
