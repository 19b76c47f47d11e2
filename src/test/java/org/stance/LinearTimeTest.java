package org.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stance.document.Document;
import org.stance.document.DocumentReader;
import org.stance.extraction.StatementExtractor;
import org.stance.features.FeatureExtractor;
import org.stance.features.FeatureGroup;
import org.stance.file.InputFormatException;
import org.stance.file.Printable;
import org.stance.table.Row;
import org.stance.table.RowReader;

/** That twice as much of anything nasty takes twice the time, in CPU time of the one thread. */
@Tag("slow")
class LinearTimeTest {
  private static final double MOST = 2.3;
  private static final long MEASURABLE = 15_000_000;
  private static final int LONGEST = 1 << 20;
  private static final int RUNS = 2;
  private static final int TRIALS = 8;

  private static final StatementExtractor EXTRACTOR = new StatementExtractor();
  private static final FeatureExtractor FEATURES =
      new FeatureExtractor(EnumSet.of(FeatureGroup.WORDS, FeatureGroup.CHARACTERS));
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Something repeated to any length, with what stands before it. */
  private record Nasty(String start, String piece, Consumer<String> reader) {
    String text(int length) {
      return start + piece.repeat(length / piece.length());
    }
  }

  private static final Map<String, Nasty> NASTY = nasty();

  private static Map<String, Nasty> nasty() {
    Map<String, Nasty> all = new TreeMap<>();
    Consumer<String> article = text -> EXTRACTOR.extract(Document.of("d", text));
    String[] texts = {
      "x",
      "X",
      ".",
      "\n",
      " ",
      "“",
      "‘a ",
      "'a ",
      "(",
      "a—",
      "said ",
      "who ",
      "\u0301",
      "1,5",
      "according to ",
      "“Yes,” he said. ",
      "Petra Halvorsen, ",
      "He was blunt: “a” ",
      "A. ",
      "“a ‘b ",
      "Ada Lind:\n",
      "the minister, who is the minister, ",
      "\u202e",
      "” ",
      "U.S. ",
      "a@"
    };
    for (String piece : texts) {
      all.put("text of " + Printable.line(piece), new Nasty("", piece, article));
      String words = "features of " + Printable.line(piece);
      all.put(words, new Nasty("", piece, FEATURES::extract));
    }
    String[] pages = {
      "<div>",
      "<b>",
      "<table><tr><td>",
      "<q>",
      "<blockquote>",
      "<article>",
      "<!--",
      "<",
      "&amp;",
      "<p><font>",
      "<h1>We agree</h1><p>“We agree,” said Ada Lind.",
      "<tr><td>a<td>b",
      "<a><p>",
      "<li>",
      "<meta ",
      "<script>",
      "<p style='a'>a</p>",
      "&#1234;",
      "<a",
      "</a",
      "]]>",
      "<br>",
      "<time>"
    };
    for (String piece : pages) {
      all.put("page of " + piece, new Nasty("<html><body>", piece, LinearTimeTest::page));
    }
    for (String piece : List.of("\"", "a,", "\n", "\"a\"\n", "\"a\nb\",\"c\"\n", ";", "\r")) {
      all.put("rows of " + Printable.line(piece), new Nasty("a,b\n", piece, LinearTimeTest::rows));
    }
    for (String piece : List.of("{\"a\":", "[", "{\"a\":1}\n", "\\u0041", "1", "\"a\":1,")) {
      all.put("JSON of " + Printable.line(piece), new Nasty("{", piece, LinearTimeTest::rows));
    }
    return all;
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void page(String html) {
    try (DocumentReader reader =
        DocumentReader.open(List.of(DocumentReader.STDIN), stream(html + "<p>Done."))) {
      reader.next();
    } catch (InputFormatException refused) {
      assertThat(refused).isNotNull();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void rows(String text) {
    try (RowReader rows = RowReader.open(stream(text), "standard input")) {
      Row row = rows.next();
      while (row != null) {
        row = rows.next();
      }
    } catch (InputFormatException refused) {
      assertThat(refused).isNotNull();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static Stream<String> names() {
    return NASTY.keySet().stream();
  }

  private static long nanos(Nasty nasty, String text) {
    long start = THREADS.getCurrentThreadCpuTime();
    nasty.reader().accept(text);
    return THREADS.getCurrentThreadCpuTime() - start;
  }

  private static long best(Nasty nasty, String text) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < RUNS; i++) {
      best = Math.min(best, nanos(nasty, text));
    }
    return best;
  }

  /** The length from which on the time can be measured. */
  private static int measurable(Nasty nasty) {
    int length = 1 << 12;
    while (length < LONGEST && nanos(nasty, nasty.text(length)) < MEASURABLE) {
      length *= 2;
    }
    return length;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void twiceAsMuchTakesTwiceTheTime(String name) {
    Nasty nasty = NASTY.get(name);
    int length = measurable(nasty);
    String once = nasty.text(length);
    String twice = nasty.text(2 * length);
    double ratio = Double.MAX_VALUE;
    for (int i = 0; i < TRIALS && ratio > MOST; i++) {
      long time = Math.max(best(nasty, once), MEASURABLE / 20);
      ratio = Math.min(ratio, (double) best(nasty, twice) / time);
    }
    assertThat(ratio).as("%s, %d characters", name, length).isLessThanOrEqualTo(MOST);
  }
}
