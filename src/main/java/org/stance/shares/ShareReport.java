package org.stance.shares;

import java.util.List;
import java.util.Optional;
import org.stance.task.LabelSet;

/**
 * Who stands where: shares of each stance, of all statements and by group, corrected for the
 * classifier's errors.
 *
 * <p>How often each label is given where another is right is known from the rows that were held out
 * when the model was trained. The shares told are those under which the predictions seen are
 * likeliest ({@code ConfusionQuantifier}). Their 95% intervals draw documents anew, with all their
 * statements, and for each draw the error rates from what the held-out rows allow ({@code
 * ErrorRates}), so they count both kinds of chance. <b>They assume that the classifier errs here as
 * it did on the held-out rows</b>: where words or events differ much from the training data, the
 * shares are off and the intervals too narrow. Errors in finding statements and speakers are not
 * counted.
 *
 * <p>Correction takes bias out and lets chance in: of a small group the corrected share may lie
 * further from the truth than the predicted one, and only its interval says something.
 *
 * @param labels the labels
 * @param documents how many documents were read, also those without statements
 * @param copies how many statements repeat another and were not counted again
 * @param reviews how many of all, copies included, a person should look at
 * @param all all statements, copies apart
 * @param tables the same by group
 * @param warnings why shares can't be corrected, or hardly
 */
public record ShareReport(
    LabelSet labels,
    int documents,
    int copies,
    int reviews,
    Shares all,
    List<By> tables,
    List<String> warnings) {
  /** Fewer statements of a group, or held-out rows of a label, tell next to nothing. */
  public static final int FEWEST = 10;

  /** In simulations intervals over fewer documents held the truth too seldom. */
  public static final int FEWEST_DOCUMENTS = 5;

  /** Copies the lists. */
  public ShareReport {
    tables = List.copyOf(tables);
    warnings = List.copyOf(warnings);
  }

  /**
   * The shares of groups.
   *
   * @param by what the groups are
   * @param rows the groups that are large enough, weeks in order of time, others with most
   *     statements first
   * @param others the statements of all smaller groups together, empty where there are none
   * @param smaller how many groups these are
   */
  public record By(Grouping by, List<Shares> rows, Optional<Shares> others, int smaller) {
    /** Copies the rows. */
    public By {
      rows = List.copyOf(rows);
    }
  }

  /**
   * All statements, copies included.
   *
   * @return 0 or more
   */
  public int statements() {
    return all.statements() + copies;
  }

  /**
   * What was read, and how much of it is doubtful.
   *
   * @return such as "41 statements in 5 articles; 9 marked ? for a person to look at"
   */
  public String headline() {
    return found() + "; " + reviews + " marked ? for a person to look at";
  }

  /**
   * What was read.
   *
   * @return such as "41 statements in 5 articles; 2 copies not counted"
   */
  public String found() {
    String again = copies == 0 ? "" : "; " + plural(copies, "copy", "copies") + " not counted";
    return plural(statements(), "statement", "statements")
        + " in "
        + plural(documents, "article", "articles")
        + again;
  }

  private static String plural(int count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }
}
