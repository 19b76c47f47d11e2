package org.stance.extraction.speaker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The roles of the people spoken of so far, each with whoever had it last. A document has far fewer
 * roles than mentions, so a title that nobody has costs little. Not thread-safe.
 */
final class SpokenRoles {
  /** In the order of the last mention. */
  private final Map<String, Person> last = new LinkedHashMap<>();

  /** Notes that a person was spoken of. */
  void add(Person person) {
    String role = person.role();
    if (role != null) {
      last.remove(role);
      last.put(role, person);
    }
  }

  /** How many roles go with a title in lower case. */
  int countFitting(List<String> title) {
    return (int) last.keySet().stream().filter(role -> RoleMatch.fits(title, role)).count();
  }

  /** The person spoken of last whose role goes with a title in lower case, or null. */
  @Nullable Person fitting(List<String> title) {
    Person found = null;
    for (Map.Entry<String, Person> spoken : last.entrySet()) {
      if (RoleMatch.fits(title, spoken.getKey())) {
        found = spoken.getValue();
      }
    }
    return found;
  }
}
