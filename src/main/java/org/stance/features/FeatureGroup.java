package org.stance.features;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.stance.encoder.Encoder;

/**
 * What a model looks at. A set of groups is the whole configuration: leave one out to see what it
 * brings. Each group names its features under a prefix of its own.
 */
public enum FeatureGroup {
  /** Single words, {@code !} and {@code ?}, and symbols. */
  WORDS("w:"),
  /** Pairs of neighbouring words. */
  PAIRS("p:"),
  /** Pairs of words with one or two words between them. */
  SKIPGRAMS("s:"),
  /** Runs of two to five characters inside a word. */
  CHARACTERS("c:"),
  /** The vector that an {@link Encoder} gives a text; not counted, see {@link Encoder#embed}. */
  ENCODER("e:");

  /** The groups that count what stands in a text: all but the encoder. */
  public static final Set<FeatureGroup> NGRAMS =
      Collections.unmodifiableSet(EnumSet.of(WORDS, PAIRS, SKIPGRAMS, CHARACTERS));

  private final String prefix;

  FeatureGroup(String prefix) {
    this.prefix = prefix;
  }

  /**
   * What the group's feature names start with.
   *
   * @return the prefix, which no other group has
   */
  public String prefix() {
    return prefix;
  }

  /**
   * The word used in files and on the command line.
   *
   * @return the name in lower case
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The letter that its prefix starts with.
   *
   * @return a letter that no other group's prefix has
   */
  public char letter() {
    return prefix.charAt(0);
  }

  /**
   * Whether its features are two tokens each.
   *
   * @return false where they are runs of characters of one token
   */
  public boolean paired() {
    return this == PAIRS || this == SKIPGRAMS;
  }

  /**
   * What stands between the two words of a feature.
   *
   * @return the character that joins them, which no word holds; a blank for groups without pairs
   */
  public char joiner() {
    return this == SKIPGRAMS ? '_' : ' ';
  }

  /**
   * Walks over a text's features of this group.
   *
   * @param text its tokens
   * @param sink gets the group, then each occurrence; where the group is not {@link #paired}, token
   *     by token, and of each what {@link #read(HashedTokens, int, FeatureSink)} tells
   */
  public void read(HashedTokens text, FeatureSink sink) {
    sink.group(this, text.tokens());
    switch (this) {
      case PAIRS -> WordGrams.pairs(text, sink);
      case SKIPGRAMS -> WordGrams.skipgrams(text, sink);
      case WORDS, CHARACTERS -> {
        for (int token = 0; token < text.tokens().size(); token++) {
          read(text, token, sink);
        }
      }
      case ENCODER -> {}
    }
  }

  /**
   * Walks over this group's features within one token; they depend on its characters alone.
   *
   * @param text the tokens
   * @param token the index of the token, from 0
   * @param sink gets each occurrence
   */
  public void read(HashedTokens text, int token, FeatureSink sink) {
    switch (this) {
      case WORDS -> WordGrams.word(text, token, sink);
      case CHARACTERS -> CharacterGrams.collect(text, token, sink);
      case PAIRS, SKIPGRAMS, ENCODER -> {}
    }
  }

  /**
   * Reads a list of groups.
   *
   * @param list names separated by commas: "words", "pairs", "skipgrams", "characters", "ngrams"
   *     for all of these, or "encoder"
   * @return the groups named, at least one
   * @throws IllegalArgumentException if the list is empty or a name is none of these
   */
  public static Set<FeatureGroup> parse(String list) {
    Set<FeatureGroup> groups = EnumSet.noneOf(FeatureGroup.class);
    for (String part : list.split(",", -1)) {
      String name = part.strip().toLowerCase(Locale.ROOT);
      if (name.equals("ngrams")) {
        groups.addAll(NGRAMS);
      } else {
        groups.add(named(name));
      }
    }
    return Collections.unmodifiableSet(groups);
  }

  private static FeatureGroup named(String name) {
    return Arrays.stream(values())
        .filter(group -> group.label().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "feature group \""
                        + name
                        + "\" (ngrams, words, pairs, skipgrams, characters or encoder expected)"));
  }
}
