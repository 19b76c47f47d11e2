package org.stance.features;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * A kind of feature that a model looks at. A set of groups is the whole configuration: leave one
 * out to measure what it contributes. The names of a group's features share a prefix.
 */
public enum FeatureGroup {
  /** Single words, {@code !} and {@code ?}, and symbols. */
  WORDS("w:"),
  /** Pairs of adjacent words. */
  PAIRS("p:"),
  /** Pairs of words with one or two words between them. */
  SKIPGRAMS("s:"),
  /** Runs of two to five characters inside a word. */
  CHARACTERS("c:"),
  /** The embedding of the text as a whole; not counted, see {@code Encoder#embed}. */
  ENCODER("e:");

  /** The groups that count parts of a text: all but the encoder. */
  public static final Set<FeatureGroup> NGRAMS =
      Collections.unmodifiableSet(EnumSet.of(WORDS, PAIRS, SKIPGRAMS, CHARACTERS));

  private final String prefix;

  FeatureGroup(String prefix) {
    this.prefix = prefix;
  }

  /**
   * The prefix of the names of the group's features.
   *
   * @return a letter and a colon, different for each group
   */
  public String prefix() {
    return prefix;
  }

  /**
   * The name used in files and on the command line.
   *
   * @return the constant's name in lower case
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The first letter of the prefix.
   *
   * @return a letter, different for each group
   */
  public char letter() {
    return prefix.charAt(0);
  }

  /**
   * Whether a feature of the group consists of two tokens.
   *
   * @return false if it is a run of characters within one token
   */
  public boolean paired() {
    return this == PAIRS || this == SKIPGRAMS;
  }

  /**
   * The character between the two tokens of a feature.
   *
   * @return a character that no word contains; a blank for groups without pairs
   */
  public char joiner() {
    return this == SKIPGRAMS ? '_' : ' ';
  }

  /**
   * Visits the features of this group in a text.
   *
   * @param text its tokens
   * @param sink receives the group, then each occurrence; where the group is not {@link #paired},
   *     token by token, as {@link #read(HashedTokens, int, FeatureSink)} visits them
   */
  void read(HashedTokens text, FeatureSink sink) {
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
   * Visits the features of this group within one token; they depend on its characters alone.
   *
   * @param text the tokens
   * @param token the index of the token, from 0
   * @param sink receives each occurrence
   */
  void read(HashedTokens text, int token, FeatureSink sink) {
    switch (this) {
      case WORDS -> WordGrams.word(text, token, sink);
      case CHARACTERS -> CharacterGrams.collect(text, token, sink);
      case PAIRS, SKIPGRAMS, ENCODER -> {}
    }
  }

  /**
   * Parses a list of groups.
   *
   * @param list names separated by commas: "words", "pairs", "skipgrams", "characters", "ngrams"
   *     for all of these, or "encoder"
   * @return the named groups, at least one
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
