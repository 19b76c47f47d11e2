package org.stance.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stance.document.Document;
import org.stance.file.Printable;
import org.stance.prediction.ClassifiedStatement;
import org.stance.prediction.Prediction;
import org.stance.report.chart.ShareTables;
import org.stance.report.chart.Table;
import org.stance.report.chart.TextWrap;
import org.stance.shares.Grouping;
import org.stance.shares.ShareReport;
import org.stance.statement.Speaker;
import org.stance.statement.Statement;
import org.stance.statement.StatementType;
import org.stance.task.LabelSet;

/**
 * Who said what and where they stand, as text for a terminal: a table per document with its
 * statements in the order of the article, then a summary of all. Immutable and thread-safe.
 */
public final class StatementReport {
  private static final int SPEAKER_WIDTH = 26;
  private static final int CONFIDENCE_WIDTH = 5;
  private static final int MIN_WIDTH = 72;
  private static final int MIN_WORDS_WIDTH = 20;
  private static final int MAX_GROUPS = 25;

  /** The indent and the spaces between columns. */
  private static final int SPACES = 5;

  private final int stanceWidth;
  private final int wordsWidth;

  /**
   * Sets the widths of the columns.
   *
   * @param labels the labels that the predictions choose from
   * @param width the terminal's width in characters; less than 72 counts as 72
   */
  public StatementReport(LabelSet labels, int width) {
    int longest = labels.labels().stream().mapToInt(String::length).max().orElse(0);
    this.stanceWidth = Math.max("STANCE".length(), longest + 1);
    int others = SPEAKER_WIDTH + stanceWidth + CONFIDENCE_WIDTH + SPACES + 1;
    this.wordsWidth = Math.max(MIN_WORDS_WIDTH, Math.max(width, MIN_WIDTH) - others);
  }

  /**
   * The table of one document.
   *
   * @param document the document
   * @param found its statements in order
   * @return lines of text, each ended; a document without statements says so
   */
  public String document(Document document, List<ClassifiedStatement> found) {
    StringBuilder text = new StringBuilder("\n" + heading(document) + "\n\n");
    if (found.isEmpty()) {
      return text.append("  no statements found\n").toString();
    }
    appendLine(text, List.of("SPEAKER", "STANCE", "CONF", "STATEMENT"));
    found.forEach(statement -> appendStatement(text, statement));
    return text.toString();
  }

  /** The id of a document and its title, on one line. */
  private static String heading(Document document) {
    String title = document.title();
    return Printable.line(title == null ? document.id() : document.id() + " - " + title.strip());
  }

  private void appendStatement(StringBuilder text, ClassifiedStatement classified) {
    List<String> speaker =
        new ArrayList<>(TextWrap.wrap(Printable.line(speaker(classified)), SPEAKER_WIDTH));
    String role = role(classified.statement().speaker());
    if (role != null) {
      TextWrap.wrap(role, SPEAKER_WIDTH - 2).forEach(line -> speaker.add("  " + line));
    }
    List<String> words = TextWrap.wrap(words(classified.statement()), wordsWidth);
    for (int i = 0; i < Math.max(speaker.size(), words.size()); i++) {
      appendLine(
          text,
          List.of(
              i < speaker.size() ? speaker.get(i) : "",
              i == 0 ? stance(classified) : "",
              i == 0 ? confidence(classified) : "",
              i < words.size() ? words.get(i) : ""));
    }
  }

  /** The speaker's name, or the words for one who is not named. */
  static String speaker(ClassifiedStatement classified) {
    Speaker speaker = classified.statement().speaker();
    return speaker == null ? Grouping.SPEAKER.unknown() : speaker.name();
  }

  /** The stance, with a question mark where a person should check it. */
  private static String stance(ClassifiedStatement classified) {
    Prediction prediction = classified.prediction();
    return prediction.stance() + (prediction.review().isPresent() ? "?" : "");
  }

  static String confidence(ClassifiedStatement classified) {
    return decimals(classified.prediction().confidence());
  }

  static String decimals(double probability) {
    return String.format(Locale.ROOT, "%.2f", probability);
  }

  /** The rule that extracted a statement, and how likely it is to be one. */
  static String extraction(Statement statement) {
    return String.format(
        Locale.ROOT,
        "rule %s with confidence %.2f",
        statement.finder().label(),
        statement.confidence());
  }

  static @Nullable String role(@Nullable Speaker speaker) {
    String role = speaker == null ? null : speaker.role();
    return role == null ? null : Printable.line(role);
  }

  /** The words, in quotation marks if they are direct speech. */
  private static String words(Statement statement) {
    String words = Printable.line(statement.text().replaceAll("\\s+", " ").strip());
    return statement.type() == StatementType.DIRECT ? "\u201C" + words + "\u201D" : words;
  }

  private void appendLine(StringBuilder text, List<String> cells) {
    StringBuilder line = new StringBuilder("  ");
    line.append(TextWrap.pad(cells.get(0), SPEAKER_WIDTH)).append("  ");
    line.append(TextWrap.pad(cells.get(1), stanceWidth)).append(' ');
    line.append(TextWrap.pad(cells.get(2), CONFIDENCE_WIDTH)).append(cells.get(3));
    text.append(line.toString().stripTrailing()).append('\n');
  }

  /**
   * All documents together: shares of each stance, and by each grouping of the report.
   *
   * @param report the shares
   * @return lines of text, each ended
   */
  public static String summary(ShareReport report) {
    StringBuilder text = new StringBuilder("\n" + report.headline() + ", marked ?\n");
    if (report.statements() > 0) {
      report.warnings().forEach(warning -> text.append("warning: ").append(warning).append('\n'));
      List<Table> tables = new ShareTables(report, true, MAX_GROUPS).tables();
      tables.forEach(table -> TextReport.append(text, table));
      text.append('\n');
      ShareTables.NOTES.forEach(note -> text.append(note).append('\n'));
    }
    return text.toString();
  }
}
