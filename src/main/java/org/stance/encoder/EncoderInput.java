package org.stance.encoder;

/**
 * What an encoder reads at once.
 *
 * @param text a text
 * @param conclusion what is judged by it, for a cross-encoder; else empty
 */
record EncoderInput(String text, String conclusion) {
  EncoderInput(String text) {
    this(text, "");
  }

  /** At most so many bytes. */
  long bytes() {
    return 2L * (text.length() + conclusion.length());
  }
}
