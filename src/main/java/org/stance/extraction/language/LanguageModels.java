package org.stance.extraction.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerModel;

/**
 * OpenNLP's English models from the class path, loaded once on first use. The models are
 * thread-safe; the taggers made from them are not.
 *
 * @param sentences detects sentences
 * @param tokens splits into tokens
 * @param tags assigns parts of speech
 * @param lemmas assigns dictionary forms
 */
public record LanguageModels(
    SentenceModel sentences, TokenizerModel tokens, POSModel tags, LemmatizerModel lemmas) {
  private static final String NAME = "/opennlp-en-ud-ewt-%s-1.3-2.5.4.bin";

  private static final class Shared {
    static final LanguageModels MODELS =
        new LanguageModels(
            load("sentence", SentenceModel::new),
            load("tokens", TokenizerModel::new),
            load("pos", POSModel::new),
            load("lemmas", LemmatizerModel::new));
  }

  private interface Loader<T> {
    T load(InputStream in) throws IOException;
  }

  /** The instance shared by all. */
  public static LanguageModels shared() {
    return Shared.MODELS;
  }

  private static <T> T load(String kind, Loader<T> loader) {
    String name = NAME.formatted(kind);
    try (InputStream in = LanguageModels.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + name);
      }
      return loader.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("can't load " + name, e);
    }
  }
}
