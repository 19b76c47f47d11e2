package org.stance.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.stance.cli.console.ExitCode;
import org.stance.cli.console.Failure;
import org.stance.evaluation.Evaluation;
import org.stance.evaluation.Metric;
import picocli.CommandLine.Option;

/** Minimum values that the figures of an evaluation must reach. */
final class Gates {
  @Option(
      names = "--min",
      paramLabel = "FIGURE=VALUE",
      description =
          "Exit with code 6 if a figure is below a value, such as macroF1=0.7; may be repeated. The"
              + " report is written nevertheless.")
  private Map<String, Double> minima = new LinkedHashMap<>();

  /** Checks the names and values before any work is done. */
  void check() throws Failure {
    for (Map.Entry<String, Double> gate : minima.entrySet()) {
      if (Metric.of(gate.getKey()).filter(Metric::higherIsBetter).isEmpty()) {
        throw new Failure(
            ExitCode.USAGE, "--min " + gate.getKey() + ": no such figure (" + names() + ")");
      }
      if (!(gate.getValue() >= 0 && gate.getValue() <= 1)) {
        throw new Failure(
            ExitCode.USAGE,
            "--min " + gate.getKey() + "=" + gate.getValue() + " (0 to 1 expected)");
      }
    }
  }

  private static String names() {
    return Arrays.stream(Metric.values())
        .filter(Metric::higherIsBetter)
        .map(Metric::key)
        .collect(Collectors.joining(", "));
  }

  void enforce(Evaluation evaluation) throws Failure {
    List<String> missed = new ArrayList<>();
    for (Map.Entry<String, Double> gate : minima.entrySet()) {
      double value = evaluation.figure(Metric.of(gate.getKey()).orElseThrow()).value();
      if (value < gate.getValue()) {
        missed.add(
            String.format(
                Locale.ROOT, "%s is %.4f (%s expected)", gate.getKey(), value, gate.getValue()));
      }
    }
    if (!missed.isEmpty()) {
      throw new Failure(ExitCode.GATE, String.join("\n", missed));
    }
  }
}
