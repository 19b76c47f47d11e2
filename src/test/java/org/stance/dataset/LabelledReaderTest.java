package org.stance.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stance.file.InputFormatException;
import org.stance.task.LabelChoice;
import org.stance.task.Target;

class LabelledReaderTest {
  private static final LabelChoice TWO = LabelChoice.parse("yes, no");

  @TempDir private Path home;

  private LabelledData read(String csv, LabelChoice choice) throws IOException {
    Path file = Files.writeString(home.resolve("f.csv"), csv);
    return LabelledReader.read(List.of(file), choice.labels(), Target.DEFAULT);
  }

  private List<String> problems(String csv, LabelChoice choice) {
    InputFormatException thrown =
        org.assertj.core.api.Assertions.catchThrowableOfType(
            InputFormatException.class, () -> read(csv, choice));
    return thrown.getMessage().replace(home + "/", "").lines().toList();
  }

  @Test
  void rowsKeepEveryColumnAndGetTheDefaultTargetAndWeight() throws IOException {
    LabelledData data = read("label,text,target,weight,x\nyes,Aye,,,1\nno,Nay,Bridge,0.5,2\n", TWO);
    String file = home.resolve("f.csv").toString();
    assertThat(data.labels().labels()).containsExactly("yes", "no");
    assertThat(data.rows())
        .containsExactly(
            new LabelledText(
                file,
                2,
                "Aye",
                Target.DEFAULT,
                "yes",
                1,
                Map.of("label", "yes", "text", "Aye", "target", "", "weight", "", "x", "1")),
            new LabelledText(
                file,
                3,
                "Nay",
                new Target("Bridge"),
                "no",
                0.5,
                Map.of(
                    "label", "no", "text", "Nay", "target", "Bridge", "weight", "0.5", "x", "2")));
  }

  @Test
  void allProblemsOfAFileAreToldAtOnce() {
    String csv =
        """
        text,label,weight
        Aye,yes,1
        \u200B\u00A0,no,1
        Nay,maybe,1
        Nay,No,1
        Nay,no,-1
        text,label,weight
        Nay,no
        N\u0007,no,1
        Aye,y\u0435s,1
        """;
    assertThat(problems(csv, TWO))
        .containsExactly(
            "f.csv:3: text \"<U+200B><U+00A0>\" (visible words expected)",
            "f.csv:4: label \"maybe\" (expected one of yes, no)",
            "f.csv:5: label \"No\": is it \"no\"? (expected one of yes, no)",
            "f.csv:6: weight \"-1\" (a number above 0 expected)",
            "f.csv:7: the header again (once expected, in the first line)",
            "f.csv:8: 2 fields (3 expected, as in the header)",
            "f.csv:9: text with the control character U+0007 (plain text expected)",
            "f.csv:10: label \"y\u0435s\" with U+0435, CYRILLIC SMALL LETTER IE"
                + " (expected one of yes, no)");
  }

  @Test
  void twentyProblemsAreNamedThenANumber() {
    assertThat(problems("text,label\n" + "a,b\n".repeat(25), TWO))
        .hasSize(21)
        .endsWith("f.csv: 5 more problems");
  }

  @Test
  void labelOutsideTheDefaultSetGetsAHint() {
    assertThatThrownBy(() -> read("text,label\na,pro\n", LabelChoice.DEFAULT))
        .isInstanceOfSatisfying(
            InputFormatException.class,
            thrown -> assertThat(thrown.hint()).get().asString().contains("--labels"));
  }

  @Test
  void autoTakesTheLabelsInSortedOrder() throws IOException {
    assertThat(read("text,label\na,z\nb,m\nc,a\n", LabelChoice.AUTO).labels().labels())
        .containsExactly("a", "m", "z");
  }

  @Test
  void autoTakesAHundredLabelsAndNoMore() throws IOException {
    StringBuilder csv = new StringBuilder("text,label\n");
    for (int i = 0; i < 100; i++) {
      csv.append("t,l").append(i).append('\n');
    }
    assertThat(read(csv.toString(), LabelChoice.AUTO).labels().size()).isEqualTo(100);
    assertThat(problems(csv + "t,l100\n", LabelChoice.AUTO))
        .containsExactly("f.csv:102: label \"l100\", the 101st (at most 100 labels expected)");
  }

