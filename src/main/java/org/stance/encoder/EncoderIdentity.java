package org.stance.encoder;

import java.util.regex.Pattern;

/**
 * Which encoder it is. Embeddings of two encoders can't be compared, so a model names its own.
 *
 * @param name its name
 * @param sha256 the SHA-256 of its graph and tokenizer, in 64 hexadecimal digits
 * @param dimension the length of an embedding, 1 or more
 */
public record EncoderIdentity(String name, String sha256, int dimension) {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if the SHA-256 is malformed or the dimension is not positive
   */
  public EncoderIdentity {
    if (!SHA256.matcher(sha256).matches()) {
      throw new IllegalArgumentException(
          "encoder SHA-256 \"" + sha256 + "\" (64 hexadecimal digits expected)");
    }
    if (dimension < 1) {
      throw new IllegalArgumentException(
          "encoder dimension " + dimension + " (1 or more expected)");
    }
  }
}
