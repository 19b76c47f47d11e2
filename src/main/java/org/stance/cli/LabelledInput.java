package org.stance.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.stance.file.InputFormatException;
import org.stance.model.Split;
import org.stance.statement.LabelChoice;
import org.stance.statement.LabelledCsv;
import org.stance.statement.LabelledData;
import org.stance.statement.Target;

/** Labelled files as the verbs read them: problems end the command, doubts are told. */
final class LabelledInput {
  private LabelledInput() {}

  static LabelledData read(List<Path> files, LabelChoice labels, Target target, Terminal terminal)
      throws Failure {
    try {
      LabelledData data = LabelledCsv.read(files, labels, target);
      data.warnings().forEach(terminal::warning);
      return data;
    } catch (InputFormatException invalid) {
      throw Failure.of(ExitCode.DATA, invalid);
    } catch (IOException unreadable) {
      throw Failure.of(ExitCode.INPUT, unreadable);
    }
  }

  /** The column that groups the rows, an empty string for none. */
  static String group(LabelledData data, Optional<String> asked) throws Failure {
    Set<String> columns =
        data.rows().stream()
            .flatMap(row -> row.columns().keySet().stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (asked.equals(Optional.of("document")) && !columns.contains("document")) {
      Optional<String> named =
          LabelledCsv.DOCUMENT_COLUMNS.stream().filter(columns::contains).findFirst();
      if (named.isPresent()) {
        return named.get();
      }
    }
    if (asked.isPresent() && !columns.contains(asked.get())) {
      throw new Failure(
          ExitCode.USAGE,
          "--group " + asked.get() + ": no such column (" + String.join(", ", columns) + ")");
    }
    return asked.orElseGet(() -> Split.groupColumn(data.rows()));
  }

  static String names(List<Path> files) {
    return files.stream().map(Path::toString).collect(Collectors.joining(", "));
  }
}
