package org.stance.extraction.speaker;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A person whom a document names in full.
 *
 * @param names the parts of the fullest name, "Sergey", "Lavrov"
 * @param role the role that the document gives, null if none
 * @param pronoun "he" or "she" if a title or given name shows it, else null
 */
record Person(List<String> names, @Nullable String role, @Nullable String pronoun) {
  String name() {
    return String.join(" ", names);
  }

  String surname() {
    return names.get(names.size() - 1);
  }

  /** The same person, with what another mention adds. */
  Person with(@Nullable String anotherRole, @Nullable String anotherPronoun) {
    boolean fuller = anotherRole != null && (role == null || anotherRole.length() > role.length());
    return new Person(
        names, fuller ? anotherRole : role, pronoun == null ? anotherPronoun : pronoun);
  }

  /** Whether the document gives no name, only what the person is: "a retired general". */
  boolean isUnnamed() {
    return role != null && name().toLowerCase(Locale.ROOT).endsWith(role.toLowerCase(Locale.ROOT));
  }

  boolean mayBe(String wanted) {
    return pronoun == null || pronoun.equals(wanted);
  }
}
