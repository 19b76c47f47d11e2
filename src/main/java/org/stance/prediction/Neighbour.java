package org.stance.prediction;

import java.util.Comparator;
import java.util.List;
import org.stance.dataset.LabelledText;
import org.stance.model.StanceModel;
import org.stance.model.TextScorer;

/**
 * A labelled statement near a text: what the model may have had in mind.
 *
 * @param statement the statement
 * @param similarity see {@link TextScorer#similarity}
 */
public record Neighbour(LabelledText statement, double similarity) {
  /**
   * Finds the nearest.
   *
   * @param model what tells how alike texts are; it reads every statement, which takes a while with
   *     an encoder
   * @param explained the words and their target; statements on another are left out
   * @param among labelled statements
   * @param wanted how many at most, 0 or more
   * @return the nearest first; of equals the earlier one
   * @throws IllegalStateException if the model needs an encoder and was not given it
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
