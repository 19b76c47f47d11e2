package org.stance.task;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which labels a labelled file may hold.
 *
 * @param labels the allowed ones, or empty to take what the files hold, in sorted order
 */
public record LabelChoice(Optional<LabelSet> labels) {
  /** The labels of the default task. */
  public static final LabelChoice DEFAULT = new LabelChoice(Optional.of(LabelSet.DEFAULT));

  /** Whatever the files hold. */
  public static final LabelChoice AUTO = new LabelChoice(Optional.empty());

  /**
   * Reads a user's choice.
   *
   * @param words "auto", or the labels in order, separated by commas, spaces around them ignored
   * @return the choice
   * @throws IllegalArgumentException if the labels are fewer than two, or one is blank or stands
   *     twice
   */
  public static LabelChoice parse(String words) {
    if (words.strip().equals("auto")) {
      return AUTO;
    }
    List<String> names = Arrays.stream(words.split(",", -1)).map(String::strip).toList();
    return new LabelChoice(Optional.of(new LabelSet(names)));
  }
}
