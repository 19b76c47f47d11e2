package org.stance.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stance.report.chart.HtmlPage;

class PageColoursTest {
  private static final Pattern COLOUR = Pattern.compile("--(\\w+): #(\\w{6});");

  /** The colours of one scheme: the first block of them is the light one. */
  private static Map<String, Integer> scheme(boolean dark) {
    String css = HtmlPage.head("");
    int middle = css.indexOf("prefers-color-scheme: dark");
    Matcher found = COLOUR.matcher(dark ? css.substring(middle) : css.substring(0, middle));
    Map<String, Integer> colours = new HashMap<>();
    while (found.find()) {
      colours.put(found.group(1), Integer.parseInt(found.group(2), 16));
    }
    return colours;
  }

  /** The Web Content Accessibility Guidelines' contrast, 1 to 21. */
  private static double contrast(int a, int b) {
    double lighter = Math.max(luminance(a), luminance(b));
    return (lighter + 0.05) / (Math.min(luminance(a), luminance(b)) + 0.05);
  }

  private static double luminance(int colour) {
    return 0.2126 * part(colour >> 16) + 0.7152 * part(colour >> 8) + 0.0722 * part(colour);
  }

  private static double part(int value) {
    double share = (value & 0xff) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void textCanBeReadOnWhatItStandsOn(boolean dark) {
    Map<String, Integer> colours = scheme(dark);
    Map<String, List<String>> pairs =
        Map.of(
            "ink", List.of("paper", "heat", "quote"),
            "quiet", List.of("paper"),
            "alert", List.of("paper"));
    pairs.forEach(
        (text, grounds) ->
            grounds.forEach(
                ground ->
                    assertThat(contrast(colours.get(text), colours.get(ground)))
                        .as("%s on %s", text, ground)
                        .isGreaterThanOrEqualTo(4.5)));
    for (String fill : List.of("0", "1", "2", "3", "4", "5", "6", "n")) {
      assertThat(contrast(colours.get("on" + fill), colours.get("c" + fill)))
          .as("text on fill %s", fill)
          .isGreaterThanOrEqualTo(4.5);
      assertThat(contrast(colours.get("c" + fill), colours.get("paper")))
          .as("fill %s on paper", fill)
          .isGreaterThanOrEqualTo(3);
    }
  }
}
