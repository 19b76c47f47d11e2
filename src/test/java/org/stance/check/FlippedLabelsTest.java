package org.stance.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.stance.features.Encoder;
import org.stance.model.Candidate;
import org.stance.model.TrainingOptions;
import org.stance.statement.LabelChoice;
import org.stance.statement.LabelledCsv;
import org.stance.statement.LabelledInspection;
import org.stance.statement.LabelledStatement;
import org.stance.statement.Target;

/** Labels made wrong on purpose must stand high among the likely errors. */
@Tag("slow")
class FlippedLabelsTest {
  private final Set<Long> flipped = new HashSet<>();

  private LabelledInspection withFlips(int randomSeed) throws IOException {
    LabelledInspection sound =
        LabelledCsv.inspect(
            List.of(Path.of("training-data/statements.csv")),
            LabelChoice.DEFAULT,
            Target.DEFAULT,
            DataCheck.COLUMNS);
    Random random = new Random(randomSeed);
    List<LabelledStatement> rows = new ArrayList<>(sound.rows());
    List<Integer> order = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      order.add(row);
    }
    Collections.shuffle(order, random);
    for (int row : order.subList(0, rows.size() / 20)) {
      LabelledStatement old = rows.get(row);
      int step = 1 + random.nextInt(sound.labels().size() - 1);
      int label = (sound.labels().indexOf(old.label()) + step) % sound.labels().size();
      flipped.add(old.line());
      rows.set(
          row,
          new LabelledStatement(
              old.file(),
              old.line(),
              old.text(),
              old.target(),
              sound.labels().get(label),
              1,
              old.columns()));
    }
    return new LabelledInspection(sound.labels(), rows, List.of(), Optional.empty());
  }

  @Test
  void halfOfTheFlippedLabelsStandInTheFirstTenthOfRows() throws IOException {
    LabelledInspection data = withFlips(1);
    TrainingOptions training =
        TrainingOptions.defaults()
            .withEncoder(Encoder.bundled())
            .withCandidates(List.of(new Candidate(0.2, 10)));
    CheckResult result =
        DataCheck.check(
            data, Optional.empty(), new CheckOptions(Optional.of(training), 2), line -> {});
    long found =
        result.of(FindingKind.LABEL_ERROR).stream()
            .limit(data.rows().size() / 10)
            .filter(finding -> flipped.contains(finding.place().line()))
            .count();
    assertThat(found).isGreaterThanOrEqualTo(flipped.size() / 2);
  }
}
