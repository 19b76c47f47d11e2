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
 * the model's edits. {@link LemmatizerME} does a beam search instead, which took four fifths of the
 * time of an extraction and differs for about one word in 20,000. Memoises its choices. Not
 * thread-safe; make one per document.
 */
final class Lemmas {
  /** Name of the weights in the model's file. */
  private static final String WEIGHTS = "lemmatizer.model";

  private final MaxentModel edits;
  private final LemmatizerContextGenerator contexts;

  private final Map<Context, String> memo = new HashMap<>();

  /**
   * All that the model takes into account. Half of a document's words have a context seen before.
   *
   * @param word the word
   * @param tag its tag
   * @param before the edit chosen for the word before it, empty at the start
   */
  private record Context(String word, String tag, String before) {}

  Lemmas(LemmatizerModel model) {
    edits = model.getArtifact(WEIGHTS);
    contexts = model.getFactory().getContextGenerator();
  }

  /** The lemmas in lower case, one per word. */
  String[] of(String[] words, String[] tags) {
    String[] chosen = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      int at = i;
      Context context = new Context(words[i], tags[i], i == 0 ? "" : chosen[i - 1]);
      chosen[i] = memo.computeIfAbsent(context, unseen -> likeliest(at, words, tags, chosen));
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
