package org.stance.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SvgTest {
  @Test
  void aDrawingTellsItsTitleAndDescriptionBeforeItsShapes() {
    Svg svg = new Svg(20, new Svg.Alternative("tiny", "A line", "It goes down"));
    svg.line("rule", new Svg.Point(0, 1.25), new Svg.Point(10, 20));
    svg.rect("bar", new Svg.Box(0, 0, 1.0 / 3, 2));
    svg.curve("curve", List.of(new Svg.Point(1, 2), new Svg.Point(3, 4)));
    svg.dot("dot", new Svg.Point(5, 5), 2);
    svg.text("end", new Svg.Point(9, 9), "9%");
    assertThat(svg)
        .hasToString(
            """
            <svg viewBox="0 0 360 20" role="img" aria-labelledby="tiny-title tiny-desc">
            <title id="tiny-title">A line</title>
            <desc id="tiny-desc">It goes down</desc>
            <line class="rule" x1="0" y1="1.2" x2="10" y2="20"/>
            <rect class="bar" x="0" y="0" width="0.3" height="2"/>
            <polyline class="curve" points="1,2 3,4"/>
            <circle class="dot" cx="5" cy="5" r="2"/>
            <text class="end" x="9" y="9">9%</text>
            </svg>
            """);
  }

  @Test
  void everyTextIsEscaped() {
    Svg svg = new Svg(9, new Svg.Alternative("a", "<b>", "\"'&"));
    svg.text("", new Svg.Point(0, 0), "</text><script>");
    svg.text("", new Svg.Point(0, 0), "\u202eabc");
    assertThat(svg.toString())
        .contains("<title id=\"a-title\">&lt;b&gt;</title>", ">&quot;&#39;&amp;</desc>")
        .contains(">&lt;/text&gt;&lt;script&gt;</text>", ">&lt;U+202E&gt;abc</text>");
  }
}
