package org.stance.file;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table as it came.
 *
 * @param line the physical line on which it starts, from 1
 * @param columns its values by column name, in the file's order, exactly as they stand there; JSON
 *     numbers and booleans as written, JSON null as empty
 * @param problem why the row can't be trusted, without file and line; {@code columns} then hold
 *     what could be read. Null for a good row
 */
public record Row(long line, Map<String, String> columns, @Nullable String problem) {
  /** Copies the columns. */
  public Row {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
  }

  /**
   * A column's value.
   *
   * @param name the column's name
   * @return its value, empty where the row has no such column
   */
  public String column(String name) {
    return columns.getOrDefault(name, "");
  }
}
