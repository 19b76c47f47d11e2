package org.stance.encoder;

/**
 * One input of an encoder.
 *
 * @param text a text
 * @param conclusion what is judged by it, for a cross-encoder; else empty
 */
record EncoderInput(String text, String conclusion) {
  EncoderInput(String text) {
    this(text, "");
  }

  /** An upper bound of its size in memory. */
  long bytes() {
    return 2L * (text.length() + conclusion.length());
  }
}
