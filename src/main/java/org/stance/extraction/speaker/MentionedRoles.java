package org.stance.extraction.speaker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The roles of the people mentioned so far, each with the last person who had it. A document has
 * far fewer roles than mentions, so looking up a title is cheap. Not thread-safe.
 */
final class MentionedRoles {
  /** In the order of the last mention. */
  private final Map<String, Person> last = new LinkedHashMap<>();

  /** Adds the role of a person mentioned. */
  void add(Person person) {
    String role = person.role();
    if (role != null) {
      last.remove(role);
      last.put(role, person);
    }
  }

  /** The number of roles that a title in lower case fits. */
  int countFitting(List<String> title) {
    return (int) last.keySet().stream().filter(role -> RoleMatch.fits(title, role)).count();
  }

  /** The person mentioned last whose role a title in lower case fits, or null. */
  @Nullable Person fitting(List<String> title) {
    Person found = null;
    for (Map.Entry<String, Person> mention : last.entrySet()) {
      if (RoleMatch.fits(title, mention.getKey())) {
        found = mention.getValue();
      }
    }
    return found;
  }
}
