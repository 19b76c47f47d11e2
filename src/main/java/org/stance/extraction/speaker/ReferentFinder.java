package org.stance.extraction.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stance.extraction.language.NameLexicon;
import org.stance.extraction.language.NounPhrases;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.Token;
import org.stance.extraction.language.TokenRange;
import org.stance.extraction.language.TokenSpan;

/**
 * Resolves a mention to its referent: the person that it names or that is named beside it, the
 * antecedent of a pronoun, or the last person whom a title fits.
 */
final class ReferentFinder {
  private static final Set<String> HE = Set.of("he", "him", "his", "himself");
  private static final Set<String> SHE = Set.of("she", "her", "hers", "herself");

  private final String text;
  private final People people;
  private final DiscourseEntities entities;

  /** Chooses among the people of a document and the entities mentioned so far. */
  ReferentFinder(String text, People people, DiscourseEntities entities) {
    this.text = text;
    this.people = people;
    this.entities = entities;
  }

  /** The referent of a mention in the passage with a number; changes nothing. */
  Referent referentOf(TokenSpan mention, int number) {
    Passage passage = mention.passage();
    TokenRange range = mention.range();
    Token first = passage.token(range.from());
    Person person = personOf(passage, range, number, first);
    int candidates = candidates(passage, range, first);
    return new Referent(person, Resolution.of(passage, range, person), candidates);
  }

  /** The number of people mentioned whom a pronoun or title may refer to. */
  private int candidates(Passage passage, TokenRange range, Token first) {
    String word = first.text().toLowerCase(Locale.ROOT);
    if (range.to() - range.from() == 1 && first.is("PRON")) {
      return entities.fitting(SHE.contains(word) ? "she" : "he");
    }
    return entities.fitting(titleWords(passage, range));
  }

  private static List<String> titleWords(Passage passage, TokenRange range) {
    List<String> words = new ArrayList<>();
    for (int i = range.from() + 1; i < range.to(); i++) {
      words.add(passage.token(i).text().toLowerCase(Locale.ROOT));
    }
    return words;
  }

  private @Nullable Person personOf(Passage passage, TokenRange range, int number, Token first) {
    String word = first.text().toLowerCase(Locale.ROOT);
    if (range.to() - range.from() == 1 && first.is("PRON")) {
      if (HE.contains(word)) {
        return entities.last("he");
      }
      if (SHE.contains(word)) {
        return entities.last("she");
      }
      return word.equals("who") ? beforeRelative(passage, range.from()) : null;
    }
    Person beside = isTitle(passage, range) ? named(passage, range) : null;
    if (beside != null) {
      return beside;
    }
    NameMention name = NameReader.endingAt(passage, range);
    if (name != null && isOneOfSeveral(passage, range, name)) {
      return null;
    }
    if (name != null) {
      return people.find(name);
    }
    boolean reply =
        passage.isPlain(range.from(), "the")
            && passage.isPlain(range.to() - 1, "reply", "answer", "response", "retort");
    return reply ? entities.speakerBeforeQuestion(number) : byTitle(passage, range, number);
  }

  /** Whether a phrase is a title: "the mayor", "the chairman of the board". */
  static boolean isTitle(Passage passage, TokenRange range) {
    int head = NounPhrases.simpleEnd(passage, range.from());
    boolean of = head > 0 && head < range.to() && passage.isPlain(head, "of");
    return UnnamedPeople.isPerson(passage.token(range.to() - 1))
        || NameLexicon.isTitle(passage.token(range.from()))
        || of && NameLexicon.isTitle(passage.token(head - 1));
  }

  /** For "Norway's prime minister, NAME, said": the person named behind the title. */
  private @Nullable Person named(Passage passage, TokenRange title) {
    if (!passage.isPlain(title.to(), ",")) {
      return namedAhead(passage, title);
    }
    for (NameMention mention : NameReader.mentions(passage)) {
      boolean closed = passage.isTagged(mention.range().to(), "PUNCT");
      if (mention.range().from() == title.to() + 1 && closed) {
        return known(mention);
      }
    }
    return null;
  }

  /** The person a mention names, even a second one with a surname already known. */
  private @Nullable Person known(NameMention mention) {
    Person person = people.find(mention);
    boolean full = person == null && mention.names().size() > 1;
    return full ? new Person(mention.names(), mention.role(), null) : person;
  }

  /** For "NAME, chairman of the board said": the person named before the comma. */
  private @Nullable Person namedAhead(Passage passage, TokenRange title) {
    int comma = title.from() - 1;
    if (!passage.isPlain(comma, ",") || passage.isTagged(title.from(), "DET")) {
      return null;
    }
    for (NameMention mention : NameReader.mentions(passage)) {
      if (mention.range().to() == comma) {
        return known(mention);
      }
    }
    return null;
  }

  /** "Lind and Keller": no single person. */
  private static boolean isOneOfSeveral(Passage passage, TokenRange range, NameMention name) {
    int before = name.range().from() - 1;
    return before > range.from() && passage.isPlain(before, "and", "&");
  }

  private @Nullable Person beforeRelative(Passage passage, int who) {
    int last = passage.isPlain(who - 1, ",") ? who - 2 : who - 1;
    int start = NounPhrases.startOfPhraseEndingAt(passage, last);
    if (start < 0) {
      return null;
    }
    NameMention name = NameReader.endingAt(passage, new TokenRange(start, last + 1));
    Person known = name == null ? null : people.find(name);
    return known == null ? unnamed(passage, start, last + 1, last) : known;
  }

  /** The last person whose role fits a title: "the minister", "the Ukrainian president". */
  @Nullable Person byTitle(Passage passage, TokenRange range, int number) {
    boolean definite = passage.isPlain(range.from(), "the", "this", "that");
    if (!definite) {
      return null;
    }
    List<String> words = titleWords(passage, range);
    if (words.isEmpty() || !NameLexicon.isTitle(passage.token(range.to() - 1))) {
      return null;
    }
    Person mentioned = entities.withRole(words);
    if (mentioned != null) {
      return mentioned;
    }
    boolean telling = passage.token(range.from() + 1).isCapitalized();
    for (Person person : people.all()) {
      if (telling && RoleMatch.fits(words, person.role())) {
        return person;
      }
    }
    return telling ? entities.subjectBefore(number) : null;
  }

  /** A person whom the text describes but doesn't name. */
  Person unnamed(Passage passage, int start, int end, int head) {
    int first = passage.isPlain(start, "a", "an", "one", "the") ? start + 1 : start;
    String role = passage.span(Math.min(first, end - 1), end).cut(text);
    String pronoun = UnnamedPeople.pronounOf(passage.token(head));
    String name = asName(passage.token(start), passage.span(start, end).cut(text));
    return new Person(List.of(name), role, pronoun);
  }

  /** The words with an initial article or pronoun in lower case, so that equal names are equal. */
  static String asName(Token first, String words) {
    boolean article = first.is("DET") && first.text().length() < words.length();
    boolean lowered = article || (first.is("PRON") && !first.isWord("I"));
    return lowered ? words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1) : words;
  }
}
