package org.stance.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.stance.file.RowReader;

/** Rows from a file or standard input. */
final class RowInput {
  private RowInput() {}

  /** Opens rows of any columns. */
  static RowReader openAny(Path input, Terminal terminal) throws IOException, Failure {
    if (Files.isDirectory(input)) {
      throw new Failure(ExitCode.INPUT, input + ": a directory (a file expected)");
    }
    boolean standard = input.toString().equals(Output.STANDARD);
    return standard ? RowReader.open(terminal.in(), name(input)) : RowReader.open(input);
  }

  /** Opens the rows; their header must name the words. */
  static RowReader open(Path input, Terminal terminal) throws IOException, Failure {
    RowReader rows = openAny(input, terminal);
    if (!rows.header().contains(ClassifiedRow.TEXT)) {
      rows.close();
      throw new Failure(
          ExitCode.DATA,
          name(input)
              + ":1: no column \"text\" (columns here: "
              + String.join(", ", rows.header())
              + ")",
          "the first line names the columns; the words to classify stand under text");
    }
    return rows;
  }

  /** What messages call the input. */
  static String name(Path input) {
    return input.toString().equals(Output.STANDARD) ? "standard input" : input.toString();
  }
}
