package org.stance.extraction.speaker;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stance.extraction.Credited;
import org.stance.extraction.CuedAttributions;
import org.stance.extraction.ErrorProfile;
import org.stance.extraction.GoldDocument;
import org.stance.extraction.GoldDocument.Gold;
import org.stance.extraction.Marked;
import org.stance.extraction.attribution.Attribution;
import org.stance.extraction.attribution.AttributionModel;
import org.stance.extraction.language.NameLexicon;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.TokenSpan;
import org.stance.statement.Speaker;
import org.stance.text.Span;

/**
 * Measures how often the speaker of a statement is right, by the way that led to it.
 *
 * <p>Of statements with the marked words, whether the mention is the marked one, or shares a name
 * with it. Nobody marked whom "he" or "the minister" means, so that is asked where a person is
 * named again: would a pronoun in that place, or the last title of their role, have led to them?
 * Writers name people again where a pronoun would mislead, so this rather says too little.
 */
public final class SpeakerTraining {
  /** A person named again is asked for by a pronoun if named so few sentences before. */
  private static final int MAX_DISTANCE = 2;

  private final Map<String, int[]> mentions = new TreeMap<>();
  private final Map<String, int[]> resolutions = new TreeMap<>();

  /** Adds a document and all that was found in it. */
  public void add(Marked marked, List<Credited> reading, AttributionModel model) {
    GoldDocument document = marked.document();
    List<Passage> passages = marked.passages();
    for (Credited entry : reading) {
      if (entry.attribution().speaker() == null && entry.speaker() != null) {
        count(document, entry.attribution(), entry.speaker(), Resolution.NEARNESS);
      }
    }
    SpeakerResolver resolver = new SpeakerResolver(document.text(), People.of(passages));
    for (int number = 0; number < passages.size(); number++) {
      Passage passage = passages.get(number);
      List<Attribution> found = new ArrayList<>(CuedAttributions.of(passage, model));
      found.removeIf(entry -> entry.speaker() == null);
      found.sort(Comparator.comparingInt(entry -> entry.speaker().range().from()));
      int readTo = 0;
      for (Attribution entry : found) {
        TokenSpan speaker = entry.speaker();
        int from = Math.max(readTo, speaker.range().from());
        resolver.read(passage, number, readTo, from);
        readTo = from;
        Referent referent = resolver.referentOf(speaker, number);
        if (referent.way() == Resolution.NAME && referent.person() != null) {
          boolean near = isNear(referent.person(), passages, number, from);
          askAgain(resolver.entities(), referent.person(), near);
        }
        count(document, entry, resolver.resolve(speaker, number), referent.way());
      }
      resolver.read(passage, number, readTo, passage.size());
    }
  }

  private void count(GoldDocument document, Attribution entry, Speaker speaker, Resolution way) {
    Gold gold = marked(document, entry);
    Span span = gold == null ? null : gold.speaker();
    boolean named = span != null && ErrorProfile.holdsName(span.cut(document.text()));
    if (span != null && (way != Resolution.NEARNESS || named)) {
      add(mentions, way.label(), ErrorProfile.isSpeaker(document.text(), span, speaker));
    }
  }

  private static @Nullable Gold marked(GoldDocument document, Attribution entry) {
    BitSet letters = ErrorProfile.letters(document.text(), entry.spans(document.text()));
    Gold best = null;
    double most = Marked.MIN_JACCARD;
    for (Gold gold : document.statements()) {
      BitSet other = ErrorProfile.letters(document.text(), gold.content());
      double same = Marked.jaccard(letters, other);
      if (same >= most) {
        best = gold;
        most = same;
      }
    }
    return best;
  }

  /** Asks whether a pronoun or title would be resolved to a person who is named here. */
  private void askAgain(DiscourseEntities entities, Person person, boolean near) {
    String pronoun = person.pronoun();
    if (pronoun != null && near) {
      Person found = entities.last(pronoun);
      ask(Resolution.PRONOUN, entities.fitting(pronoun), person, found);
    }
    List<String> title = title(person.role());
    if (!title.isEmpty() && entities.fitting(title) > 0) {
      ask(Resolution.TITLE, entities.fitting(title), person, entities.withRole(title));
    }
  }

  private void ask(Resolution way, int candidates, Person person, @Nullable Person found) {
    boolean right = found != null && found.name().equals(person.name());
    add(resolutions, SpeakerConfidence.key(way, candidates), right);
  }

  private static boolean isNear(Person person, List<Passage> passages, int number, int from) {
    for (int i = Math.max(0, number - MAX_DISTANCE); i <= number; i++) {
      for (NameMention mention : NameReader.mentions(passages.get(i))) {
        boolean before = i < number || mention.range().to() <= from;
        boolean same = mention.names().get(mention.names().size() - 1).equals(person.surname());
        if (before && same) {
          return true;
        }
      }
    }
    return false;
  }

  /** The last title of a role, in lower case. */
  private static List<String> title(@Nullable String role) {
    if (role == null) {
      return List.of();
    }
    String[] words = role.toLowerCase(Locale.ROOT).split(" ", -1);
    for (int i = words.length - 1; i >= 0; i--) {
      if (NameLexicon.isTitle(words[i])) {
        return List.of(words[i]);
      }
    }
    return List.of();
  }

  private static void add(Map<String, int[]> counts, String key, boolean right) {
    int[] count = counts.computeIfAbsent(key, none -> new int[2]);
    count[0] += right ? 1 : 0;
    count[1]++;
  }

  private static double share(int[] count) {
    return (count[0] + 1.0) / (count[1] + 2);
  }

  /** The file of the shares, and what they come from. */
  public String report() {
    StringBuilder text =
        new StringBuilder(
            """
            # Confidence of speakers: how the mention was resolved, the number of candidates (the
            # last number: so many or more), the share of right speakers with add-one smoothing.
            # Learnt by ExtractionTraining (src/tools) on the training part of PolNeAR. The share is
            # that of right mentions; for a pronoun or title, multiplied by how often one would be
            # resolved to the right person in places where that person is named again.
            """);
    for (Resolution way : Resolution.values()) {
      int[] mention = mentions.getOrDefault(way.label(), new int[2]);
      comment(text, way.label() + ", mention", mention);
      boolean chooses = way == Resolution.PRONOUN || way == Resolution.TITLE;
      for (int n = chooses ? 0 : 1; n <= (chooses ? SpeakerConfidence.MANY : 1); n++) {
        String key = SpeakerConfidence.key(way, n);
        double share = share(mention);
        if (chooses) {
          int[] asked = resolutions.getOrDefault(key, new int[2]);
          comment(text, key + ", person", asked);
          share *= share(asked);
        }
        text.append(String.format(Locale.ROOT, "%s %.4f%n", key, share));
      }
    }
    return text.toString();
  }

  private static void comment(StringBuilder text, String what, int[] count) {
    text.append(String.format(Locale.ROOT, "# %s: %d right of %d%n", what, count[0], count[1]));
  }
}
