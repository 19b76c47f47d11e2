package org.stance.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells whom a mention means: a full name for "he", a surname or a title. Reads a document from
 * front to back and remembers who was spoken of, so mentions must be asked for in text order.
 */
final class SpeakerResolver {
  /** How many earlier people "he" may look back over. */
  private static final int MEMORY = 12;

  private static final Set<String> HE = Set.of("he", "him", "his", "himself");
  private static final Set<String> SHE = Set.of("she", "her", "hers", "herself");

  private final String text;
  private final People people;
  private final List<Focus> spoken = new ArrayList<>();

  /**
   * Somebody who was spoken of.
   *
   * @param person who
   * @param passage number of the passage in the document
   * @param weight how likely a pronoun takes it up: 2 for a subject, 1 for another, 0 for a
   *     genitive
   */
  private record Focus(Person person, int passage, int weight) {}

  SpeakerResolver(String text, People people) {
    this.text = text;
    this.people = people;
  }

  /** Remembers the people whom a passage names outside of quotation marks, up to a token. */
  void read(Passage passage, int number, int from, int to) {
    for (NameMention mention : NameReader.mentions(passage)) {
      TokenRange range = mention.range();
      if (range.from() >= from && range.to() <= to && !passage.isQuoted(range.from())) {
        Person person = people.find(mention);
        if (person != null && people.isPerson(mention)) {
          spoken.add(new Focus(person, number, weight(passage, range)));
        }
      }
    }
  }

  private static int weight(Passage passage, TokenRange name) {
    if (passage.isPlain(name.to(), "'s", "\u2019s", "'", "\u2019")) {
      return 0;
    }
    boolean subject = passage.isTagged(name.to(), "VERB", "AUX", "ADV", "AUX+PART");
    return subject ? 2 : 1;
  }

  /** Who is meant by the mention, and what else the document says of them. */
  Speaker resolve(Part mention, int number) {
    Passage passage = mention.passage();
    TokenRange range = mention.range();
    Token first = passage.token(range.from());
    String words = mention.span().cut(text);
    Person person = personOf(passage, range, first);
    if (person != null) {
      spoken.add(new Focus(person, number, 2));
      return new Speaker(words, mention.span(), person.name(), person.role());
    }
    return new Speaker(
        words, mention.span(), nameOf(passage, range, words), roleOf(passage, range));
  }

  private @Nullable Person personOf(Passage passage, TokenRange range, Token first) {
    String word = first.text().toLowerCase(Locale.ROOT);
    if (range.to() - range.from() == 1 && first.is("PRON")) {
      if (HE.contains(word)) {
        return lastSpoken("he");
      }
      if (SHE.contains(word)) {
        return lastSpoken("she");
      }
      return word.equals("who") ? beforeRelative(passage, range.from()) : null;
    }
    NameMention name = NameReader.endingAt(passage, range);
    if (name != null) {
      return people.find(name);
    }
    return byTitle(passage, range);
  }

  private static @Nullable String roleOf(Passage passage, TokenRange range) {
    NameMention name = NameReader.endingAt(passage, range);
    return name == null ? null : name.role();
  }

  private static String nameOf(Passage passage, TokenRange range, String words) {
    NameMention name = NameReader.endingAt(passage, range);
    return name == null || name.role() == null ? words : String.join(" ", name.names());
  }

  private @Nullable Person beforeRelative(Passage passage, int who) {
    int last = passage.isPlain(who - 1, ",") ? who - 2 : who - 1;
    int start = NounPhrases.startOfPhraseEndingAt(passage, last);
    if (start < 0) {
      return null;
    }
    NameMention name = NameReader.endingAt(passage, new TokenRange(start, last + 1));
    return name == null ? null : people.find(name);
  }

  /** The person whom "he" or "she" takes up: a subject of the nearest passage that has one. */
  private @Nullable Person lastSpoken(String pronoun) {
    Focus best = null;
    int seen = 0;
    for (int i = spoken.size() - 1; i >= 0 && seen < MEMORY; i--) {
      Focus focus = spoken.get(i);
      if (!focus.person().goesWith(pronoun)) {
        continue;
      }
      if (best != null && focus.passage() != best.passage()) {
        break;
      }
      if (best == null || focus.weight() >= best.weight()) {
        best = focus;
      }
      seen++;
    }
    return best == null ? null : best.person();
  }

  /** The last person whose role goes with a title: "the minister", "the Ukrainian president". */
  private @Nullable Person byTitle(Passage passage, TokenRange range) {
    boolean definite = passage.isPlain(range.from(), "the", "this", "that");
    if (!definite) {
      return null;
    }
    List<String> words = new ArrayList<>();
    for (int i = range.from() + 1; i < range.to(); i++) {
      words.add(passage.token(i).text().toLowerCase(Locale.ROOT));
    }
    if (words.isEmpty() || !NameReader.isTitle(passage.token(range.to() - 1))) {
      return null;
    }
    for (int i = spoken.size() - 1; i >= 0; i--) {
      if (RoleMatch.fits(words, spoken.get(i).person().role())) {
        return spoken.get(i).person();
      }
    }
    for (Person person : people.all()) {
      if (RoleMatch.fits(words, person.role())) {
        return person;
      }
    }
    return null;
  }
}
