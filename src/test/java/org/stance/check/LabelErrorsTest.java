package org.stance.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stance.dataset.LabelledText;
import org.stance.task.LabelSet;

class LabelErrorsTest {
  private static final LabelSet LABELS = new LabelSet(Data.LABELS);

  /** Rows of both labels of which the model is fairly sure, then some more. */
  private static LabelErrors errors(List<LabelledText> more, List<double[]> probabilities) {
    List<LabelledText> rows = new ArrayList<>();
    List<double[]> all = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      boolean yes = i % 2 == 0;
      rows.add(Data.row(i + 2, "row " + i, yes ? "yes" : "no"));
      all.add(yes ? new double[] {0.7, 0.3} : new double[] {0.3, 0.7});
    }
    rows.addAll(more);
    all.addAll(probabilities);
    return new LabelErrors(LABELS, rows, all);
  }

  @Test
  void asManyAsTheModelIsSureOfAreToldTheLeastBelievableFirst() {
    LabelErrors errors =
        errors(
            List.of(Data.row(42, "a", "yes"), Data.row(43, "b", "no"), Data.row(44, "c", "yes")),
            List.of(new double[] {0.2, 0.8}, new double[] {0.95, 0.05}, new double[] {0.45, 0.55}));
    assertThat(Data.lines(errors.findings()))
        .containsExactly(
            "label-error a.csv:43: label \"no\" at 0.05, while \"yes\" is at 0.95: \"b\"",
            "label-error a.csv:42: label \"yes\" at 0.20, while \"no\" is at 0.80: \"a\"");
    assertThat(errors.ranking()).startsWith(41, 40, 42);
    assertThat(errors.agreement()).isEqualTo(40 / 43.0);
  }

  @Test
  void labelsThatTheModelSharesAreNotSuspected() {
    assertThat(errors(List.of(), List.of()).findings()).isEmpty();
  }

  @Test
  void labelsTooRareToLearnAreNotSuspected() {
    List<LabelledText> rows = List.of(Data.row(2, "a", "yes"), Data.row(3, "b", "no"));
    List<double[]> probabilities = Collections.nCopies(2, new double[] {0.1, 0.9});
    assertThat(new LabelErrors(LABELS, rows, probabilities).findings()).isEmpty();
  }
}
