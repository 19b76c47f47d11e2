package org.stance.report;

import java.io.IOException;
import java.util.List;
import org.stance.file.Json;
import org.stance.metrics.ConfusionMatrix;
import org.stance.metrics.Interval;

/** JSON fields that several reports have. */
final class MetricJson {
  private MetricJson() {}

  static void interval(Json json, String name, Interval interval) throws IOException {
    json.object(
        name,
        ends -> {
          ends.rounded("value", interval.value());
          ends.rounded("low", interval.low());
          ends.rounded("high", interval.high());
        });
  }

  /** Counts by the label of the row, then by that of the column. */
  static void confusion(Json json, String name, ConfusionMatrix confusion) throws IOException {
    List<String> labels = confusion.labels().labels();
    json.object(
        name,
        rows -> {
          for (int gold = 0; gold < labels.size(); gold++) {
            List<Long> counts = confusion.counts().get(gold);
            rows.object(labels.get(gold), row -> counts(row, labels, counts));
          }
        });
  }

  private static void counts(Json json, List<String> labels, List<Long> counts) throws IOException {
    for (int i = 0; i < counts.size(); i++) {
      json.integer(labels.get(i), counts.get(i));
    }
  }
}
