package org.stance.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stance.table.Row;
import org.stance.table.RowReader;
import org.stance.text.Span;

class StatementWriterTest {
  private static final String TEXT = "“The dam,” she said, “holds.”";

  private static final Statement FULL =
      new Statement(
          "a \"b\".txt",
          3,
          StatementType.DIRECT,
          "The dam, holds.",
          List.of(new Span(1, 9), new Span(22, 28)),
          new Speaker(
              "she",
              new Span(11, 14),
              "Petra Halvorsen",
              "mayor, retired",
              SpeakerKind.NAMED,
              0.8765),
          new Cue("said", new Span(15, 19)),
          "2031-05-06",
          "https://example.org/a",
          Finder.CUE_VERB,
          0.9);

  private static final Statement BARE =
      new Statement(
          "b",
          0,
          StatementType.INDIRECT,
          "it\nrained\uD83D\uDE00",
          List.of(new Span(0, 11)),
          null,
          null,
          null,
          null,
          Finder.SOURCE_PHRASE,
          0.12345);

  @Test
  void jsonLinesHaveTheFieldsOfTheSchema() throws IOException {
    StringWriter out = new StringWriter();
    try (StatementWriter writer = StatementWriter.jsonLines(out)) {
      writer.write(FULL, null);
      writer.write(BARE, TEXT);
    }
    assertThat(out)
        .hasToString(
            """
            {"schema":"stance.statement/1","document":"a \\"b\\".txt","index":3,"type":"direct",\
            "text":"The dam, holds.","spans":[[1,9],[22,28]],\
            "speaker":{"text":"she","start":11,"end":14,"name":"Petra Halvorsen",\
            "role":"mayor, retired","kind":"named","confidence":0.877},"cue":{"text":"said","start":15,"end":19},\
            "date":"2031-05-06","url":"https://example.org/a",\
            "finder":"cue-verb","statement_confidence":0.900}
            {"schema":"stance.statement/1","document":"b","index":0,"type":"indirect",\
            "text":"it\\nrained\uD83D\uDE00","spans":[[0,11]],"speaker":null,"cue":null,\
            "date":null,"url":null,"finder":"source-phrase","statement_confidence":0.123,\
            "document_text":"“The dam,” she said, “holds.”"}
            """);
  }

  @Test
  void csvIsReadBackAsItWasWritten() throws IOException {
    StringWriter out = new StringWriter();
    try (StatementWriter writer = StatementWriter.csv(out)) {
      writer.write(FULL, TEXT);
      writer.write(BARE, null);
    }
    byte[] bytes = out.toString().getBytes(StandardCharsets.UTF_8);
    try (RowReader rows = RowReader.open(new ByteArrayInputStream(bytes), "statements.csv")) {
      Row full = rows.next();
      Row bare = rows.next();
      assertThat(full.columns()).isEqualTo(StatementWriter.columns(FULL));
      assertThat(bare.columns()).isEqualTo(StatementWriter.columns(BARE));
      assertThat(full.columns().keySet())
          .containsExactly(
              "document",
              "index",
              "type",
              "text",
              "speaker",
              "role",
              "cue",
              "start",
              "end",
              "date",
              "url",
              "finder",
              "statement_confidence",
              "kind",
              "speaker_confidence");
      assertThat(rows.next()).isNull();
    }
  }

  @Test
  void csvColumnsOfAStatementWithoutSpeakerAreEmpty() {
    assertThat(StatementWriter.columns(BARE).values())
        .containsExactly(
            "b",
            "0",
            "indirect",
            "it\nrained\uD83D\uDE00",
            "",
            "",
            "",
            "0",
            "11",
            "",
            "",
            "source-phrase",
            "0.123",
            "",
            "");
  }
}
