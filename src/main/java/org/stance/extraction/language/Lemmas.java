package org.stance.extraction.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.lemmatizer.LemmatizerContextGenerator;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.ml.model.MaxentModel;

/**
 * Dictionary forms of the words of a sentence: for each word, from left to right, the likeliest of
 * the model's edits. {@link LemmatizerME} keeps three readings of the sentence instead and sorts
 * all edits' scores for each, which took four fifths of an extraction's time and differs in about
 * one of 20 000 words. Remembers what it chose; not safe for use by several threads, make one a
 * document.
 */
final class Lemmas {
  /** What the model's file calls its weights. */
  private static final String WEIGHTS = "lemmatizer.model";

  private final MaxentModel edits;
  private final LemmatizerContextGenerator contexts;

  private final Map<Sight, String> memo = new HashMap<>();

  /**
   * All that the model looks at. Half of a document's words come in one that stood before.
   *
   * @param word the word
   * @param tag its tag
   * @param before the edit chosen for the word before it, empty at the start
   */
  private record Sight(String word, String tag, String before) {}

  Lemmas(LemmatizerModel model) {
    edits = model.getArtifact(WEIGHTS);
    contexts = model.getFactory().getContextGenerator();
  }

  /** The lemmas in lower case, one for each word. */
  String[] of(String[] words, String[] tags) {
    String[] chosen = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      int at = i;
      Sight sight = new Sight(words[i], tags[i], i == 0 ? "" : chosen[i - 1]);
      chosen[i] = memo.computeIfAbsent(sight, unseen -> likeliest(at, words, tags, chosen));
    }
    String[] lemmas = LemmatizerME.decodeLemmas(words, chosen);
    for (int i = 0; i < lemmas.length; i++) {
      lemmas[i] = lemmas[i].toLowerCase(Locale.ROOT);
    }
    return lemmas;
  }

  private String likeliest(int index, String[] words, String[] tags, String[] chosen) {
    return edits.getBestOutcome(edits.eval(contexts.getContext(index, words, tags, chosen)));
  }
}
