package org.stance.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stance.dataset.LabelledInspection;
import org.stance.dataset.LabelledProblem;
import org.stance.dataset.LabelledText;
import org.stance.training.TrainingOptions;

class DataCheckTest {
  private static final CheckOptions WITHOUT_MODELS = new CheckOptions(Optional.empty(), 1);

  private static CheckResult check(LabelledInspection data, CheckOptions options) {
    return DataCheck.check(data, Optional.empty(), options, line -> {});
  }

  @Test
  void problemsComeFirstThenDoubtsInTheOrderOfTheirKinds() {
    LabelledProblem problem =
        new LabelledProblem("a.csv", 9, LabelledProblem.Kind.LABEL, "ja", "label \"ja\"");
    LabelledInspection data =
        new LabelledInspection(
            Data.LABELS,
            List.of(Data.row(2, "Yes", "yes"), Data.row(3, "yes.", "no")),
            List.of(problem),
            Optional.empty());
    assertThat(Data.lines(check(data, WITHOUT_MODELS).findings()))
        .containsExactly(
            "label a.csv:9: label \"ja\"",
            "contradiction a.csv:3: label \"no\" for the text that is \"yes\" at a.csv:2",
            "short a.csv:2: text \"Yes\" has 1 word",
            "short a.csv:3: text \"yes.\" has 1 word",
            "few-to-learn a.csv: label \"yes\" has 1 row (at least 20 expected)",
            "few-to-learn a.csv: label \"no\" has 1 row (at least 20 expected)",
            "few-to-measure a.csv: label \"yes\" has 1 row (at least 50 expected)",
            "few-to-measure a.csv: label \"no\" has 1 row (at least 50 expected)");
  }

  @Test
  void withoutAGoodRowThereAreOnlyProblems() {
    assertThat(check(Data.inspection(List.of()), WITHOUT_MODELS).findings()).isEmpty();
  }

  @Test
  void tooFewRowsForModelsAreNoted() {
    List<LabelledText> rows = List.of(Data.row(2, "a b c", "yes"), Data.row(3, "d e f", "no"));
    CheckOptions options = new CheckOptions(Optional.of(TrainingOptions.defaults()), 1);
    assertThat(check(Data.inspection(rows), options).notes())
        .singleElement()
        .asString()
        .startsWith("likely label errors were not looked for: 2 rows");
  }

  @Test
  void rowsToEvaluateOnAreCountedToMeasureTheOthersToLearn() {
    List<LabelledText> rows = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      rows.add(Data.row(i + 2, "we say so in round " + i * i, i % 2 == 0 ? "yes" : "no"));
    }
    CheckResult result =
        DataCheck.check(
            Data.inspection(rows),
            Optional.of(Data.inspection(Data.evaluated(Data.row(2, "nobody came today", "no")))),
            WITHOUT_MODELS,
            line -> {});
    assertThat(Data.lines(result.findings()))
        .filteredOn(line -> line.startsWith("few"))
        .containsExactly(
            "few-to-measure b.csv: label \"yes\" has no row (at least 50 expected)",
            "few-to-measure b.csv: label \"no\" has 1 row (at least 50 expected)");
  }
}
