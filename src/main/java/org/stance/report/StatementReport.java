package org.stance.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stance.document.Document;
import org.stance.file.Printable;
import org.stance.prediction.ClassifiedStatement;
import org.stance.statement.LabelSet;
import org.stance.statement.Speaker;
import org.stance.statement.Statement;
import org.stance.statement.StatementType;

/**
 * Who said what and where they stand, as text for a terminal: a table a document, statements in the
 * order of the article, and a summary of all by stance and by speaker. Not thread-safe.
 */
public final class StatementReport {
  private static final String UNNAMED = "(not named)";
  private static final int SPEAKER = 26;
  private static final int CONFIDENCE = 5;
  private static final int BAR = 30;
  private static final int MOST_SPEAKERS = 25;
  private static final int NARROWEST = 72;

  private final LabelSet labels;
  private final int stanceWidth;
  private final int wordsWidth;
  private final Map<String, int[]> bySpeaker = new LinkedHashMap<>();
  private final int[] byStance;
  private int documents;
  private int statements;
  private int reviews;

  /**
   * Starts a report.
   *
   * @param labels the labels that the predictions choose from
   * @param width columns of the terminal; fewer than 72 count as 72
   */
  public StatementReport(LabelSet labels, int width) {
    this.labels = labels;
    this.byStance = new int[labels.size()];
    this.stanceWidth =
        Math.max(6, labels.labels().stream().mapToInt(String::length).max().orElse(0)) + 1;
    int rest = Math.max(width, NARROWEST) - SPEAKER - stanceWidth - CONFIDENCE - 6;
    this.wordsWidth = Math.max(20, rest);
  }

  /**
   * The table of one document; its statements count in the summary.
   *
   * @param document the document
   * @param found its statements in order
   * @return lines of text, the last ended; a document without statements says so
   */
  public String document(Document document, List<ClassifiedStatement> found) {
    documents++;
    StringBuilder text = new StringBuilder(heading(document));
    if (found.isEmpty()) {
      return text.append("  no statements found\n").toString();
    }
    appendLine(text, List.of("SPEAKER", "STANCE", "SURE", "STATEMENT"));
    for (ClassifiedStatement one : found) {
      count(one);
      appendStatement(text, one);
    }
    return text.toString();
  }

  private static String heading(Document document) {
    String title = document.title();
    String shown = title == null ? document.id() : document.id() + " - " + title.strip();
    return "\n" + Printable.line(shown) + "\n\n";
  }

  private void count(ClassifiedStatement one) {
    int stance = labels.indexOf(one.prediction().stance());
    byStance[stance]++;
    statements++;
    reviews += one.prediction().review().isPresent() ? 1 : 0;
    bySpeaker.computeIfAbsent(name(one.statement()), key -> new int[labels.size()])[stance]++;
  }

  private static String name(Statement statement) {
    Speaker speaker = statement.speaker();
    return speaker == null ? UNNAMED : Printable.line(speaker.name());
  }

  private void appendStatement(StringBuilder text, ClassifiedStatement one) {
    List<String> speaker = new ArrayList<>(TextWrap.wrap(name(one.statement()), SPEAKER));
    String role = role(one.statement().speaker());
    if (role != null) {
      TextWrap.wrap(Printable.line(role), SPEAKER - 2).forEach(line -> speaker.add("  " + line));
    }
    List<String> words = TextWrap.wrap(words(one.statement()), wordsWidth);
    String mark = one.prediction().review().isPresent() ? "?" : "";
    String sure = String.format(Locale.ROOT, "%.2f", one.prediction().confidence());
    for (int i = 0; i < Math.max(speaker.size(), words.size()); i++) {
      appendLine(
          text,
          List.of(
              i < speaker.size() ? speaker.get(i) : "",
              i == 0 ? one.prediction().stance() + mark : "",
              i == 0 ? sure : "",
              i < words.size() ? words.get(i) : ""));
    }
  }

  private static @Nullable String role(@Nullable Speaker speaker) {
    return speaker == null ? null : speaker.role();
  }

  /** Direct words in quotation marks, so that the eye tells them from reported ones. */
  private static String words(Statement statement) {
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
   * All documents together: shares by stance and counts by speaker.
   *
   * @return lines of text, the last ended
   */
  public String summary() {
    StringBuilder text = new StringBuilder("\n");
    text.append(plural(statements, "statement"))
        .append(" in ")
        .append(plural(documents, "article"));
    text.append("; ").append(reviews).append(" marked ? for a person to look at\n");
    if (statements > 0) {
      appendStances(text);
      appendSpeakers(text);
    }
    return text.toString();
  }

  private void appendStances(StringBuilder text) {
    text.append('\n');
    for (int i = 0; i < labels.size(); i++) {
      int bar = Math.round((float) BAR * byStance[i] / statements);
      text.append("  ").append(TextWrap.pad(labels.labels().get(i), SPEAKER));
      text.append(String.format(Locale.ROOT, "%5d  %3.0f%%  ", byStance[i], share(byStance[i])));
      text.append("#".repeat(bar)).append('\n');
    }
  }

  private double share(int count) {
    return 100.0 * count / statements;
  }

  private void appendSpeakers(StringBuilder text) {
    text.append("\n  ").append(TextWrap.pad("SPEAKER", SPEAKER));
    labels.labels().forEach(label -> text.append("  ").append(label));
    text.append('\n');
    List<Map.Entry<String, int[]>> speakers = new ArrayList<>(bySpeaker.entrySet());
    speakers.sort(Comparator.comparingInt(entry -> -total(entry.getValue())));
    for (Map.Entry<String, int[]> entry :
        speakers.subList(0, Math.min(MOST_SPEAKERS, speakers.size()))) {
      text.append("  ").append(TextWrap.pad(TextWrap.cut(entry.getKey(), SPEAKER), SPEAKER));
      for (int i = 0; i < labels.size(); i++) {
        String count = entry.getValue()[i] == 0 ? "." : Integer.toString(entry.getValue()[i]);
        text.append("  ").append(TextWrap.padLeft(count, labels.labels().get(i).length()));
      }
      text.append('\n');
    }
    if (speakers.size() > MOST_SPEAKERS) {
      text.append("  and ").append(speakers.size() - MOST_SPEAKERS).append(" more\n");
    }
  }

  private static int total(int[] counts) {
    int total = 0;
    for (int count : counts) {
      total += count;
    }
    return total;
  }

  private static String plural(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
