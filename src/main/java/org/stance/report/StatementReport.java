package org.stance.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stance.document.Document;
import org.stance.file.Printable;
import org.stance.prediction.ClassifiedStatement;
import org.stance.report.chart.ShareTables;
import org.stance.report.chart.Table;
import org.stance.report.chart.TextWrap;
import org.stance.shares.ShareReport;
import org.stance.shares.Grouping;
import org.stance.statement.Speaker;
import org.stance.statement.Statement;
import org.stance.statement.StatementType;
import org.stance.task.LabelSet;

/**
 * Who said what and where they stand, as text for a terminal: a table a document, statements in the
 * order of the article, and a summary of all by stance and by speaker. Immutable and thread-safe.
 */
public final class StatementReport {
  private static final int SPEAKER = 26;
  private static final int CONFIDENCE = 5;
  private static final int MOST_ROWS = 25;
  private static final int NARROWEST = 72;

  private final int stanceWidth;
  private final int wordsWidth;

  /**
   * Plans the columns.
   *
   * @param labels the labels that the predictions choose from
   * @param width columns of the terminal; fewer than 72 count as 72
   */
  public StatementReport(LabelSet labels, int width) {
    int longest = labels.labels().stream().mapToInt(String::length).max().orElse(0);
    this.stanceWidth = Math.max("STANCE".length(), longest + 1);
    this.wordsWidth = Math.max(20, Math.max(width, NARROWEST) - SPEAKER - stanceWidth - 11);
  }

  /**
   * The table of one document.
   *
   * @param document the document
   * @param found its statements in order
   * @return lines of text, the last ended; a document without statements says so
   */
  public String document(Document document, List<ClassifiedStatement> found) {
    StringBuilder text = new StringBuilder("\n" + heading(document) + "\n\n");
    if (found.isEmpty()) {
      return text.append("  no statements found\n").toString();
    }
    appendLine(text, List.of("SPEAKER", "STANCE", "SURE", "STATEMENT"));
    found.forEach(one -> appendStatement(text, one));
    return text.toString();
  }

  /** The id of a document and its title, on one line. */
  static String heading(Document document) {
    String title = document.title();
    return Printable.line(title == null ? document.id() : document.id() + " - " + title.strip());
  }

  private void appendStatement(StringBuilder text, ClassifiedStatement one) {
    List<String> speaker =
        new ArrayList<>(TextWrap.wrap(Printable.line(speaker(one)), SPEAKER));
    String role = role(one.statement().speaker());
    if (role != null) {
      TextWrap.wrap(role, SPEAKER - 2).forEach(line -> speaker.add("  " + line));
    }
    List<String> words = TextWrap.wrap(words(one.statement()), wordsWidth);
    for (int i = 0; i < Math.max(speaker.size(), words.size()); i++) {
      appendLine(
          text,
          List.of(
              i < speaker.size() ? speaker.get(i) : "",
              i == 0 ? stance(one) : "",
              i == 0 ? sure(one) : "",
              i < words.size() ? words.get(i) : ""));
    }
  }

  /** The speaker's name, or the words for one who is not named. */
  static String speaker(ClassifiedStatement one) {
    Speaker speaker = one.statement().speaker();
    return speaker == null ? Grouping.SPEAKER.unknown() : speaker.name();
  }

  /** The stance, with a question mark where a person should look. */
  static String stance(ClassifiedStatement one) {
    return one.prediction().stance() + (one.prediction().review().isPresent() ? "?" : "");
  }

  static String sure(ClassifiedStatement one) {
    return decimals(one.prediction().confidence());
  }

  static String decimals(double probability) {
    return String.format(Locale.ROOT, "%.2f", probability);
  }

  /** By what a statement was found, and how likely it is one. */
  static String found(Statement statement) {
    return String.format(
        Locale.ROOT, "%s %.2f", statement.finder().label(), statement.confidence());
  }

  static @Nullable String role(@Nullable Speaker speaker) {
    String role = speaker == null ? null : speaker.role();
    return role == null ? null : Printable.line(role);
  }

  /** Direct words in quotation marks, so that the eye tells them from reported ones. */
  static String words(Statement statement) {
    String words = Printable.line(statement.text().replaceAll("\\s+", " ").strip());
    return statement.type() == StatementType.DIRECT ? "\u201C" + words + "\u201D" : words;
  }

  private void appendLine(StringBuilder text, List<String> cells) {
    StringBuilder line = new StringBuilder("  ");
    line.append(TextWrap.pad(cells.get(0), SPEAKER)).append("  ");
    line.append(TextWrap.pad(cells.get(1), stanceWidth)).append(' ');
    line.append(TextWrap.pad(cells.get(2), CONFIDENCE)).append(cells.get(3));
    text.append(line.toString().stripTrailing()).append('\n');
  }

  /**
   * All documents together: shares by stance, and by what is known of the statements.
   *
   * @param report what was counted
   * @return lines of text, the last ended
   */
  public static String summary(ShareReport report) {
    StringBuilder text = new StringBuilder("\n" + report.headline() + "\n");
    if (report.statements() > 0) {
      report.warnings().forEach(line -> text.append("warning: ").append(line).append('\n'));
      List<Table> tables = new ShareTables(report, true, MOST_ROWS).tables();
      tables.forEach(table -> TextReport.append(text, table));
      text.append('\n');
      ShareTables.NOTES.forEach(note -> text.append(note).append('\n'));
    }
    return text.toString();
  }
}
