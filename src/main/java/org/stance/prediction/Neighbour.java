package org.stance.prediction;

import java.util.Comparator;
import java.util.List;
import org.stance.dataset.LabelledText;
import org.stance.model.StanceModel;
import org.stance.model.TextScorer;

/**
 * A labelled text that is similar to another: what the model may have learnt from.
 *
 * @param statement the labelled text
 * @param similarity see {@link TextScorer#similarity}
 */
public record Neighbour(LabelledText statement, double similarity) {
  /**
   * Finds the most similar texts.
   *
   * @param model measures similarity; it reads every text, which takes a while with an encoder
   * @param explained the text and its target; texts about other targets are left out
   * @param among the labelled texts
   * @param wanted the maximum number, 0 or more
   * @return the most similar first; of equals the earlier one
   * @throws IllegalStateException if the model's encoder is missing or closed
   */
  public static List<Neighbour> nearest(
      StanceModel model, Explanation explained, List<LabelledText> among, int wanted) {
    return among.stream()
        .filter(row -> row.target().equals(explained.target()))
        .map(
            row ->
                new Neighbour(
                    row,
                    TextScorer.of(model)
                        .similarity(explained.text(), row.text(), explained.target())))
        .sorted(Comparator.comparingDouble(near -> -near.similarity()))
        .limit(wanted)
        .toList();
  }
}
