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
 * Resolves the mention of a speaker to a full name, be it "he", a surname or a title. Reads a
 * document from front to back and collects its {@link DiscourseEntities}, from which {@link
 * ReferentFinder} chooses, so mentions must be resolved in text order.
 */
public final class SpeakerResolver {
  private static final Pattern PARTY = Pattern.compile(" \\([DRI](?:-[^()\\n]{1,15})?\\)");

  private final String text;
  private final People people;
  private final DiscourseEntities entities = new DiscourseEntities();
  private final ReferentFinder referents;

  public SpeakerResolver(String text, People people) {
    this.text = text;
    this.people = people;
    this.referents = new ReferentFinder(text, people, entities);
  }

  /** The referent of a mention; changes nothing. */
  Referent referentOf(TokenSpan mention, int number) {
    return referents.referentOf(mention, number);
  }

  /** Collects the people mentioned outside of quotation marks between two tokens. */
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
      entities.add(person, number, weight(passage, mention.range()));
    }
  }

  /** "A European foreign minister": a possible antecedent of "the minister" or "she". */
  private void rememberUnnamed(Passage passage, int number, int article, boolean speaks) {
    int head = NounPhrases.simpleEnd(passage, article);
    int end = NounPhrases.endOfPhraseStartingAt(passage, article);
    if (head > article + 1 && end > 0 && UnnamedPeople.isPerson(passage.token(head - 1))) {
      TokenRange range = new TokenRange(article, end);
      Person known = referents.byTitle(passage, new TokenRange(article, head), number);
      int weight = speaks ? 2 : weight(passage, range);
      if (known != null || weight == 2 || !passage.isPlain(article, "the")) {
        Person person = known == null ? referents.unnamed(passage, article, end, head - 1) : known;
        entities.add(person, number, weight);
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

  /** The people mentioned so far. */
  DiscourseEntities entities() {
    return entities;
  }

  /** The speaker that a mention refers to, with the role that the document gives. */
  public Speaker resolve(TokenSpan mention, int number) {
    Passage passage = mention.passage();
    TokenRange range = mention.range();
    Span span = withParty(mention.span());
    String words = span.cut(text);
    Referent referent = referentOf(mention, number);
    Person person = referent.person();
    double confidence = referent.confidence();
    SpeakerKind kind = SpeakerKinds.of(passage, range, person);
    if (person != null) {
      entities.add(person, number, 2);
      String role = roleOf(person, passage, range);
      return new Speaker(words, span, person.name(), role, kind, confidence);
    }
    if (opensUnnamed(passage, range.from())) {
      rememberUnnamed(passage, number, range.from(), true);
    }
    String name = nameOf(passage, range, mention.span().cut(text));
    return new Speaker(words, span, name, roleOf(passage, range), kind, confidence);
  }

  /** The last speaker as the speaker of a quotation nearby; null if there is none. */
  public static @Nullable Speaker nearest(@Nullable Speaker last) {
    return last == null ? null : last.withConfidence(SpeakerConfidence.of(Resolution.NEARNESS, 1));
  }

  /** With the party and state that American papers put behind a name: "Sen. Ada Lind (R-Ohio)". */
  private Span withParty(Span name) {
    Matcher party = PARTY.matcher(text).region(name.end(), text.length());
    return party.lookingAt() ? new Span(name.start(), party.end()) : name;
  }

  /** The role of a person; null for an unnamed one, whose name says it. */
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
