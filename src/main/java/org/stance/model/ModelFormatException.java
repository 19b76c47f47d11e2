package org.stance.model;

import java.io.IOException;

/** A file can't be used as a model: it is damaged, of another version, or no model at all. */
public final class ModelFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Names the file and the problem.
   *
   * @param file the file as the user named it
   * @param problem what was found and what was expected
   */
  public ModelFormatException(String file, String problem) {
    super(file + ": " + problem);
  }
}
