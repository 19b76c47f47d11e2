package org.stance.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one CSV record.
 *
 * @param line the physical line on which it starts, from 1
 * @param count how many fields it has
 * @param values the fields, those beyond the header's number left out
 */
record CsvFields(long line, int count, List<String> values) {

  /** Collects the fields from the parser, and counts the lines on which they start. */
  static final class Collector extends AbstractBaseCsvCallbackHandler<CsvFields> {
    /** Maximum number of columns in a header: beyond any real table, but no strain on memory. */
    private static final int MAX_COLUMNS = 100_000;

    private final String name;
    private List<String> values = new ArrayList<>();
    private int limit = MAX_COLUMNS;
    private long place = 1;
    private long length;
    private int fields;

    Collector(String name) {
      this.name = name;
    }

    /** Keeps at most this many values per record from now on. */
    void limit(int columns) {
      limit = columns;
    }

    /** The physical line on which the field being read starts. */
    long place() {
      return place;
    }

    /** The number of fields of the current record read so far. */
    int fieldCount() {
      return fields;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
      values = new ArrayList<>();
      place = startingLineNumber;
      length = 0;
      fields = 0;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int size, boolean quoted) {
      fields = index + 1;
      length += size;
      if (length + index > RowReader.MAX_ROW) { // a comma before each but the first
        throw new UncheckedIOException(RowReader.tooLong(name, place));
      }
      if (index < limit) {
        values.add(new String(buffer, offset, size));
      }
      if (quoted) {
        place += lineEnds(buffer, offset, size);
      }
    }

    private static int lineEnds(char[] buffer, int offset, int size) {
      int count = 0;
      for (int i = offset; i < offset + size; i++) {
        boolean pair = buffer[i] == '\n' && i > offset && buffer[i - 1] == '\r';
        if (buffer[i] == '\r' || (buffer[i] == '\n' && !pair)) {
          count++;
        }
      }
      return count;
    }

    @Override
    protected @Nullable CsvFields buildRecord() {
      return new CsvFields(getStartingLineNumber(), fields, values);
    }
  }
}
