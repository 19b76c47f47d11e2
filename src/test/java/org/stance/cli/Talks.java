package org.stance.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Invented labelled rows, easy to tell apart, and a model trained on them. */
public final class Talks {
  private static final List<String> LABELS = List.of("supportive", "skeptical", "opposed", "none");
  private static final List<String> WORDS =
      List.of(
          "we welcome the talks and hope for peace",
          "we doubt that the talks will lead anywhere",
          "we reject the talks and will never accept them",
          "the weather in the harbour was mild today");

  private Talks() {}

  /** Sixty rows of twelve speakers. */
  static String csv() {
    StringBuilder csv = new StringBuilder("id,text,label,speaker\n");
    for (int i = 0; i < 60; i++) {
      csv.append(i).append(",\"").append(WORDS.get(i % 4)).append(", said once more in round ");
      csv.append(i / 4).append("\",").append(LABELS.get(i % 4)).append(",Speaker ");
      csv.append((i / 4 + i % 3) % 12).append('\n');
    }
    return csv.toString();
  }

  public static Path write(Path directory, String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }

  /** Trains on {@link #csv}; the model lies in the directory as talks.stance. */
  static Shell train(Path directory) throws IOException {
    Path data = write(directory, "talks.csv", csv());
    return Shell.run(
        "train",
        "--data",
        data.toString(),
        "--model",
        directory.resolve("talks.stance").toString());
  }
}
