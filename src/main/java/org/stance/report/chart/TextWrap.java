package org.stance.report.chart;

import java.util.ArrayList;
import java.util.List;

/** Fits text to a given width. */
public final class TextWrap {
  private TextWrap() {}

  /** Breaks a text between words into lines of at most a width; longer words are broken. */
  public static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      String rest = word;
      if (line.length() > 0 && line.length() + 1 + rest.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (rest.length() > width) {
        int end = Character.isHighSurrogate(rest.charAt(width - 1)) ? width - 1 : width;
        lines.add(rest.substring(0, end));
        rest = rest.substring(end);
      }
      line.append(line.length() > 0 ? " " : "").append(rest);
    }
    if (line.length() > 0) {
      lines.add(line.toString());
    }
    return lines;
  }

  public static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  /** A text of at most a width; a longer one is cut and ends in three dots. */
  public static String cut(String text, int width) {
    if (text.length() <= width) {
      return text;
    }
    int end = width - 3;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
        + "...";
  }
}
