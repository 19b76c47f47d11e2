package org.stance.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stance.features.FeatureGroup;
import org.stance.training.Rows;
import org.stance.training.StanceTrainer;
import org.stance.training.TrainingOptions;

/** That no model file is taken from which a bit or its end is missing. */
@Tag("slow")
class DamagedModelTest {
  private static final Path SHIPPED = Path.of("models/us-russia-talks-ngrams.stance");
  private static final int TRIALS = 1000;

  @TempDir private Path directory;

  private Path small() throws IOException {
    TrainingOptions options =
        TrainingOptions.of(TrainingOptions.Features.of(EnumSet.of(FeatureGroup.WORDS)));
    Path file = directory.resolve("small.stance");
    StanceTrainer.train(Rows.LABELS, Rows.small(), options, line -> {}).save(file);
    return file;
  }

  private static void refused(Path file) {
    assertThatThrownBy(() -> StanceModel.load(file)).isInstanceOf(ModelFormatException.class);
  }

  private static void put(FileChannel channel, long place, int value) throws IOException {
    channel.write(ByteBuffer.wrap(new byte[] {(byte) value}), place);
  }

  @Test
  void everyFlippedBitOfASmallModelIsRefused() throws IOException {
    Path file = small();
    byte[] whole = Files.readAllBytes(file);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      for (int place = 0; place < whole.length; place++) {
        for (int bit = 0; bit < 8; bit++) {
          put(channel, place, whole[place] ^ 1 << bit);
          refused(file);
        }
        put(channel, place, whole[place]);
      }
    }
    assertThat(StanceModel.load(file).labels()).isEqualTo(Rows.LABELS);
  }

  @Test
  void everyTruncationOfASmallModelIsRefused() throws IOException {
    Path file = small();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      for (long size = channel.size() - 1; size >= 0; size--) {
        channel.truncate(size);
        refused(file);
      }
    }
  }

  @Test
  void aThousandFlippedBitsOfTheShippedModelAreRefused() throws IOException {
    Path file = Files.copy(SHIPPED, directory.resolve("shipped.stance"));
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(1);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      for (int i = 0; i < TRIALS; i++) {
        int place = random.nextInt(whole.length);
        put(channel, place, whole[place] ^ 1 << random.nextInt(8));
        refused(file);
        put(channel, place, whole[place]);
      }
    }
    assertThat(StanceModel.load(file).labels().labels()).hasSize(4);
  }

  @Test
  void aThousandTruncationsOfTheShippedModelAreRefused() throws IOException {
    Path file = Files.copy(SHIPPED, directory.resolve("shipped.stance"));
    Random random = new Random(2);
    long[] sizes =
        random
            .longs(TRIALS, 0, Files.size(file))
            .map(size -> -size)
            .sorted()
            .map(s -> -s)
            .toArray();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      for (long size : sizes) {
        channel.truncate(size);
        refused(file);
      }
    }
  }
}
