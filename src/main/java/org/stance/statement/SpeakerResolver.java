package org.stance.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stance.document.Span;

/**
 * Tells whom a mention means: a full name for "he", a surname or a title. Reads a document from
 * front to back and remembers who was spoken of, so mentions must be asked for in text order.
 */
final class SpeakerResolver {
  private static final Set<String> HE = Set.of("he", "him", "his", "himself");
  private static final Set<String> SHE = Set.of("she", "her", "hers", "herself");

  private static final Pattern PARTY = Pattern.compile(" \\([DRI](?:-[^()\\n]{1,15})?\\)");

  private final String text;
  private final People people;
  private final SpokenOf spoken = new SpokenOf();

  SpeakerResolver(String text, People people) {
    this.text = text;
    this.people = people;
  }

  /** Remembers whom a passage speaks of outside of quotation marks, between two tokens. */
  void read(Passage passage, int number, int from, int to) {
    List<NameMention> names = NameReader.mentions(passage);
    for (int i = from; i < to; i++) {
      if (passage.isQuoted(i)) {
        continue;
      }
      for (NameMention mention : names) {
        if (mention.range().from() == i && mention.range().to() <= to) {
          remember(passage, number, mention);
        }
      }
      if (opensUnnamed(passage, i)) {
        rememberUnnamed(passage, number, i, false);
      }
    }
  }

  private void remember(Passage passage, int number, NameMention mention) {
    Person person = people.find(mention);
    if (person != null && people.isPerson(mention)) {
      spoken.add(person, number, weight(passage, mention.range()));
    }
  }

  /** "A European foreign minister": somebody whom "the minister" or "she" may take up. */
  private void rememberUnnamed(Passage passage, int number, int article, boolean speaks) {
    int head = NounPhrases.simpleEnd(passage, article);
    int end = NounPhrases.endOfPhraseStartingAt(passage, article);
    if (head > article + 1 && end > 0 && UnnamedPeople.isPerson(passage.token(head - 1))) {
      TokenRange range = new TokenRange(article, end);
      Person known = byTitle(passage, new TokenRange(article, head), number);
      int weight = speaks ? 2 : weight(passage, range);
      if (known != null || weight == 2 || !passage.isPlain(article, "the")) {
        Person person = known == null ? unnamed(passage, article, end, head - 1) : known;
        spoken.add(person, number, weight);
      }
    }
  }

  private static boolean opensUnnamed(Passage passage, int index) {
    return passage.isPlain(index, "a", "an", "one", "the", "his", "her", "their", "my", "our");
  }

  private Person unnamed(Passage passage, int start, int end, int head) {
    int first = passage.isPlain(start, "a", "an", "one", "the") ? start + 1 : start;
    String role = passage.span(Math.min(first, end - 1), end).cut(text);
    String pronoun = UnnamedPeople.pronounOf(passage.token(head));
    String name = asName(passage.token(start), passage.span(start, end).cut(text));
    return new Person(List.of(name), role, pronoun);
  }

  private static int weight(Passage passage, TokenRange name) {
    if (passage.isPlain(name.to(), "'s", "\u2019s", "'", "\u2019")) {
      return 0;
    }
    boolean subject =
        passage.isTagged(name.to(), "VERB", "AUX", "ADV", "AUX+PART")
            || passage.isPlain(name.to(), "who");
    return subject ? 2 : 1;
  }

  /** The same speaker, with the role that the document gives anywhere. */
  Speaker withRole(Speaker speaker) {
    String role = speaker.role() == null ? people.roleOf(speaker.name()) : speaker.role();
    return speaker.withRole(role);
  }

  /** Whom the mention means; asking changes nothing. */
  Meant meant(Part mention, int number) {
    Passage passage = mention.passage();
    TokenRange range = mention.range();
    Token first = passage.token(range.from());
    Person person = personOf(passage, range, number, first);
    int candidates = candidates(passage, range, first);
    return new Meant(person, Resolution.of(passage, range, person), candidates);
  }

  /** Who was spoken of so far. */
  SpokenOf spoken() {
    return spoken;
  }

  /** Who is meant by the mention, and what else the document says of them. */
  Speaker resolve(Part mention, int number) {
    Passage passage = mention.passage();
    TokenRange range = mention.range();
    Span span = withParty(mention.span());
    String words = span.cut(text);
    Meant meant = meant(mention, number);
    Person person = meant.person();
    double confidence = meant.confidence();
    SpeakerKind kind = SpeakerKinds.of(passage, range, person);
    if (person != null) {
      spoken.add(person, number, 2);
      String role = roleOf(person, passage, range);
      return new Speaker(words, span, person.name(), role, kind, confidence);
    }
    if (opensUnnamed(passage, range.from())) {
      rememberUnnamed(passage, number, range.from(), true);
    }
    String name = nameOf(passage, range, mention.span().cut(text));
    return new Speaker(words, span, name, roleOf(passage, range), kind, confidence);
  }

