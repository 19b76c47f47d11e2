package org.stance.cli.options;

import org.stance.cli.console.ExitCode;
import org.stance.cli.console.Failure;
import org.stance.table.CsvStyle;
import picocli.CommandLine.Option;

/** Whether a CSV is to be opened in a spreadsheet program. */
public final class ExcelOption {
  @Option(
      names = "--excel",
      description =
          "Make the CSV safe to open in a spreadsheet program: write a byte order mark, and an"
              + " apostrophe before each cell that would be taken for a formula.")
  private boolean asked;

  /** Refuses the option where no CSV is written. */
  public void mustFit(boolean csv) throws Failure {
    if (asked && !csv) {
      throw new Failure(ExitCode.USAGE, "--excel without a CSV to write (one expected)");
    }
  }

  public CsvStyle style() {
    return asked ? CsvStyle.SPREADSHEET : CsvStyle.PLAIN;
  }
}
