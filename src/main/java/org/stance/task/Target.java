package org.stance.task;

/**
 * What a stance is about. The target is given with the statement, never inferred from it. Immutable
 * and thread-safe.
 *
 * @param name the target's name, such as "U.S.-Russia talks"; not blank
 */
public record Target(String name) {
  /** The target of the shipped data and model. */
  public static final Target DEFAULT = new Target("U.S.-Russia talks");

  /**
   * Checks the name.
   *
   * @param name the target's name; not blank
   * @throws IllegalArgumentException if the name is blank
   */
  public Target {
    if (name.isBlank()) {
      throw new IllegalArgumentException("target without a name");
    }
  }
}
