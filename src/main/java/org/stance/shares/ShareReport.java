package org.stance.shares;

import java.util.List;
import java.util.Optional;
import org.stance.task.LabelSet;

/**
 * Who stands where: the share of each stance, among all statements and by group, corrected for the
 * classifier's errors. Immutable.
 *
 * <p>The confusion matrix of the rows held out in training shows how often each label is predicted
 * where another is right. The corrected shares are the ones under which the observed predictions
 * are likeliest ({@code ConfusionQuantifier}). Their 95% intervals combine two sources of chance:
 * each replicate resamples the documents, with all their statements, and draws the error rates anew
 * from what the held-out rows allow ({@code ErrorRates}). <b>They assume that the classifier errs
 * here as it did on the held-out rows</b>: where wording or events differ much from the training
 * data, the shares are biased and the intervals too narrow. Errors in extracting statements and
 * speakers are not included.
 *
 * <p>The correction trades bias for variance: in a small group the corrected share may lie further
 * from the truth than the predicted one, and only its interval is informative.
 *
 * @param labels the labels
 * @param documents the number of documents read, including those without statements
 * @param copies the number of statements that repeat another and were not counted again
 * @param reviews the number of statements, duplicates included, that a person should check
 * @param all all statements without duplicates
 * @param tables the same by group, one entry per grouping asked for
 * @param warnings why shares can't be corrected; empty if they can
 */
public record ShareReport(
    LabelSet labels,
    int documents,
    int copies,
    int reviews,
    Shares all,
    List<Breakdown> tables,
    List<String> warnings) {
  /** Groups with fewer statements, and labels with fewer held-out rows, are not corrected. */
  public static final int MIN_STATEMENTS = 10;

  /**
   * Groups with an effectively smaller number of documents are not corrected: in simulations their
   * intervals held the truth too seldom.
   */
  public static final int MIN_DOCUMENTS = 5;

  /** Copies the lists. */
  public ShareReport {
    tables = List.copyOf(tables);
    warnings = List.copyOf(warnings);
  }

  /**
   * The shares of one grouping's groups.
   *
   * @param by the grouping
   * @param rows the groups that are large enough: weeks in chronological order, others by falling
   *     number of statements
   * @param others the statements of all smaller groups together; empty where there are none
   * @param smaller the number of these groups, 0 or more
   */
  public record Breakdown(Grouping by, List<Shares> rows, Optional<Shares> others, int smaller) {
    /** Copies the rows. */
    public Breakdown {
      rows = List.copyOf(rows);
    }
  }

  /**
   * The number of statements, duplicates included.
   *
   * @return 0 or more
   */
  public int statements() {
    return all.statements() + copies;
  }

  /**
   * What was read, and how much of it needs checking.
   *
   * @return such as "41 statements in 5 articles; 9 to check"
   */
  public String headline() {
    return found() + "; " + reviews + " to check";
  }

  /**
   * What was read.
   *
   * @return such as "41 statements in 5 articles; 2 duplicates not counted"
   */
  public String found() {
    String repeated = copies == 0 ? "" : "; " + counted(copies, "duplicate") + " not counted";
    return counted(statements(), "statement") + " in " + counted(documents, "article") + repeated;
  }

  private static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
