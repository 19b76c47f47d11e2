package org.stance.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.stance.task.LabelSet;

/**
 * The labels of each item as indexes.
 *
 * @param labels the labels
 * @param annotators the annotators
 * @param items per item, the index of each annotator's label, -1 if there is none; items without
 *     any label are left out
 */
record AnnotatedItems(LabelSet labels, List<String> annotators, List<int[]> items) {
  static AnnotatedItems of(
      LabelSet labels, List<String> annotators, List<Map<String, String>> items) {
    List<int[]> numbered = new ArrayList<>();
    for (Map<String, String> item : items) {
      int[] given = new int[annotators.size()];
      Arrays.fill(given, -1);
      item.forEach((who, label) -> given[place(annotators, who)] = place(labels.labels(), label));
      if (!item.isEmpty()) {
        numbered.add(given);
      }
    }
    return new AnnotatedItems(labels, annotators, numbered);
  }

  private static int place(List<String> names, String name) {
    int place = names.indexOf(name);
    if (place < 0) {
      throw new IllegalArgumentException("\"" + name + "\" (one of " + names + " expected)");
    }
    return place;
  }

  /** The number of labels of an item. */
  static int given(int[] item) {
    return (int) Arrays.stream(item).filter(label -> label >= 0).count();
  }

  /** The most frequent number of labels per item, the higher of a tie; 0 if no item has two. */
  int commonestNumber() {
    int[] itemsWith = new int[annotators.size() + 1];
    items.forEach(item -> itemsWith[given(item)]++);
    int best = 0;
    for (int number = 2; number < itemsWith.length; number++) {
      if (itemsWith[number] > 0 && itemsWith[number] >= itemsWith[best]) {
        best = number;
      }
    }
    return best;
  }
}
