package org.stance;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The README's picture: the first two charts of a report of {@code stance run -o}, as drawn. */
final class ReportPicture {
  private static final Pattern VARIABLE = Pattern.compile("(--[a-z0-9]+): (#[0-9a-f]{6})");
  private static final Pattern USE = Pattern.compile("var\\((--[a-z0-9]+)\\)");
  private static final int HEIGHT = 392;
  private static final int WIDTH = 780;

  private final String html;

  private ReportPicture(String html) {
    this.html = html;
  }

  /** Draws what a report starts with, in the colours of its light scheme. */
  static String of(String html) {
    return new ReportPicture(html).draw();
  }

  private String draw() {
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img">
        <style>
        text { fill: #1b1d20; }
        .title { font: bold 20px Georgia, "Liberation Serif", serif; }
        .lead { font: 13px system-ui, "Segoe UI", "Liberation Sans", sans-serif; }
        %s</style>
        <rect width="%d" height="%d" fill="#fdfcfa"/>
        <text class="title" x="20" y="36">%s</text>
        <text class="lead" x="20" y="62">%s</text>
        %s%s</svg>
        """
        .formatted(
            WIDTH,
            HEIGHT,
            style(),
            WIDTH,
            HEIGHT,
            between("<h1>", "</h1>"),
            between("<p class=\"lead\">", "</p>"),
            chart("stances", 20),
            chart("by-speaker", 400));
  }

  /** The rules for charts, with the colours they name. */
  private String style() {
    String sheet = between("<style>", "</style>");
    StringBuilder rules = new StringBuilder();
    sheet
        .lines()
        .filter(line -> line.matches("svg (text|\\.).*") || line.matches("\\.s\\w .*"))
        .forEach(line -> rules.append(line).append('\n'));
    return USE.matcher(rules)
        .replaceAll(use -> Matcher.quoteReplacement(colour(sheet, use.group(1))));
  }

  private static String colour(String sheet, String variable) {
    return VARIABLE
        .matcher(sheet)
        .results()
        .filter(result -> result.group(1).equals(variable))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no colour " + variable))
        .group(2);
  }

  /** A chart at its own size; what is longer than the picture is cut off. */
  private String chart(String id, int left) {
    String chart = between("<svg viewBox=\"0 0 ", id + "-desc\">", "</svg>\n");
    String body = chart.substring(chart.indexOf('\n') + 1);
    return """
        <svg x="%d" y="84" width="360" height="%d" viewBox="0 0 360 %d">
        %s"""
        .formatted(left, HEIGHT - 84, HEIGHT - 84, body);
  }

  private String between(String start, String end) {
    int from = html.indexOf(start) + start.length();
    return html.substring(from, html.indexOf(end, from));
  }

  /** From the last such start before a mark up to the end behind it. */
  private String between(String start, String mark, String end) {
    int middle = html.indexOf(mark);
    int from = html.lastIndexOf(start, middle);
    return html.substring(from, html.indexOf(end, middle) + end.length());
  }
}
