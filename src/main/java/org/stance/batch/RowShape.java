package org.stance.batch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stance.table.Row;

/**
 * How the columns of an input row map to those of the output. Rows of one CSV share a shape; in
 * JSON Lines later rows can have columns that the first one lacks.
 *
 * @param in the columns of the input
 * @param out the columns of the output: those of the input that have a place there, then the added
 *     ones
 * @param problem why a row of this shape can't be written completely; empty if it can
 */
record RowShape(List<String> in, List<String> out, String problem) {

  /**
   * The shape of rows with these columns.
   *
   * @param allowed the columns that the output can hold, empty for any
   */
  static RowShape of(List<String> in, List<String> added, List<String> allowed) {
    Set<String> ours = new HashSet<>(added);
    Set<String> room = new HashSet<>(allowed);
    List<String> out = new ArrayList<>();
    String problem = "";
    for (String name : in) {
      if (!ours.contains(name) && (room.isEmpty() || room.contains(name))) {
        out.add(name);
      } else if (problem.isEmpty()) {
        problem = "column \"" + name + "\" has no place in the output";
      }
    }
    out.addAll(added);
    return new RowShape(in, List.copyOf(out), problem);
  }

  /** The values of a row that have a place in the output, in a list that can grow. */
  List<String> kept(Row row) {
    List<String> values = new ArrayList<>(out.size());
    if (problem.isEmpty()) {
      values.addAll(row.values());
      return values;
    }
    Set<String> places = new HashSet<>(out);
    for (int i = 0; i < in.size(); i++) {
      if (places.contains(in.get(i))) {
        values.add(row.values().get(i));
      }
    }
    return values;
  }
}
