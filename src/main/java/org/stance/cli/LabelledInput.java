package org.stance.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.stance.cli.console.ExitCode;
import org.stance.cli.console.Failure;
import org.stance.cli.console.Terminal;
import org.stance.dataset.GroupedFolds;
import org.stance.dataset.LabelledData;
import org.stance.dataset.LabelledReader;
import org.stance.dataset.RowDocument;
import org.stance.dataset.TimeSplit;
import org.stance.file.InputFormatException;
import org.stance.table.Columns;
import org.stance.task.LabelChoice;
import org.stance.task.LabelSet;
import org.stance.task.Target;

/** Labelled files as the verbs read them: problems end the command, doubts are warnings. */
final class LabelledInput {
  private LabelledInput() {}

  static LabelledData read(List<Path> files, LabelChoice labels, Target target, Terminal terminal)
      throws Failure {
    try {
      return withWarnings(LabelledReader.read(files, labels.labels(), target), terminal);
    } catch (InputFormatException invalid) {
      throw Failure.of(ExitCode.DATA, invalid);
    } catch (IOException unreadable) {
      throw Failure.of(ExitCode.INPUT, unreadable);
    }
  }

  /** Reads rows for a trained model, whose labels are fixed. */
  static LabelledData readFor(LabelSet ofModel, List<Path> files, Target target, Terminal terminal)
      throws Failure {
    try {
      LabelChoice labels = new LabelChoice(Optional.of(ofModel));
      return withWarnings(LabelledReader.read(files, labels.labels(), target), terminal);
    } catch (InputFormatException invalid) {
      boolean other = invalid.hint().orElse("").contains("--labels");
      String own = "the model knows only these labels: for others, train a model on them";
      throw Failure.of(ExitCode.DATA, other ? invalid.withHint(own) : invalid);
    } catch (IOException unreadable) {
      throw Failure.of(ExitCode.INPUT, unreadable);
    }
  }

  private static LabelledData withWarnings(LabelledData data, Terminal terminal) {
    data.warnings().forEach(terminal::warning);
    return data;
  }

  /** The column that groups the rows, an empty string for none. */
  static String group(LabelledData data, Optional<String> asked) throws Failure {
    Set<String> columns =
        data.rows().stream()
            .flatMap(row -> row.columns().keySet().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    if (asked.equals(Optional.of(Columns.DOCUMENT)) && !columns.contains(Columns.DOCUMENT)) {
      Optional<String> named = RowDocument.column(columns::contains);
      if (named.isPresent()) {
        return named.get();
      }
    }
    if (asked.isPresent() && !columns.contains(asked.get())) {
      throw new Failure(
          ExitCode.USAGE,
          "--group " + asked.get() + ": no such column (" + String.join(", ", columns) + ")");
    }
    return asked.orElseGet(() -> GroupedFolds.groupColumn(data.rows()));
  }

  /** The rows up to a day and those after it, with a warning about those on neither side. */
  static TimeSplit split(LabelledData data, LocalDate until, Terminal terminal) throws Failure {
    TimeSplit split = TimeSplit.of(data.rows(), until);
    if (split.later().isEmpty()) {
      throw new Failure(
          ExitCode.DATA, "no row is dated after " + until + " (some in a column date expected)");
    }
    warn(split.undated(), "without a date: only trained on", terminal);
    warn(split.unclear(), "with a date that may lie on either side: left out", terminal);
    warn(split.repeated(), "with the text of a later row: left out", terminal);
    return split;
  }

  private static void warn(int rows, String what, Terminal terminal) {
    if (rows > 0) {
      terminal.warning(rows + (rows == 1 ? " row " : " rows ") + what);
    }
  }

  static String names(List<Path> files) {
    return files.stream().map(Path::toString).collect(Collectors.joining(", "));
  }
}
