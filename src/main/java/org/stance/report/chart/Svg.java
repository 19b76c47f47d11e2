package org.stance.report.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes one drawing with a text alternative for screen readers. All drawings are as wide as a
 * phone's screen, in CSS pixels, so that their text stays legible there; colours and text sizes
 * come from the style sheet's classes. Every text is escaped. Not thread-safe.
 */
final class Svg {
  /** The width of every drawing. */
  static final int WIDTH = 360;

  private final StringBuilder out = new StringBuilder();

  /**
   * A place, from the upper left corner.
   *
   * @param x to the right
   * @param y downwards
   */
  record Point(double x, double y) {}

  /**
   * A rectangle.
   *
   * @param x its left side
   * @param y its upper side
   * @param width 0 or more
   * @param height 0 or more
   */
  record Box(double x, double y, double width, double height) {}

  /**
   * The text alternative of a drawing.
   *
   * @param id a word that is unique among the drawings of a page
   * @param title what it shows
   * @param description its content in words
   */
  record Alternative(String id, String title, String description) {}

  Svg(int height, Alternative alternative) {
    String id = HtmlPage.escape(alternative.id());
    out.append("<svg viewBox=\"0 0 %d %d\" role=\"img\"".formatted(WIDTH, height));
    out.append(" aria-labelledby=\"").append(id).append("-title ").append(id).append("-desc\">\n");
    element("title", id, alternative.title());
    element("desc", id, alternative.description());
  }

  private void element(String name, String id, String text) {
    out.append("<%s id=\"%s-%s\">".formatted(name, id, name)).append(HtmlPage.escape(text));
    out.append("</%s>\n".formatted(name));
  }

  void rect(String classes, Box box) {
    open("rect", classes);
    attribute("x", box.x());
    attribute("y", box.y());
    attribute("width", box.width());
    attribute("height", box.height());
    out.append("/>\n");
  }

  void line(String classes, Point from, Point to) {
    open("line", classes);
    attribute("x1", from.x());
    attribute("y1", from.y());
    attribute("x2", to.x());
    attribute("y2", to.y());
    out.append("/>\n");
  }

  void curve(String classes, List<Point> points) {
    open("polyline", classes);
    String places =
        points.stream()
            .map(point -> number(point.x()) + "," + number(point.y()))
            .collect(Collectors.joining(" "));
    out.append(" points=\"").append(places).append("\"/>\n");
  }

  void dot(String classes, Point centre, double radius) {
    open("circle", classes);
    attribute("cx", centre.x());
    attribute("cy", centre.y());
    attribute("r", radius);
    out.append("/>\n");
  }

  /** Text that starts at a point, or by class ends there or is centred on it. */
  void text(String classes, Point at, String text) {
    open("text", classes);
    attribute("x", at.x());
    attribute("y", at.y());
    out.append('>').append(HtmlPage.escape(text)).append("</text>\n");
  }

  private void open(String name, String classes) {
    out.append('<').append(name).append(" class=\"").append(classes).append('"');
  }

  private void attribute(String name, double value) {
    out.append(' ').append(name).append("=\"").append(number(value)).append('"');
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value)
        .setScale(1, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }

  /** The whole drawing. */
  @Override
  public String toString() {
    return out + "</svg>\n";
  }
}
