package org.stance.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stance.file.AtomicFile;
import org.stance.file.RowWriter;
import org.stance.prediction.ClassifiedStatement;
import org.stance.report.ClassifiedStatementJson;
import org.stance.statement.LabelSet;
import org.stance.statement.StatementWriter;

/** The files that {@code run -o} writes: both whole, or none. */
final class RunFiles implements AutoCloseable {
  private final @Nullable AtomicFile csvFile;
  private final @Nullable AtomicFile jsonFile;
  private final @Nullable RowWriter csv;

  private RunFiles(@Nullable AtomicFile csvFile, @Nullable AtomicFile jsonFile, LabelSet labels)
      throws IOException {
    this.csvFile = csvFile;
    this.jsonFile = jsonFile;
    this.csv = csvFile == null ? null : RowWriter.csv(csvFile.writer(), columns(labels));
  }

  /** Opens the files in a directory, which need not exist; no directory, no files. */
  static RunFiles open(Optional<Path> directory, LabelSet labels) throws IOException, Failure {
    if (directory.isEmpty()) {
      return new RunFiles(null, null, labels);
    }
    try {
      return new RunFiles(
          AtomicFile.in(directory.get(), "statements.csv"),
          AtomicFile.in(directory.get(), "statements.jsonl"),
          labels);
    } catch (IOException failed) {
      throw Output.unwritable(failed);
    }
  }

  private static List<String> columns(LabelSet labels) {
    List<String> columns = new ArrayList<>(StatementWriter.COLUMNS);
    columns.addAll(ClassifiedRow.added(labels));
    return columns;
  }

  void write(List<ClassifiedStatement> statements) throws IOException {
    if (csv == null || jsonFile == null) {
      return;
    }
    for (ClassifiedStatement one : statements) {
      Map<String, String> row = StatementWriter.columns(one.statement());
      ClassifiedRow.put(row, one.prediction());
      csv.write(row);
      ClassifiedStatementJson.write(jsonFile.writer(), one);
    }
  }

  void commit() throws IOException {
    if (csv != null && csvFile != null && jsonFile != null) {
      csv.flush();
      csvFile.commit();
      jsonFile.commit();
    }
  }

  @Override
  public void close() throws IOException {
    if (csvFile != null) {
      csvFile.close();
    }
    if (jsonFile != null) {
      jsonFile.close();
    }
  }
}
