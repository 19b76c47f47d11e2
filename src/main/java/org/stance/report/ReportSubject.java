package org.stance.report;

import java.util.List;

/**
 * What a report is about, as its head says it.
 *
 * @param models the models, such as the names of their files or how they were cross-validated: two
 *     for a comparison, none for agreement between annotators, else one
 * @param data the data, as the user named them
 * @param groupedBy what the rows of a group have in common, such as "speaker"; empty where there
 *     are no groups
 * @param trainedOnly the number of further rows that were used for training only
 */
public record ReportSubject(List<String> models, String data, String groupedBy, int trainedOnly) {
  /** Copies the models. */
  public ReportSubject {
    models = List.copyOf(models);
  }

  /** Predictions of one model. */
  public static ReportSubject of(String model, String data) {
    return new ReportSubject(List.of(model), data, "", 0);
  }

  String model() {
    return models.get(0);
  }

  /** The number of rows and groups, such as "8 in 4 groups by speaker". */
  String rows(long rows, int groups) {
    return "%d in %d group%s by %s".formatted(rows, groups, groups == 1 ? "" : "s", groupedBy);
  }
}
