package org.stance.encoder;

import java.io.IOException;

/**
 * An encoder that can't be used: files are missing, unreadable, or not those of a text encoder, or
 * native code can't be loaded.
 */
public final class EncoderException extends IOException {
  private static final long serialVersionUID = 1;

  /**
   * Reports a problem.
   *
   * @param place the directory or file
   * @param problem what was found and what was expected
   */
  public EncoderException(String place, String problem) {
    super(place + ": " + problem);
  }
}
