package org.stance.file;

import java.io.IOException;
import java.util.List;

/**
 * A file whose content can't be read as what it should be. The message is one line for each
 * problem, {@code FILE:LINE: what was found (what was expected)}.
 */
public final class InputFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * One problem of a file without a line of its own.
   *
   * @param file the file as the user named it
   * @param problem what was found and what was expected
   */
  public InputFormatException(String file, String problem) {
    super(file + ": " + problem);
  }

  /**
   * One problem at a line.
   *
   * @param file the file as the user named it
   * @param line the physical line, counted from 1
   * @param problem what was found and what was expected
   */
  public InputFormatException(String file, long line, String problem) {
    super(file + ":" + line + ": " + problem);
  }

  /**
   * Several problems, each already a whole line.
   *
   * @param problems one or more lines of the form {@code FILE:LINE: problem}
   * @throws IllegalArgumentException if there is none
   */
  public InputFormatException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("problems: none (at least one expected)");
    }
  }
}
