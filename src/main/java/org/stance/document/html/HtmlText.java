package org.stance.document.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import org.stance.file.StrictText;

/**
 * The text of an element as a browser lays it out: blocks become paragraphs, {@code br} a line end
 * and two of them a new paragraph, {@code q} and {@code blockquote} get quotation marks, runs of
 * white space one space.
 */
final class HtmlText implements NodeVisitor {
  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "caption",
          "center",
          "dd",
          "details",
          "dialog",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "html",
          "legend",
          "li",
          "listing",
          "main",
          "nav",
          "ol",
          "p",
          "plaintext",
          "pre",
          "search",
          "section",
          "summary",
          "table",
          "tbody",
          "tfoot",
          "thead",
          "tr",
          "ul",
          "xmp");

  private static final Set<String> LITERAL =
      Set.of("pre", "plaintext", "listing", "xmp", "textarea");

  private static final String LAYOUT = "br, p, div, blockquote, table, ul, ol, h1, h2, h3";

  /** What occurs in block quotations that are used for layout. */
  private static final String LAYOUT_PARTS = "h1, h2, h3, h4, h5, h6, table, ul, ol";

  private final List<String> paragraphs = new ArrayList<>();
  private final StringBuilder paragraph = new StringBuilder();
  private boolean space;
  private int lineEnds;
  private int quotes;
  private int literal;
  private final List<BlockQuote> blockQuotes = new ArrayList<>();
  private @Nullable Element blockQuote;
  private int blockQuoteStart;
  private int credit;

  private HtmlText() {}

  /** The paragraphs of an element, none blank, in order. */
  static List<String> paragraphs(Element element) {
    HtmlText text = new HtmlText();
    NodeTraversor.traverse(text, element);
    text.endParagraph();
    text.blockQuotes.forEach(quote -> quote.mark(text.paragraphs));
    return text.paragraphs;
  }

  /** An element's text on one line. */
  static String line(Element element) {
    return line(String.join(" ", paragraphs(element)));
  }

  /** A text on one line. */
  static String line(String text) {
    HtmlText line = new HtmlText();
    line.append(text);
    return line.paragraph.toString();
  }

  /** Whether it starts a paragraph; a table cell does only if it is used for layout. */
  static boolean isBlock(Element element) {
    String name = element.normalName();
    boolean cell = name.equals("td") || name.equals("th");
    return BLOCKS.contains(name) || (cell && element.selectFirst(LAYOUT) != null);
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      append(text.getWholeText());
    } else if (node instanceof Element element) {
      start(element);
    }
  }

  private void start(Element element) {
    String name = element.normalName();
    if (isBlock(element)) {
      endParagraph();
    } else if (name.equals("br")) {
      lineEnds++;
    } else if (name.equals("td") || name.equals("th")) {
      space = true;
    } else if (name.equals("q")) {
      append(quotes % 2 == 0 ? "\u201C" : "\u2018");
      quotes++;
    }
    literal += LITERAL.contains(name) ? 1 : 0;
    if (blockQuote != null) {
      boolean names = (name.equals("footer") || name.equals("cite")) && paragraph.length() == 0;
      credit = names ? Math.min(credit, paragraphs.size()) : credit;
    } else if (name.equals("blockquote") && element.selectFirst(LAYOUT_PARTS) == null) {
      blockQuote = element;
      blockQuoteStart = paragraphs.size();
      credit = Integer.MAX_VALUE;
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      String name = element.normalName();
      literal -= LITERAL.contains(name) ? 1 : 0;
      if (isBlock(element)) {
        endParagraph();
      } else if (name.equals("q")) {
        quotes--;
        space = false;
        append(quotes % 2 == 0 ? "\u201D" : "\u2019");
      }
      if (element.equals(blockQuote)) {
        int end = paragraphs.size();
        blockQuotes.add(new BlockQuote(blockQuoteStart, Math.min(credit, end), end));
        blockQuote = null;
      }
    }
  }

  private void append(String text) {
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      i += Character.charCount(character);
      if (literal > 0 && character == '\n') {
        lineEnds++;
      } else if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
        space = true;
      } else {
        separate();
        paragraph.appendCodePoint(isText(character) ? character : 0xFFFD);
      }
    }
  }

  /** Character references can name characters that text can't hold. */
  private static boolean isText(int character) {
    return character != 0 && Character.getType(character) != Character.SURROGATE;
  }

  private void separate() {
    if (lineEnds > 1) {
      endParagraph();
    }
    if (paragraph.length() > 0 && lineEnds == 1) {
      paragraph.append('\n');
    } else if (paragraph.length() > 0 && space) {
      paragraph.append(' ');
    }
    space = false;
    lineEnds = 0;
  }

  private void endParagraph() {
    if (!StrictText.isBlank(paragraph)) {
      paragraphs.add(paragraph.toString());
    }
    paragraph.setLength(0);
    space = false;
    lineEnds = 0;
  }
}
