package org.stance.extraction.speaker;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stance.extraction.language.NounPhrases;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.TokenRange;
import org.stance.extraction.language.TokenSpan;
import org.stance.statement.Speaker;
import org.stance.statement.SpeakerKind;
import org.stance.text.Span;

/**
 * Makes a speaker of a mention, with a full name for "he", a surname or a title. Reads a document
 * from front to back and remembers who was spoken of, for {@link ReferentFinder} to choose from, so
 * mentions must be asked for in text order.
 */
public final class SpeakerResolver {
  private static final Pattern PARTY = Pattern.compile(" \\([DRI](?:-[^()\\n]{1,15})?\\)");

  private final String text;
  private final People people;
  private final SpokenOf spoken = new SpokenOf();
  private final ReferentFinder referents;

  public SpeakerResolver(String text, People people) {
    this.text = text;
    this.people = people;
    this.referents = new ReferentFinder(text, people, spoken);
  }

  /** Whom the mention means; asking changes nothing. */
  Referent meant(TokenSpan mention, int number) {
    return referents.meant(mention, number);
  }

  /** Remembers whom a passage speaks of outside of quotation marks, between two tokens. */
  public void read(Passage passage, int number, int from, int to) {
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
      Person known = referents.byTitle(passage, new TokenRange(article, head), number);
      int weight = speaks ? 2 : weight(passage, range);
      if (known != null || weight == 2 || !passage.isPlain(article, "the")) {
        Person person = known == null ? referents.unnamed(passage, article, end, head - 1) : known;
        spoken.add(person, number, weight);
      }
    }
  }

  private static boolean opensUnnamed(Passage passage, int index) {
    return passage.isPlain(index, "a", "an", "one", "the", "his", "her", "their", "my", "our");
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
  public Speaker withRole(Speaker speaker) {
    String role = speaker.role() == null ? people.roleOf(speaker.name()) : speaker.role();
    return speaker.withRole(role);
  }

  /** Who was spoken of so far. */
  SpokenOf spoken() {
    return spoken;
  }

  /** Who is meant by the mention, and what else the document says of them. */
  public Speaker resolve(TokenSpan mention, int number) {
    Passage passage = mention.passage();
    TokenRange range = mention.range();
    Span span = withParty(mention.span());
    String words = span.cut(text);
    Referent meant = meant(mention, number);
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
  public static @Nullable Speaker nearest(@Nullable Speaker last) {
    return last == null ? null : last.withConfidence(SpeakerConfidence.of(Resolution.NEARNESS, 1));
  }

  /** With the party and state that American papers put behind a name: "Sen. Ada Lind (R-Ohio)". */
  private Span withParty(Span name) {
    Matcher party = PARTY.matcher(text).region(name.end(), text.length());
    return party.lookingAt() ? new Span(name.start(), party.end()) : name;
  }

  /** What the document says of a person; an unnamed one is told by the name alone. */
  private @Nullable String roleOf(Person person, Passage passage, TokenRange range) {
    if (person.isUnnamed()) {
      return null;
    }
    boolean titled = person.role() == null && ReferentFinder.isTitle(passage, range);
    return titled ? people.learnRole(person, NameReader.roleIn(passage, range)) : person.role();
  }

  private static @Nullable String roleOf(Passage passage, TokenRange range) {
    NameMention name = NameReader.endingAt(passage, range);
    return name == null ? null : name.role();
  }

  private static String nameOf(Passage passage, TokenRange range, String words) {
    NameMention name = NameReader.endingAt(passage, range);
    return name == null || name.role() == null
        ? ReferentFinder.asName(passage.token(range.from()), words)
        : String.join(" ", name.names());
  }
}
