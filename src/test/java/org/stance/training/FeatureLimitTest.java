package org.stance.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    LinearTrainer.keepMostFrequent(frequencies, 7);
    assertThat(frequencies).hasSize(7);
    LinearTrainer.keepMostFrequent(frequencies, 3);
    assertThat(frequencies.keySet()).containsExactly("b", "a", "often");
  }

  @Test
  void manyLabelsLeaveRoomForFewerFeatures() {
    assertThat(LinearTrainer.maxFeatures(2)).isEqualTo(MOST);
    assertThat(LinearTrainer.maxFeatures(16)).isEqualTo(MOST);
    assertThat(LinearTrainer.maxFeatures(17)).isEqualTo((1 << 23) / 17);
    assertThat(LinearTrainer.maxFeatures(100)).isEqualTo(83_886);
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
    StanceModel model = StanceTrainer.train(Rows.LABELS, rows(MOST + 10_000), options, line -> {});
    assertThat(model.probabilities("w1 w2 good", Target.DEFAULT)).hasSize(Rows.LABELS.size());
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
