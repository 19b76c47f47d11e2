package org.stance.task;

/** Limits on input, so that a hostile or broken file can't exhaust memory. */
public final class Limits {
  /** The maximum length of a statement's text, in UTF-16 code units. */
  public static final int MAX_TEXT = 1 << 20;

  private Limits() {}
}
