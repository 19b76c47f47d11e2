package org.stance.extraction.speaker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The people mentioned so far in a document, candidates for the antecedent of a pronoun or title.
 */
final class DiscourseEntities {
  /** How many mentions back the antecedent of a pronoun may be. */
  private static final int MAX_MENTIONS = 12;

  private final List<Focus> entities = new ArrayList<>();
  private final MentionedRoles roles = new MentionedRoles();

  /**
   * A mention of a person.
   *
   * @param person the person
   * @param passage number of the passage in the document
   * @param weight how likely it is an antecedent: 2 for a subject, 0 for a genitive, 1 for others
   */
  private record Focus(Person person, int passage, int weight) {
    /** Ranks by weight, then by whether a name or noun shows the pronoun. */
    int fit() {
      return 2 * weight + (person.pronoun() == null ? 0 : 1);
    }
  }

  /** Adds a mention. */
  void add(Person person, int passage, int weight) {
    entities.add(new Focus(person, passage, weight));
    roles.add(person);
  }

  /** The person mentioned last whose role the words of a title fit, or null. */
  @Nullable Person withRole(List<String> words) {
    return roles.fitting(words);
  }

  /**
   * The antecedent of "he" or "she": somebody in the nearest passage, its subject first; or null.
   */
  @Nullable Person last(String pronoun) {
    Person person = last(pronoun, 1);
    return person == null ? last(pronoun, 0) : person;
  }

  /** The number of people mentioned recently whom a pronoun may refer to. */
  int fitting(String pronoun) {
    Set<Person> found = new HashSet<>();
    int first = Math.max(0, entities.size() - MAX_MENTIONS);
    for (Focus focus : entities.subList(first, entities.size())) {
      if (focus.person().mayBe(pronoun)) {
        found.add(focus.person());
      }
    }
    return found.size();
  }

  /** The number of roles of people mentioned that the words of a title fit. */
  int fitting(List<String> words) {
    return words.isEmpty() ? 0 : roles.countFitting(words);
  }

  private @Nullable Person last(String pronoun, int leastWeight) {
    Focus best = null;
    int seen = 0;
    for (int i = entities.size() - 1; i >= 0 && seen < MAX_MENTIONS; i--) {
      Focus focus = entities.get(i);
      if (!focus.person().mayBe(pronoun) || focus.weight() < leastWeight) {
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

  /** The last subject in this or the previous passage without a known role, or null. */
  @Nullable Person subjectBefore(int number) {
    for (int i = entities.size() - 1; i >= 0 && entities.get(i).passage() >= number - 1; i--) {
      Focus focus = entities.get(i);
      if (focus.weight() == 2 && focus.person().role() == null) {
        return focus.person();
      }
    }
    return null;
  }

  /** The last subject before the passage with a question ("came the reply"), or null. */
  @Nullable Person speakerBeforeQuestion(int number) {
    for (int i = entities.size() - 1; i >= 0; i--) {
      if (entities.get(i).passage() < number - 1 && entities.get(i).weight() == 2) {
        return entities.get(i).person();
      }
    }
    return null;
  }
}
