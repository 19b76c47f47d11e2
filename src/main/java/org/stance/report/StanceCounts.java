package org.stance.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stance.prediction.ClassifiedStatement;
import org.stance.statement.LabelSet;
import org.stance.statement.Speaker;

/**
 * How many statements stand where, in all and by speaker. They are predictions counted as they are,
 * not corrected for the model's errors. Not thread-safe.
 */
public final class StanceCounts {
  /** Stands for a speaker whom the article doesn't tell. */
  public static final String UNNAMED = "(not named)";

  private final LabelSet labels;
  private final int[] byStance;
  private final Map<String, int[]> bySpeaker = new LinkedHashMap<>();
  private int documents;
  private int statements;
  private int reviews;

  /**
   * Starts at zero.
   *
   * @param labels the labels that the predictions choose from
   */
  public StanceCounts(LabelSet labels) {
    this.labels = labels;
    this.byStance = new int[labels.size()];
  }

  /**
   * Counts the statements of one document.
   *
   * @param found its statements
   */
  public void add(List<ClassifiedStatement> found) {
    documents++;
    for (ClassifiedStatement one : found) {
      int stance = labels.indexOf(one.prediction().stance());
      byStance[stance]++;
      statements++;
      reviews += one.prediction().review().isPresent() ? 1 : 0;
      bySpeaker.computeIfAbsent(name(one), key -> new int[labels.size()])[stance]++;
    }
  }

  /** The speaker's name, or {@link #UNNAMED}. */
  static String name(ClassifiedStatement one) {
    Speaker speaker = one.statement().speaker();
    return speaker == null ? UNNAMED : speaker.name();
  }

  LabelSet labels() {
    return labels;
  }

  int documents() {
    return documents;
  }

  int statements() {
    return statements;
  }

  int reviews() {
    return reviews;
  }

  int of(int label) {
    return byStance[label];
  }

  /** Part of all statements that have a label, 0 to 1; 0 where there are none. */
  double share(int label) {
    return statements == 0 ? 0 : (double) byStance[label] / statements;
  }

  /** The speakers with a count for each label, those with most statements first. */
  List<Map.Entry<String, int[]>> speakers() {
    List<Map.Entry<String, int[]>> speakers = new ArrayList<>(bySpeaker.entrySet());
    speakers.sort(Comparator.comparingInt(entry -> -total(entry.getValue())));
    return speakers;
  }

  private static int total(int[] counts) {
    int total = 0;
    for (int count : counts) {
      total += count;
    }
    return total;
  }

  /** "41 statements in 5 articles; 9 marked ? for a person to look at". */
  String headline() {
    return found() + "; " + reviews + " marked ? for a person to look at";
  }

  /** "41 statements in 5 articles". */
  String found() {
    return plural(statements, "statement") + " in " + plural(documents, "article");
  }

  private static String plural(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
