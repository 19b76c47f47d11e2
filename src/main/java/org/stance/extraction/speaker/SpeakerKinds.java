package org.stance.extraction.speaker;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stance.extraction.language.NameLexicon;
import org.stance.extraction.language.NounPhrases;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.Token;
import org.stance.extraction.language.TokenRange;
import org.stance.extraction.language.WordList;
import org.stance.statement.SpeakerKind;

/**
 * Determines the kind of a speaker from the referent of the mention and the head of its noun
 * phrase. Organisations are recognised by {@code organisations.txt} and by capitals ("NATO").
 */
final class SpeakerKinds {
  private static final Set<String> ORGANISATIONS = WordList.words("organisations.txt");

  private static final Set<String> SOME = Set.of("a", "an", "one", "another", "some", "any");

  private static final Pattern LINK =
      Pattern.compile(",? (of|from|at|in|on|for|to|with|by|near|close|familiar|who) |, ");

  /** Nouns that name no office: "the source" stays without name or role. */
  private static final Set<String> NOBODY =
      Set.of("source", "critic", "supporter", "voter", "expert", "volunteer", "resident");

  private final Passage passage;
  private final TokenRange mention;

  private SpeakerKinds(Passage passage, TokenRange mention) {
    this.passage = passage;
    this.mention = mention;
  }

  /**
   * The kind of the referent of a mention.
   *
   * @param person the referent, null if it is mentioned nowhere else
   */
  static SpeakerKind of(Passage passage, TokenRange mention, @Nullable Person person) {
    if (person == null) {
      return new SpeakerKinds(passage, mention).kind();
    }
    if (!person.isUnnamed()) {
      boolean described = person.pronoun() != null || person.role() != null;
      boolean organisation = !described && isOrganisation(person.surname());
      return organisation ? SpeakerKind.ORGANISATION : SpeakerKind.NAMED;
    }
    return ofPhrase(person.name().toLowerCase(Locale.ROOT));
  }

  /** Of a description that the document gave before: "a retired general from Oslo". */
  private static SpeakerKind ofPhrase(String phrase) {
    String[] words = LINK.split(phrase, 2)[0].split(" ", -1);
    String head = words[words.length - 1];
    if (isOrganisation(head) || isOrganisation(singular(head))) {
      return SpeakerKind.ORGANISATION;
    }
    boolean office = NameLexicon.isTitle(head) && !SOME.contains(words[0]);
    return office && !NOBODY.contains(head) ? SpeakerKind.ROLE : SpeakerKind.UNNAMED;
  }

  private SpeakerKind kind() {
    Token head = passage.token(head());
    if (head.is("PRON", "DET", "NUM") || head.isWord("source", "sources", "people", "those")) {
      return head.isWord("it") ? SpeakerKind.ORGANISATION : SpeakerKind.UNNAMED;
    }
    boolean proper = head.isCapitalized() && NameLexicon.isNotName(head.text());
    if (proper || isOrganisation(head.lemma()) || isOrganisation(head.text()) || isAcronym(head)) {
      return SpeakerKind.ORGANISATION;
    }
    return isPlural(head) && !isName() ? SpeakerKind.UNNAMED : ofOne(head);
  }

  private SpeakerKind ofOne(Token head) {
    if (UnnamedPeople.isPerson(head) && !isName()) {
      return isOffice(head) ? SpeakerKind.ROLE : SpeakerKind.UNNAMED;
    }
    boolean common = passage.startsSentence(head()) && !head.is("PROPN");
    if (!head.isCapitalized() || common) {
      return SpeakerKind.UNNAMED;
    }
    boolean the = passage.isPlain(mention.from(), "the");
    return the && !hasTitle() ? SpeakerKind.ORGANISATION : SpeakerKind.NAMED;
  }

  /**
   * The head of the mention, its last token before any linked phrase: "officials" of "officials
   * from Oslo".
   */
  private int head() {
    int end = NounPhrases.simpleEnd(passage, mention.from());
    boolean inside = end > mention.from() && end <= mention.to();
    int head = (inside ? end : mention.to()) - 1;
    while (head > mention.from() && passage.token(head).is("PUNCT")) {
      head--;
    }
    return head;
  }

  private boolean isName() {
    NameMention name = NameReader.endingAt(passage, new TokenRange(mention.from(), head() + 1));
    return name != null && name.range().from() <= head() && !passage.token(head()).is("NOUN");
  }

  private boolean hasTitle() {
    for (int i = mention.from(); i < head(); i++) {
      if (NameLexicon.isTitle(passage.token(i)) || NameLexicon.isHonorific(passage.token(i))) {
        return true;
      }
    }
    return false;
  }

  /** One certain holder of an office: "the minister", "Oslo's mayor", "minister" in a headline. */
  private boolean isOffice(Token head) {
    Token first = passage.token(mention.from());
    boolean some = first.is("NUM") || SOME.contains(first.text().toLowerCase(Locale.ROOT));
    return !some && NameLexicon.isTitle(head) && !NOBODY.contains(head.lemma());
  }

  /** Titles are recognised whatever their tag: an initial "Voters" is often tagged as a name. */
  private static boolean isPlural(Token noun) {
    String text = noun.text().toLowerCase(Locale.ROOT);
    boolean titles = !NameLexicon.isTitle(text) && NameLexicon.isTitle(singular(text));
    return titles || text.endsWith("s") && !text.equals(noun.lemma());
  }

  private static String singular(String word) {
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  private static boolean isOrganisation(String word) {
    return ORGANISATIONS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** "NATO", "U.S.", "CNN"; a title in capitals is none. */
  private static boolean isAcronym(Token token) {
    String letters = token.text().replace(".", "");
    return letters.length() > 1
        && letters.length() <= 6
        && letters.chars().allMatch(Character::isUpperCase)
        && !NameLexicon.isTitle(token);
  }
}
