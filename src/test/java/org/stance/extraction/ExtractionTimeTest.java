package org.stance.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.stance.document.Document;

/** That the time grows with the length alone, in the CPU time of the one thread. */
@Tag("slow")
class ExtractionTimeTest {
  private static final int SHORT = 50_000;
  private static final int LONG = 2_500_000;
  private static final int MOST_TIMES = 60;
  private static final int WARM_UPS = 10;
  private static final int RUNS = 5;
  private static final int TRIALS = 3;

  private static final List<String> GIVEN =
      List.of("Petra", "Ilse", "Tomas", "Edda", "Jonas", "Marit", "Olaf", "Runa", "Sverre");
  private static final List<String> FAMILY =
      List.of("Halv", "Brandt", "Lind", "Oster", "Vang", "Morck", "Sund", "Tveit", "Ek", "Ros");
  private static final List<String> ENDINGS =
      List.of("orsen", "berg", "mark", "holm", "vik", "dahl", "stad", "by", "rud", "nes", "gren");

  private static final String ARTICLE =
      """
      The council of the valley met on Tuesday to talk about the old dam, whose gates have leaked
      since spring, and put off a decision until the engineers have given their report.

      “The dam will hold,” said %1$s, the valley's chief engineer. “We have measured it twice.”

      %2$s, who owns a mill below the wall, was not so sure. “Nobody asked us,” she told the council,
      adding that “three families” had moved away already.

      The report is due in May, according to %1$s. He denied that the money had run out and said the
      work would go on. Officials in the capital declined to comment.

      “When the water rises, the road goes first,” the miller said. “Then we all wait.”
      """;

  private final StatementExtractor extractor = new StatementExtractor();
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  private static String text(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < length; i++) {
      text.append(ARTICLE.formatted(name(2 * i), name(2 * i + 1))).append('\n');
    }
    return text.substring(0, length);
  }

  private static String name(int i) {
    int rest = i / GIVEN.size();
    return GIVEN.get(i % GIVEN.size())
        + " "
        + FAMILY.get(rest % FAMILY.size())
        + ENDINGS.get(rest / FAMILY.size() % ENDINGS.size());
  }

  private long nanos(String text) {
    long start = threads.getCurrentThreadCpuTime();
    assertThat(extractor.extract(Document.of("d", text))).hasSizeGreaterThan(text.length() / 1000);
    return threads.getCurrentThreadCpuTime() - start;
  }

  @Test
  void fiftyTimesTheTextTakesLessThanSixtyTimesTheTime() {
    String shortText = text(SHORT);
    for (int i = 0; i < WARM_UPS; i++) {
      nanos(shortText);
    }
    double times = Double.MAX_VALUE;
    for (int i = 0; i < TRIALS && times >= MOST_TIMES; i++) {
      times = Math.min(times, timesAsLong(shortText, text(LONG)));
    }
    assertThat(times).isLessThan(MOST_TIMES);
  }

  private double timesAsLong(String shortText, String longText) {
    long total = 0;
    for (int i = 0; i < RUNS; i++) {
      total += nanos(shortText);
    }
    return (double) nanos(longText) / ((double) total / RUNS);
  }
}
