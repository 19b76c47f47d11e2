package org.stance.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.stance.dataset.LabelledText;
import org.stance.features.FeatureGroup;
import org.stance.model.Hyperparameters;
import org.stance.model.StanceModel;
import org.stance.model.WeightsReader;
import org.stance.scoring.FeatureTable;
import org.stance.task.Target;

/** How many features a model may have, in training and in a file. */
class FeatureLimitTest {
  private static final int MOST = 524_288;

  @Test
  void thoseInMostTextsAreKeptAndOfEqualOnesTheFirst() {
    Map<String, Integer> frequencies = new LinkedHashMap<>();
    List.of("b", "a", "e", "d", "c").forEach(name -> frequencies.put(name, 2));
    frequencies.put("rare", 1);
    frequencies.put("often", 3);
    LinearTrainer.keepMost(frequencies, 7);
    assertThat(frequencies).hasSize(7);
    LinearTrainer.keepMost(frequencies, 3);
    assertThat(frequencies.keySet()).containsExactly("b", "a", "often");
  }

  @Test
  void manyLabelsLeaveRoomForFewerFeatures() {
    assertThat(LinearTrainer.most(2)).isEqualTo(MOST);
    assertThat(LinearTrainer.most(16)).isEqualTo(MOST);
    assertThat(LinearTrainer.most(17)).isEqualTo((1 << 23) / 17);
    assertThat(LinearTrainer.most(100)).isEqualTo(83_886);
  }

  private static LabelledText row(int line, String text, String label) {
    return new LabelledText("f.csv", line, text, Target.DEFAULT, label, 1, Map.of());
  }

  /** Texts of so many words, all of them in each text. */
  private static List<LabelledText> rows(int words) {
    List<LabelledText> rows = new ArrayList<>();
    for (int part = 0; part * 100_000 < words; part++) {
      String text =
          IntStream.range(part * 100_000, Math.min(words, (part + 1) * 100_000))
              .mapToObj(i -> "w" + i)
              .collect(Collectors.joining(" "));
      rows.add(row(2 * part, text + " good", Rows.LABELS.labels().get(0)));
      rows.add(row(2 * part + 1, text + " bad", Rows.LABELS.labels().get(1)));
    }
    return rows;
  }

  @Test
  @Tag("slow")
  void trainingTrimsWhatAFileCouldNotHold() {
    TrainingOptions options =
        TrainingOptions.of(TrainingOptions.Features.of(EnumSet.of(FeatureGroup.WORDS)))
            .withGrid(List.of(new Hyperparameters(0.2, 1)));
    StanceModel model = StanceTrainer.train(Rows.LABELS, rows(MOST + 10_000), options, told -> {});
    assertThat(model.probabilities("w1 w2 good", Target.DEFAULT)).hasSize(Rows.LABELS.size());
  }

  private static byte[] field(int number, byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(number << 3 | 2);
    int rest = bytes.length;
    for (; rest > 127; rest >>>= 7) {
      out.write(rest & 127 | 128);
    }
    out.write(rest);
    out.writeBytes(bytes);
    return out.toByteArray();
  }

  private static byte[] text(int number, String text) {
    return field(number, text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] wrapped(String className, byte[] data) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(text(2, className));
    out.writeBytes(field(3, field(2, data)));
    return out.toByteArray();
  }

  /** A model in Tribuo's layout of so many features, and nothing else. */
  private static byte[] model(int features) {
    byte[] one = field(1, wrapped("org.tribuo.RealIDInfo", text(1, "text@w:a")));
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < features; i++) {
      all.writeBytes(one);
    }
    byte[] map = wrapped("org.tribuo.ImmutableFeatureMap", all.toByteArray());
    byte[] metadata = field(1, field(4, map));
    return wrapped("org.tribuo.classification.sgd.linear.LinearSGDModel", metadata);
  }

  @Test
  void aFileOfMoreFeaturesIsRefusedWhileItIsRead() {
    assertThatThrownBy(() -> WeightsReader.read(model(MOST)))
        .hasMessageStartingWith("weights for 0 labels and 524288 features");
    assertThatThrownBy(() -> WeightsReader.read(model(MOST + 1)))
        .hasMessage("at most 524288 features expected");
  }

  @Test
  void namesChosenToHashAlikeAreRefused() {
    List<String> same = IntStream.range(0, 5000).mapToObj(i -> "w:same").toList();
    assertThatThrownBy(() -> new FeatureTable(same))
        .hasMessage("features that hash alike, such as w:same");
    List<String> different = IntStream.range(0, 100_000).mapToObj(i -> "w:" + i).toList();
    assertThat(new FeatureTable(different).find("w:99999")).isEqualTo(99_999);
  }
}
