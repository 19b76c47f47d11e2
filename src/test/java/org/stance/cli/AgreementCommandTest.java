package org.stance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgreementCommandTest {
  private static final String WIDE =
      """
      id,label_ana,label_ben,label_cleo
      1,supportive,supportive,supportive
      2,opposed,opposed,
      3,none,opposed,opposed
      4,none,none,none
      """;
  private static final String LONG =
      """
      id,who,label
      1,ana,supportive
      2,ana,opposed
      1,ben,supportive
      2,ben,none
      """;

  @TempDir private Path directory;

  private Shell agreement(String csv, String... more) throws IOException {
    Path data = Files.writeString(directory.resolve("a.csv"), csv);
    String[] fixed = {"agreement", data.toString()};
    return Shell.run(Stream.of(fixed, more).flatMap(Stream::of).toArray(String[]::new));
  }

  @Test
  void columnsOfAnnotatorsAreFound() throws IOException {
    Shell shell = agreement(WIDE);
    assertThat(shell.exitCode()).isZero();
    assertThat(shell.out())
        .startsWith("data   " + directory.resolve("a.csv") + "\n")
        .contains("items  4, of which 4 with two or more labels\n")
        .contains("warning: Fleiss' kappa leaves out 1 of 4 items, which don't have 3 labels\n")
        .contains("two annotators of the same item agree in 82% of cases")
        .containsPattern("label_ana and label_ben +4 +0\\.750 +0\\.636")
        .containsPattern("label_ana \\\\ label_ben +supportive +opposed +none\n")
        .containsPattern("accuracy against the majority of the others +0\\.\\d{3}");
  }

  @Test
  void annotatorsAreNamedByHand() throws IOException {
    Shell shell = agreement(WIDE, "--annotators", "label_ana,label_cleo", "--format", "json");
    assertThat(shell.out().replaceAll("\\s+", ""))
        .startsWith("{\"schema\":\"stance.agreement/1\",\"data\":")
        .contains("\"items\":4,\"pairedItems\":3,\"fleissItems\":3,\"fleissRaters\":2,")
        .contains("\"observedAgreement\":{\"value\":0.666667,\"low\":")
        .contains("\"majorityMacroF1\":{\"value\":null,\"low\":null,\"high\":null}")
        .contains("\"first\":\"label_ana\",\"second\":\"label_cleo\",\"items\":3,")
        .contains("\"othersGave\":{\"supportive\":2.000000,");
  }

  @Test
  void rowsOfSingleLabelsAreGatheredByItem() throws IOException {
    Shell shell = agreement(LONG, "--item", "id", "--annotator", "who", "--format", "json");
    assertThat(shell.exitCode()).isZero();
    assertThat(shell.out().replaceAll("\\s+", ""))
        .contains("\"items\":2,\"pairedItems\":2,")
        .contains("\"first\":\"ana\",\"second\":\"ben\",\"items\":2,\"agreement\":0.500000,");
  }

  @Test
  void standardInputIsReadToo() {
    Shell shell = Shell.runWith(WIDE, "agreement", "-");
    assertThat(shell.exitCode()).isZero();
    assertThat(shell.out()).startsWith("data   -\n");
  }

  @Test
  void aSecondLabelOfOneAnnotatorIsToldByLine() throws IOException {
    Shell shell = agreement(LONG + "2,ben,opposed\n", "--item", "id", "--annotator", "who");
    assertThat(shell.exitCode()).isEqualTo(4);
    assertThat(shell.err())
        .isEqualTo(
            "stance: error: "
                + directory.resolve("a.csv")
                + ":6: \"ben\" labels \"2\" again (once expected)\n");
  }

  @Test
  void labelsOutsideTheListAreToldByLine() throws IOException {
    Shell shell = agreement(WIDE, "--labels", "supportive,opposed");
    assertThat(shell.exitCode()).isEqualTo(4);
    assertThat(shell.err())
        .contains("a.csv:4: label_ana \"none\" (expected one of supportive, opposed)\n")
        .contains("a.csv:5: label_cleo \"none\"");
  }

  @Test
  void aSlipAmongTheUsualLabelsIsWarnedOf() throws IOException {
    String slip = WIDE.replace("none,opposed,opposed", "nome,opposed,opposed");
    assertThat(agreement(slip).err())
        .isEqualTo(
            "stance: warning: labels beside supportive, skeptical, opposed, none: nome;"
                + " --labels refuses slips\n");
    assertThat(agreement(slip.replaceAll("supportive|opposed|none", "x")).err()).isEmpty();
  }

  @Test
  void withoutAnnotatorsTheHintSaysHowToNameThem() throws IOException {
    Shell shell = agreement(LONG);
    assertThat(shell.exitCode()).isEqualTo(4);
    assertThat(shell.err())
        .contains("a.csv:1: fewer than two columns of annotators, label_... or annotator...")
        .contains("(columns here: id, who, label)\nhint: --annotators names them; --item,");
  }

  @Test
  void oneLabelEverywhereCanNotBeMeasured() throws IOException {
    Shell shell = agreement("label_a,label_b\nx,x\nx,x\n");
    assertThat(shell.exitCode()).isEqualTo(4);
    assertThat(shell.err()).contains("labels [x] (at least two different labels expected)");
  }

  @Test
  void mixedWaysAndMissingFilesEndTheirWay() throws IOException {
    assertThat(agreement(LONG, "--item", "id").exitCode()).isEqualTo(2);
    assertThat(agreement(WIDE, "--annotators", "label_ana,label_dov").err())
        .contains("a.csv:1: no column \"label_dov\" (columns here: id, label_ana,");
    assertThat(Shell.run("agreement", directory.resolve("no.csv").toString()).exitCode())
        .isEqualTo(3);
  }
}
