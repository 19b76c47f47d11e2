package org.stance.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.stance.batch.PredictionColumns;
import org.stance.cli.console.Failure;
import org.stance.cli.console.Output;
import org.stance.document.Document;
import org.stance.file.AtomicFile;
import org.stance.prediction.ClassifiedStatement;
import org.stance.prediction.Explanation;
import org.stance.report.ClassifiedStatementJson;
import org.stance.report.SharesWriter;
import org.stance.report.StatementPage;
import org.stance.shares.ShareReport;
import org.stance.statement.StatementWriter;
import org.stance.table.CsvStyle;
import org.stance.table.RowWriter;
import org.stance.task.LabelSet;
import org.stance.task.Target;

/**
 * The files that {@code run -o} writes. All are complete on the disk before the first takes its
 * place, so that a failure or kill until then changes none of them. A process killed while it
 * renames them may leave some old files and some new ones, each of them complete.
 */
final class RunFiles implements AutoCloseable {
  private static final String TABLE = "statements.csv";
  private static final String LINES = "statements.jsonl";
  private static final String SHARES = "shares.csv";
  private static final String PAGE = "report.html";

  private final List<AtomicFile> files = new ArrayList<>();
  private final AtomicFile json;
  private final RowWriter csv;
  private final AtomicFile html;
  private final AtomicFile shares;
  private final StatementPage page;
  private final CsvStyle style;

  /** Opens the files in a directory, which need not exist. */
  RunFiles(Path directory, LabelSet labels, Target target, CsvStyle style)
      throws Failure, IOException {
    this.style = style;
    AtomicFile table = open(directory, TABLE);
    this.json = open(directory, LINES);
    this.csv = RowWriter.csv(table.writer(), columns(labels), style);
    this.shares = open(directory, SHARES);
    this.html = open(directory, PAGE);
    this.page = new StatementPage(target);
  }

  /** The paths of the files in a directory. */
  static List<Path> in(Path directory) {
    return Stream.of(TABLE, LINES, SHARES, PAGE).map(directory::resolve).toList();
  }

  private AtomicFile open(Path directory, String name) throws Failure, IOException {
    try {
      AtomicFile file = AtomicFile.in(directory, name);
      files.add(file);
      return file;
    } catch (IOException failed) {
      close();
      throw Output.unwritable(failed);
    }
  }

  private static List<String> columns(LabelSet labels) {
    List<String> columns = new ArrayList<>(StatementWriter.COLUMNS);
    columns.addAll(PredictionColumns.added(labels));
    return columns;
  }

  /** Whether explanations of further statements will be shown. */
  boolean explain() {
    return page.hasRoom();
  }

  /** Adds a document, its statements and their explanations. */
  void write(
      Document document, List<ClassifiedStatement> statements, List<Explanation> explanations)
      throws IOException {
    for (ClassifiedStatement classified : statements) {
      Map<String, String> row = StatementWriter.columns(classified.statement());
      PredictionColumns.put(row, classified.prediction());
      csv.write(row);
      ClassifiedStatementJson.write(json.writer(), classified);
    }
    page.document(document, statements, explanations);
  }

  void commit(ShareReport shares) throws IOException {
    csv.flush();
    SharesWriter.csv(shares, this.shares.writer(), style);
    page.write(shares, html.writer());
    AtomicFile.commitAll(files);
  }

  @Override
  public void close() throws IOException {
    for (AtomicFile file : files) {
      file.close();
    }
  }
}