  /** Whoever spoke last as the speaker of words near by. */
  static @Nullable Speaker nearest(@Nullable Speaker last) {
    return last == null ? null : last.withConfidence(SpeakerConfidence.of(Resolution.NEARNESS, 1));
  }

  /** How many people spoken of a pronoun or a title could mean. */
  private int candidates(Passage passage, TokenRange range, Token first) {
    String word = first.text().toLowerCase(Locale.ROOT);
    if (range.to() - range.from() == 1 && first.is("PRON")) {
      return spoken.fitting(SHE.contains(word) ? "she" : "he");
    }
    return spoken.fitting(titleWords(passage, range));
  }

  private static List<String> titleWords(Passage passage, TokenRange range) {
    List<String> words = new ArrayList<>();
    for (int i = range.from() + 1; i < range.to(); i++) {
      words.add(passage.token(i).text().toLowerCase(Locale.ROOT));
    }
    return words;
  }

  /** With the party and state that American papers put behind a name: "Sen. Ada Lind (R-Ohio)". */
  private Span withParty(Span name) {
    Matcher party = PARTY.matcher(text).region(name.end(), text.length());
    return party.lookingAt() ? new Span(name.start(), party.end()) : name;
  }

  private @Nullable Person personOf(Passage passage, TokenRange range, int number, Token first) {
    String word = first.text().toLowerCase(Locale.ROOT);
    if (range.to() - range.from() == 1 && first.is("PRON")) {
      if (HE.contains(word)) {
        return spoken.last("he");
      }
      if (SHE.contains(word)) {
        return spoken.last("she");
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
    return reply ? spoken.spokeBeforeQuestion(number) : byTitle(passage, range, number);
  }

  /** Whether a phrase says what somebody is: "the mayor", "the chairman of the board". */
  private static boolean isTitle(Passage passage, TokenRange range) {
    int head = NounPhrases.simpleEnd(passage, range.from());
    boolean of = head > 0 && head < range.to() && passage.isPlain(head, "of");
    return UnnamedPeople.isPerson(passage.token(range.to() - 1))
        || NameReader.isTitle(passage.token(range.from()))
        || of && NameReader.isTitle(passage.token(head - 1));
  }

  /** For "Norway's prime minister, NAME, said": who is named behind the title. */
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

  /** Whom a mention names, be it a second person with a surname that the document knows. */
  private @Nullable Person known(NameMention mention) {
    Person person = people.find(mention);
    boolean full = person == null && mention.names().size() > 1;
    return full ? new Person(mention.names(), mention.role(), null) : person;
  }

  /** For "NAME, chairman of the board said": who is named before the comma. */
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

  /** What the document says of a person; an unnamed one is told by the name alone. */
  private @Nullable String roleOf(Person person, Passage passage, TokenRange range) {
    if (person.isUnnamed()) {
      return null;
    }
    boolean titled = person.role() == null && isTitle(passage, range);
    return titled ? people.learnRole(person, NameReader.roleIn(passage, range)) : person.role();
  }

  /** "Lind and Keller": nobody alone. */
  private static boolean isOneOfSeveral(Passage passage, TokenRange range, NameMention name) {
    int before = name.range().from() - 1;
    return before > range.from() && passage.isPlain(before, "and", "&");
  }

  private static @Nullable String roleOf(Passage passage, TokenRange range) {
    NameMention name = NameReader.endingAt(passage, range);
    return name == null ? null : name.role();
  }

  private static String nameOf(Passage passage, TokenRange range, String words) {
    NameMention name = NameReader.endingAt(passage, range);
    return name == null || name.role() == null
        ? asName(passage.token(range.from()), words)
        : String.join(" ", name.names());
  }

  /** An article or pronoun that opened a sentence in lower case, so that one name stays one. */
  private static String asName(Token first, String words) {
    boolean article = first.is("DET") && first.text().length() < words.length();
    boolean lowered = article || (first.is("PRON") && !first.isWord("I"));
    return lowered ? words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1) : words;
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

  /** The last person whose role goes with a title: "the minister", "the Ukrainian president". */
  private @Nullable Person byTitle(Passage passage, TokenRange range, int number) {
    boolean definite = passage.isPlain(range.from(), "the", "this", "that");
    if (!definite) {
      return null;
    }
    List<String> words = titleWords(passage, range);
    if (words.isEmpty() || !NameReader.isTitle(passage.token(range.to() - 1))) {
      return null;
    }
    Person spokenOf = spoken.withRole(words);
    if (spokenOf != null) {
      return spokenOf;
    }
    boolean telling = passage.token(range.from() + 1).isCapitalized();
    for (Person person : people.all()) {
      if (telling && RoleMatch.fits(words, person.role())) {
        return person;
      }
    }
    return telling ? spoken.subjectJustBefore(number) : null;
  }
}
