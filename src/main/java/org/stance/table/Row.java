package org.stance.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table, unchanged.
 *
 * @param line the physical line on which it starts, from 1
 * @param names the columns that it has, in the file's order; rows of one CSV share one list
 * @param values their values, exactly as in the file; JSON numbers and booleans as written, JSON
 *     null as empty
 * @param problem why the row can't be trusted, without file and line; the values are then what
 *     could be read. Null for a good row
 */
public record Row(long line, List<String> names, List<String> values, @Nullable String problem) {
  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if there isn't one value per name
   */
  public Row {
    names = List.copyOf(names);
    values = List.copyOf(values);
    if (names.size() != values.size()) {
      throw new IllegalArgumentException(
          values.size() + " values (" + names.size() + " expected, one per column)");
    }
  }

  /**
   * Its values by column name.
   *
   * @return a new, unmodifiable map in the file's order
   */
  public Map<String, String> columns() {
    Map<String, String> columns = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      columns.put(names.get(i), values.get(i));
    }
    return Collections.unmodifiableMap(columns);
  }

  /**
   * A column's value.
   *
   * @param name the column's name
   * @return its value, empty if the row has no such column
   */
  public String column(String name) {
    int place = names.indexOf(name);
    return place < 0 ? "" : values.get(place);
  }
}