  @Test
  void contradictionsDuplicatesAndRareLabelsAreWarnedOf() throws IOException {
    LabelledData data = read("text,label\n" + "a,yes\n".repeat(5) + "a,no\n", TWO);
    assertThat(data.warnings().stream().map(line -> line.replace(home + "/", "")))
        .containsExactly(
            "f.csv:7: label \"no\" contradicts \"yes\" for the same text at f.csv:2",
            "f.csv:3: 4 rows repeat an earlier one's text, target and label,"
                + " the first of them here",
            "f.csv: label \"no\" has 1 row (at least 5 expected to learn from)");
  }

  @Test
  void datesThatNameNoDayAreCountedAndTheFirstIsShown() throws IOException {
    String rows = "a,yes,2025-02-03\nb,no,03/02/2025\nc,yes,\nd,no,2025-02\n";
    assertThat(read("text,label,date\n" + rows, TWO).warnings())
        .filteredOn(line -> line.contains("day"))
        .containsExactly(
            home.resolve("f.csv")
                + ":3: date \"03/02/2025\" (a day such as 2025-02-03 expected);"
                + " 3 of 4 rows name no day");
    assertThat(read("text,label,date\na,yes,2025-02-03\nb,no,\n", TWO).warnings())
        .noneMatch(line -> line.contains("day"));
  }

  @Test
  void sameTextOnAnotherTargetIsNoContradiction() throws IOException {
    LabelledData data = read("text,label,target\na,yes,x\na,no,y\n", TWO);
    assertThat(data.warnings()).noneMatch(line -> line.contains("contradicts"));
  }

  @Test
  void oneLabelOrNoColumnOrNoRowIsRefused() {
    assertThat(problems("text,label\na,yes\n", TWO))
        .containsExactly("f.csv: every row has the label \"yes\" (at least two labels expected)");
    assertThat(problems("text,Label\na,yes\n", TWO))
        .containsExactly(
            "f.csv:1: no column \"label\", only \"Label\" (columns text and label expected)");
    assertThat(problems("text,label\n", TWO))
        .containsExactly("f.csv: a header without rows (rows expected)");
  }

  @Test
  void inspectionKeepsTheGoodRowsAndTheColumnsAskedFor() throws IOException {
    Path file =
        Files.writeString(
            home.resolve("f.csv"), "text,label,speaker,x\nAye,yes,Ana,1\nNay,on,,2\nNo,no,,3\n");
    LabelledInspection inspection =
        LabelledInspection.read(
            List.of(file, home.resolve("f.csv")), TWO, Target.DEFAULT, Set.of("speaker"));
    assertThat(inspection.rows()).hasSize(4);
    assertThat(inspection.rows().get(0).columns()).isEqualTo(Map.of("speaker", "Ana"));
    assertThat(inspection.problems().get(0))
        .isEqualTo(
            new LabelledProblem(
                file.toString(),
                3,
                LabelledProblem.Kind.LABEL,
                "on",
                "label \"on\" (expected one of yes, no)"));
  }

  @Test
  void inspectionTellsAllProblemsAndGoesOnAfterAnUnreadableFile() throws IOException {
    Path open = Files.writeString(home.resolve("open.csv"), "text,label\nAye,yes\n\"Nay,no\n");
    Path many = Files.writeString(home.resolve("f.csv"), "text,label\n" + "a,b\n".repeat(25));
    LabelledInspection inspection =
        LabelledInspection.read(List.of(open, many), TWO, Target.DEFAULT, Set.of());
    assertThat(inspection.problems()).hasSize(27);
    assertThat(inspection.problems().get(0))
        .hasToString(open + ":3: a quote opened here is never closed");
    assertThat(inspection.problems().get(26))
        .hasToString(open + ": every row has the label \"yes\" (at least two labels expected)");
    assertThat(inspection.hint()).contains("inside a quoted field, write a double quote twice");
  }
}
