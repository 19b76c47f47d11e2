package org.stance.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.stance.batch.PredictionColumns;
import org.stance.cli.console.ExitCode;
import org.stance.cli.console.Failure;
import org.stance.cli.console.Output;
import org.stance.cli.console.Terminal;
import org.stance.file.StrictText;
import org.stance.table.RowReader;
import org.stance.table.RowSyntax;

/** Rows from a file or standard input. */
final class RowInput {
  private RowInput() {}

  /** Opens rows of any columns. */
  static RowReader openAny(Path input, Terminal terminal) throws IOException, Failure {
    mustBeNoDirectory(input);
    return standard(input) ? RowReader.open(terminal.in(), name(input)) : RowReader.open(input);
  }

  /** Opens the rows; their header must name the words. */
  static RowReader open(Path input, Terminal terminal) throws IOException, Failure {
    return withText(openAny(input, terminal), input);
  }

  /** Opens rows of a syntax, empty to go by the file's name; their header must name the words. */
  static RowReader open(Path input, Optional<RowSyntax> asked, Terminal terminal)
      throws IOException, Failure {
    mustBeNoDirectory(input);
    InputStream in = standard(input) ? terminal.in() : StrictText.open(input);
    boolean lines = input.toString().toLowerCase(Locale.ROOT).endsWith(".txt");
    Optional<RowSyntax> syntax = asked.or(() -> Optional.of(RowSyntax.TXT).filter(txt -> lines));
    return withText(RowReader.open(in, name(input), syntax), input);
  }

  private static RowReader withText(RowReader rows, Path input) throws IOException, Failure {
    if (rows.header().contains(PredictionColumns.TEXT)) {
      return rows;
    }
    rows.close();
    throw new Failure(
        ExitCode.DATA,
        name(input)
            + ":1: no column \"text\" (columns here: "
            + String.join(", ", rows.header())
            + ")",
        "the first line names the columns; the words to classify stand under text");
  }

  /** How many bytes a file has; 0 for a pipe, a device or standard input. */
  static long size(Path input) throws IOException {
    return !standard(input) && Files.isRegularFile(input) ? Files.size(input) : 0;
  }

  private static boolean standard(Path input) {
    return input.toString().equals(Output.STANDARD);
  }

  private static void mustBeNoDirectory(Path input) throws Failure {
    if (Files.isDirectory(input)) {
      throw new Failure(ExitCode.INPUT, input + ": a directory (a file expected)");
    }
  }

  /** What messages call the input. */
  static String name(Path input) {
    return standard(input) ? "standard input" : input.toString();
  }
}
