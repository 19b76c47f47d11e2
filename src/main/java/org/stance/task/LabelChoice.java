package org.stance.task;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which labels a labelled file may contain.
 *
 * @param labels the allowed labels; empty to allow any, which are then sorted
 */
public record LabelChoice(Optional<LabelSet> labels) {
  /** The labels of the default task. */
  public static final LabelChoice DEFAULT = new LabelChoice(Optional.of(LabelSet.DEFAULT));

  /** Any labels. */
  public static final LabelChoice AUTO = new LabelChoice(Optional.empty());

  /**
   * Parses a user's choice.
   *
   * @param words "auto", or the labels in order, separated by commas; spaces around them are
   *     ignored
   * @return the choice
   * @throws IllegalArgumentException if there are fewer than two labels, one is blank, or two are
   *     equal
   */
  public static LabelChoice parse(String words) {
    if (words.strip().equals("auto")) {
      return AUTO;
    }
    List<String> names = Arrays.stream(words.split(",", -1)).map(String::strip).toList();
    return new LabelChoice(Optional.of(new LabelSet(names)));
  }
}
