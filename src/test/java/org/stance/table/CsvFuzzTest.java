package org.stance.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;

/** Whatever a CSV holds: all ways of reading it agree, and what is read can be written again. */
class CsvFuzzTest {
  private static final String FILE = "f.csv";

  @FuzzTest
  @DictionaryFile(resourcePath = "csv.dict")
  void allWaysOfReadingAgree(byte[] bytes) throws IOException {
    ReadRows whole = ReadRows.whole(bytes, FILE);
    assertThat(whole.end()).matches("|f\\.csv(:\\d+)?: [^\\n\\r]+");
    whole.comeBackFromCsv();
  }
}
