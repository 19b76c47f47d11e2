package org.stance.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.stance.document.Document;
import org.stance.statement.Cue;
import org.stance.statement.Speaker;
import org.stance.statement.Statement;
import org.stance.statement.StatementWriter;
import org.stance.table.ReadRows;
import org.stance.table.Row;
import org.stance.text.Span;

/** Whatever the text: what is found stands there, in order, and is found again. */
class ExtractorFuzzTest {
  private static final StatementExtractor EXTRACTOR = new StatementExtractor();

  @FuzzTest
  @DictionaryFile(resourcePath = "article.dict")
  void whatIsFoundStandsInTheText(byte[] bytes) throws IOException {
    // Malformed bytes become halves of characters, which JSON can bring into a document.
    String text = new String(bytes, StandardCharsets.UTF_8).replace('\uFFFD', '\uD83D');
    List<Statement> statements = EXTRACTOR.extract(Document.of("d", text));
    assertThat(EXTRACTOR.extract(Document.of("d", text))).isEqualTo(statements);
    for (int i = 0; i < statements.size(); i++) {
      assertThat(statements.get(i).index()).isEqualTo(i);
      checkCuts(text, statements.get(i));
    }
    assertThat(statements.stream().map(one -> one.spans().get(0)).toList()).isSorted();
    checkNesting(statements);
    checkWritten(statements);
  }

  private static void checkCuts(String text, Statement one) {
    assertThat(one.spans()).allMatch(span -> span.length() > 0 && span.end() <= text.length());
    assertThat(one.spans().stream().map(span -> span.cut(text)).collect(Collectors.joining(" ")))
        .isEqualTo(one.text());
    assertThat(one.text()).isNotBlank();
    Speaker speaker = one.speaker();
    if (speaker != null) {
      assertThat(speaker.span().cut(text)).isEqualTo(speaker.text());
      assertThat(speaker.name()).isNotBlank();
    }
    Cue cue = one.cue();
    if (cue != null) {
      assertThat(cue.span().cut(text)).isEqualTo(cue.text()).isNotBlank();
    }
  }

  /** No statement lies in the words of another. */
  private static void checkNesting(List<Statement> statements) {
    for (Statement one : statements) {
      for (Statement other : statements) {
        assertThat(
                one.index() != other.index()
                    && one.spans().stream().allMatch(span -> in(span, other)))
            .as("%s in %s", one, other)
            .isFalse();
      }
    }
  }

  private static boolean in(Span span, Statement other) {
    return other.spans().stream().anyMatch(outer -> outer.contains(span));
  }

  private static void checkWritten(List<Statement> statements) throws IOException {
    StringWriter csv = new StringWriter();
    StringWriter json = new StringWriter();
    try (StatementWriter rows = StatementWriter.csv(csv);
        StatementWriter lines = StatementWriter.jsonLines(json)) {
      for (Statement one : statements) {
        rows.write(one, null);
        lines.write(one, one.text());
      }
    }
    assertThat(json.toString().lines().count()).isEqualTo(statements.size());
    String written = csv.toString();
    if (StandardCharsets.UTF_8.newEncoder().canEncode(written) && written.indexOf(0) < 0) {
      byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
      ReadRows read = ReadRows.whole(bytes, "d.csv");
      assertThat(read.rows().stream().map(Row::columns))
          .isEqualTo(statements.stream().map(StatementWriter::columns).toList());
    }
  }
}
