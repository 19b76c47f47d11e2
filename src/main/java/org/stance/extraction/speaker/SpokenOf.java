package org.stance.extraction.speaker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who was spoken of so far in a document, and whom a pronoun or a title takes up of them. */
final class SpokenOf {
  /** How many earlier people "he" may look back over. */
  private static final int MEMORY = 12;

  private final List<Focus> spoken = new ArrayList<>();
  private final SpokenRoles roles = new SpokenRoles();

  /**
   * Somebody who was spoken of.
   *
   * @param person who
   * @param passage number of the passage in the document
   * @param weight how likely a pronoun takes it up: 2 for a subject, 1 for another, 0 for a
   *     genitive
   */
  private record Focus(Person person, int passage, int weight) {
    /** Weight first; of equals, one whose name or noun tells that the pronoun goes with it. */
    int fit() {
      return 2 * weight + (person.pronoun() == null ? 0 : 1);
    }
  }

  /** Remembers somebody. */
  void add(Person person, int passage, int weight) {
    spoken.add(new Focus(person, passage, weight));
    roles.add(person);
  }

  /** The last person whose role goes with a title's words, or null. */
  @Nullable Person withRole(List<String> words) {
    return roles.fitting(words);
  }

  /** Whom "he" or "she" takes up: one spoken of in the nearest passage, its subject first. */
  @Nullable Person last(String pronoun) {
    Person person = last(pronoun, 1);
    return person == null ? last(pronoun, 0) : person;
  }

  /** How many people among the last ones go with a pronoun. */
  int fitting(String pronoun) {
    Set<Person> found = new HashSet<>();
    int first = Math.max(0, spoken.size() - MEMORY);
    for (Focus focus : spoken.subList(first, spoken.size())) {
      if (focus.person().goesWith(pronoun)) {
        found.add(focus.person());
      }
    }
    return found.size();
  }

  /** How many different roles of people spoken of go with a title's words. */
  int fitting(List<String> words) {
    return words.isEmpty() ? 0 : roles.countFitting(words);
  }

  private @Nullable Person last(String pronoun, int leastWeight) {
    Focus best = null;
    int seen = 0;
    for (int i = spoken.size() - 1; i >= 0 && seen < MEMORY; i--) {
      Focus focus = spoken.get(i);
      if (!focus.person().goesWith(pronoun) || focus.weight() < leastWeight) {
        continue;
      }
      if (best != null && focus.passage() != best.passage()) {
        break;
      }
      if (best == null || focus.fit() >= best.fit()) {
        best = focus;
      }
      seen++;
    }
    return best == null ? null : best.person();
  }

  /** Who was the subject just before, if the document gives no role that a title must fit. */
  @Nullable Person subjectJustBefore(int number) {
    for (int i = spoken.size() - 1; i >= 0 && spoken.get(i).passage() >= number - 1; i--) {
      Focus focus = spoken.get(i);
      if (focus.weight() == 2 && focus.person().role() == null) {
        return focus.person();
      }
    }
    return null;
  }

  /** "Came the reply": who was spoken of last before the passage with the question. */
  @Nullable Person spokeBeforeQuestion(int number) {
    for (int i = spoken.size() - 1; i >= 0; i--) {
      if (spoken.get(i).passage() < number - 1 && spoken.get(i).weight() == 2) {
        return spoken.get(i).person();
      }
    }
    return null;
  }
}
