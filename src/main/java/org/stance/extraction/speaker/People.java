package org.stance.extraction.speaker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stance.extraction.language.NameLexicon;
import org.stance.extraction.language.Passage;

/** The people whom a document names, each by the fullest name and role that it gives. */
public final class People {
  private final Map<String, Person> bySurname = new LinkedHashMap<>();

  /** Reads all names of a document. */
  public static People of(List<Passage> passages) {
    People people = new People();
    for (Passage passage : passages) {
      for (NameMention mention : NameReader.mentions(passage)) {
        if (mention.names().size() > 1 && people.isNewOrFuller(mention)) {
          people.add(passage, mention);
        }
      }
    }
    for (Passage passage : passages) {
      for (NameMention mention : NameReader.mentions(passage)) {
        boolean titled = mention.names().size() == 1 && mention.role() != null;
        if (titled && !people.bySurname.containsKey(surname(mention))) {
          people.add(passage, mention);
        }
        people.enrich(passage, mention);
      }
    }
    return people;
  }

  private boolean isNewOrFuller(NameMention mention) {
    Person known = bySurname.get(surname(mention));
    if (known == null) {
      return true;
    }
    boolean knownGiven = NameLexicon.isGivenName(known.names().get(0));
    return !knownGiven && NameLexicon.isGivenName(mention.names().get(0));
  }

  private void add(Passage passage, NameMention mention) {
    String pronoun = NameReader.pronounOfHonorific(passage, mention);
    bySurname.put(
        surname(mention),
        new Person(
            mention.names(),
            mention.role(),
            pronoun == null ? NameLexicon.pronounOf(mention.names().get(0)) : pronoun));
  }

  private void enrich(Passage passage, NameMention mention) {
    bySurname.computeIfPresent(
        surname(mention),
        (key, person) ->
            isSame(person, mention)
                ? person.with(mention.role(), NameReader.pronounOfHonorific(passage, mention))
                : person);
  }

  private static boolean isSame(Person person, NameMention mention) {
    return mention.names().size() == 1
        || mention.names().get(0).equalsIgnoreCase(person.names().get(0));
  }

  private static String surname(NameMention mention) {
    return key(mention.names().get(mention.names().size() - 1));
  }

  private static String key(String surname) {
    return surname.toLowerCase(Locale.ROOT);
  }

  /** The person a mention names, or null if the document names nobody so. */
  @Nullable Person find(NameMention mention) {
    Person person = bySurname.get(surname(mention));
    return person != null && isSame(person, mention) ? person : null;
  }

  /** Records and returns the role of a person whose role was unknown. */
  @Nullable String learnRole(Person person, @Nullable String role) {
    bySurname.computeIfPresent(key(person.surname()), (key, known) -> known.with(role, null));
    return role;
  }

  /** The role of the person with a full name, or null. */
  @Nullable String roleOf(String name) {
    Person person = bySurname.get(key(name.substring(name.lastIndexOf(' ') + 1)));
    return person != null && person.name().equals(name) ? person.role() : null;
  }

  /** Whether a mention may name a person at all: known in full, titled, or a given name. */
  boolean isPerson(NameMention mention) {
    Person person = find(mention);
    return mention.role() != null
        || NameLexicon.isGivenName(mention.names().get(0))
        || person != null && (person.role() != null || person.pronoun() != null);
  }

  /** The people in the order in which the document names them. */
  Iterable<Person> all() {
    return bySurname.values();
  }
}
