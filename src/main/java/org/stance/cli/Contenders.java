package org.stance.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.stance.batch.ChunkClassifier;
import org.stance.batch.PredictionColumns;
import org.stance.batch.RowClassifier;
import org.stance.batch.RowFormat;
import org.stance.cli.options.ExcelOption;
import org.stance.features.FeatureExtractor;
import org.stance.features.FeatureGroup;
import org.stance.features.FeatureSink;
import org.stance.features.HashedTokens;
import org.stance.model.StanceModel;
import org.stance.model.TribuoLoop;
import org.stance.prediction.StanceClassifier;
import org.stance.scoring.FastScorer;
import org.stance.table.RowChunks;
import org.stance.table.RowReader;
import org.stance.table.RowSyntax;
import org.stance.table.RowWriter;
import org.stance.task.Target;
import org.stance.text.Tokens;

/**
 * What a benchmark sets beside each other; Tribuo's own loop is what the others are compared with.
 */
final class Contenders {
  /** So many texts' examples are made at a time, as they are large. */
  private static final int BLOCK = 256;

  private static final int CHUNK = 1 << 18;

  private Contenders() {}

  static List<Contender> of(StanceModel model, TribuoLoop tribuo, List<String> texts)
      throws IOException {
    StanceClassifier classifier = StanceClassifier.of(model);
    Target target = model.defaultTarget();
    byte[] csv = csv(texts);
    ChunkClassifier rows =
        new ChunkClassifier(
            new RowClassifier(classifier::classify),
            target,
            model.labels(),
            List.of(PredictionColumns.TEXT),
            RowFormat.CSV,
            new ExcelOption());
    return List.of(
        Contender.of(
            "Tribuo's loop: features, predict",
            () -> texts.stream().mapToLong(text -> tribuo.stance(text, target).length()).sum()),
        new Contender(
            "Tribuo, predict with features at hand", () -> prepared(tribuo, target, texts)),
        Contender.of("Stance, scores alone", () -> scored(model, texts)),
        Contender.of(
            "Stance, predictions",
            () ->
                texts.stream()
                    .mapToLong(text -> classifier.classify(text, target).stance().length())
                    .sum()),
        Contender.of("Stance, CSV to CSV", () -> written(rows, csv)),
        Contender.of("n-grams hashed, no more", () -> hashed(model, texts)),
        Contender.of("bytes read, no more", () -> sum(csv)));
  }

  private static long scored(StanceModel model, List<String> texts) {
    FastScorer scorer = model.scorer();
    double[] probabilities = new double[model.labels().size()];
    double sum = 0;
    for (String text : texts) {
      scorer.score(text, model.defaultTarget(), probabilities);
      sum += probabilities[0];
    }
    return (long) sum;
  }

  /** What every way of counting the same n-grams has to do. */
  private static long hashed(StanceModel model, List<String> texts) {
    FeatureExtractor extractor = new FeatureExtractor(model.groups());
    HashedTokens tokens = new HashedTokens();
    Sum sum = new Sum();
    for (String text : texts) {
      extractor.read(text, tokens, sum);
    }
    return sum.hashes;
  }

  /** Adds hashes up, so that none can be left out. */
  private static final class Sum implements FeatureSink {
    private long hashes;

    @Override
    public void group(FeatureGroup group, Tokens tokens) {
      hashes++;
    }

    @Override
    public void run(long hash, int token, int start, int end) {
      hashes += hash;
    }

    @Override
    public void pair(long hash, int first, int last) {
      hashes += hash;
    }
  }

  /** Few examples at a time, which are large. */
  private static double prepared(TribuoLoop tribuo, Target target, List<String> texts)
      throws IOException {
    double seconds = 0;
    for (int start = 0; start < texts.size(); start += BLOCK) {
      List<Supplier<String>> block =
          texts.subList(start, Math.min(start + BLOCK, texts.size())).stream()
              .map(text -> tribuo.prepared(text, target))
              .toList();
      seconds += Contender.seconds(() -> block.stream().mapToLong(one -> one.get().length()).sum());
    }
    return seconds;
  }

  private static byte[] csv(List<String> texts) throws IOException {
    StringWriter out = new StringWriter();
    try (RowWriter writer = RowWriter.csv(out, List.of(PredictionColumns.TEXT))) {
      for (String text : texts) {
        writer.write(List.of(PredictionColumns.TEXT), List.of(text));
      }
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static long written(ChunkClassifier work, byte[] csv) throws IOException {
    long bytes = 0;
    try (RowChunks chunks =
        RowChunks.open(new ByteArrayInputStream(csv), "", Optional.of(RowSyntax.CSV), CHUNK)) {
      for (RowReader one = chunks.next(); one != null; one = chunks.next()) {
        bytes += work.part(one).bytes().length;
      }
    }
    return bytes;
  }

  private static long sum(byte[] bytes) {
    long sum = 0;
    for (byte one : bytes) {
      sum = 31 * sum + one;
    }
    return sum & Long.MAX_VALUE;
  }
}
