package org.stance.task;

/** What is accepted at most, so that one hostile or broken input can't exhaust memory. */
public final class Limits {
  /** The length of a statement's text, in UTF-16 units. */
  public static final int MAX_TEXT = 1 << 20;

  private Limits() {}
}
