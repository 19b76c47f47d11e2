package org.stance.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.stance.document.Document;
import org.stance.document.DocumentReader;
import org.stance.file.InputFormatException;
import org.stance.table.ReadRows;
import org.stance.table.RowReader;
import org.stance.task.LabelChoice;
import org.stance.task.Target;

/** Whatever JSON Lines hold: as rows, as labelled statements, as a corpus of documents. */
class JsonLinesFuzzTest {
  private static final String FILE = "f.jsonl";

  @TempDir private static Path directory;

  @FuzzTest
  @DictionaryFile(resourcePath = "json-lines.dict")
  void allReadersAgree(byte[] bytes) throws IOException {
    ReadRows whole = ReadRows.whole(bytes, FILE);
    assertThat(whole.end()).matches("|f\\.jsonl(:\\d+)?: [^\\n\\r]+");
    whole.comeBackFromJsonLines();
    Path file = Files.write(directory.resolve(FILE), bytes);
    checkLabelled(file);
    checkCorpus(file, bytes);
  }

  /**
   * What one problem makes {@link LabelledReader#read} refuse, {@code inspect} tells; else equal.
   */
  private static void checkLabelled(Path file) throws IOException {
    List<Path> files = List.of(file);
    LabelledInspection found =
        LabelledInspection.read(files, LabelChoice.AUTO, Target.DEFAULT, Set.of("text"));
    for (LabelledText row : found.rows()) {
      assertThat(found.labels()).contains(row.label());
      assertThat(row.weight()).isPositive().isFinite();
      assertThat(row.text()).isNotBlank();
    }
    try {
      LabelledData read = LabelledReader.read(files, LabelChoice.AUTO.labels(), Target.DEFAULT);
      assertThat(found.problems()).isEmpty();
      assertThat(read.labels().labels()).isEqualTo(found.labels());
      assertThat(read.rows().stream().map(LabelledText::text))
          .isEqualTo(found.rows().stream().map(LabelledText::text).toList());
    } catch (InputFormatException told) {
      assertThat(found.problems()).isNotEmpty();
    }
  }

  private static void checkCorpus(Path file, byte[] bytes) throws IOException {
    int lines = (int) new String(bytes, StandardCharsets.ISO_8859_1).lines().count();
    int calls = 0;
    try (DocumentReader reader =
        DocumentReader.open(List.of(file.toString()), InputStream.nullInputStream())) {
      boolean more = true;
      while (more) {
        try {
          Document document = reader.next();
          more = document != null;
        } catch (InputFormatException told) {
          assertThat(told.getMessage()).startsWith(file.toString()).doesNotContain("\n");
        }
        assertThat(calls++).isLessThanOrEqualTo(lines + 1);
      }
    }
    try (RowReader rows = RowReader.openJsonLines(new ByteArrayInputStream(bytes), FILE)) {
      assertThat(rows.header()).doesNotContainNull();
    } catch (InputFormatException told) {
      assertThat(told.getMessage()).startsWith(FILE);
    }
  }
}
