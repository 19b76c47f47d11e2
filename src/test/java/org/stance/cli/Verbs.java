package org.stance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * Every verb at work on little, with a word of the caller's in all the places that a file or a user
 * can fill: text, speaker, label, target, columns and file names.
 */
final class Verbs {
  final String data;
  final String model;
  final String article;
  final String predictions;
  final String annotations;
  private final String word;
  private final String cell;

  private Verbs(Path directory, String word, String cell) throws IOException {
    this.word = word;
    this.cell = cell;
    String name = word.replace("/", "_").replace("\0", "_");
    data = write(directory, "talks " + name + ".csv", talks());
    model = directory.resolve("talks " + name + ".stance").toString();
    predictions = directory.resolve("predictions " + name + ".csv").toString();
    String said = "“We welcome the %s talks,” said Ada %s Lindqvist.\n";
    article = write(directory, "article " + name + ".txt", said.replace("%s", word));
    annotations = write(directory, "annotations " + name + ".csv", annotations());
  }

  private static String write(Path directory, String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text).toString();
  }

  private String talks() {
    String[] lines = Talks.csv().split("\n", -1);
    StringBuilder csv = new StringBuilder(lines[0]).append(',');
    csv.append(quoted("column " + word)).append('\n');
    for (int i = 1; i < lines.length - 1; i++) {
      csv.append(
          lines[i]
              .replace(" once more", " " + cell.replace("\"", "\"\""))
              .replace(",opposed,", "," + quoted("opposed " + cell) + ",")
              .replaceAll(",Speaker [0-5]$", ',' + Matcher.quoteReplacement(quoted(word))));
      csv.append(",x\n");
    }
    return csv.toString();
  }

  private String annotations() {
    StringBuilder csv = new StringBuilder("id," + quoted("label_a " + word) + ",label_b\n");
    for (int i = 0; i < 20; i++) {
      csv.append(i).append(',').append(i % 3 == 0 ? "none" : quoted("yes " + cell));
      csv.append(',').append(i % 4 == 0 ? "none" : quoted("yes " + cell)).append('\n');
    }
    return csv.toString();
  }

  static String quoted(String value) {
    return '"' + value.replace("\"", "\"\"") + '"';
  }

  /**
   * Writes the files, trains a model and classifies the rows with it.
   *
   * @param word where anything may stand
   * @param cell in labelled text and labels, which may hold no control characters
   */
  static Verbs of(Path directory, String word, String cell) throws IOException {
    Verbs verbs = new Verbs(directory, word, cell);
    Shell trained = Shell.run(verbs.train().toArray(String[]::new));
    assertThat(trained.exitCode()).as(trained.err()).isZero();
    Shell classified = Shell.run(verbs.classify("-o", verbs.predictions).toArray(String[]::new));
    assertThat(classified.exitCode()).as(classified.err()).isZero();
    return verbs;
  }

  /** A line, with more behind it. */
  static List<String> with(List<String> line, String... more) {
    return Stream.concat(line.stream(), Stream.of(more)).toList();
  }

  List<String> train(String... more) {
    return with(trainTo(model), more);
  }

  List<String> trainTo(String file, String... more) {
    List<String> line = List.of("train", "--features", "words", "--labels", "auto", "--data", data);
    return with(with(line, "--model", file, "--target", "talks " + word), more);
  }

  List<String> classify(String... more) {
    return with(List.of("classify", "--model", model, data), more);
  }

  List<String> run(String... more) {
    return with(List.of("run", "--model", model, article, "--target", "on " + word), more);
  }

  List<String> extract(String... more) {
    return with(List.of("extract", article), more);
  }

  List<String> evaluate(String... more) {
    return with(List.of("evaluate", "--model", model, "--data", data), more);
  }

  List<String> fold(String... more) {
    List<String> line = List.of("evaluate", "--folds", "2", "--labels", "auto", "--data", data);
    return with(with(line, "--features", "words"), more);
  }

  List<String> report(String... more) {
    return with(List.of("report", "--model", model, "--min", "1", predictions), more);
  }

  List<String> compare(String... more) {
    return with(List.of("compare", "--model", model, "--model", model, "--data", data), more);
  }

  List<String> agreement(String... more) {
    return with(List.of("agreement", annotations), more);
  }

  List<String> check(String... more) {
    return with(List.of("check", "--features", "none", "--labels", "auto", data), more);
  }

  List<String> explain(String... more) {
    List<String> line = List.of("explain", "--model", model, "--text", "we doubt " + word);
    return with(with(line, "--data", data), more);
  }

  /** The verbs that take {@code -o FILE}. */
  List<List<String>> withFile() {
    return List.of(
        classify(),
        extract(),
        evaluate(),
        fold(),
        report(),
        compare(),
        agreement(),
        check(),
        explain());
  }

  /** All of them, as they write to standard output. */
  List<List<String>> all() {
    List<List<String>> all = new ArrayList<>(withFile());
    all.add(run());
    all.add(train());
    all.add(train("-v"));
    all.add(List.of("model", model));
    all.add(List.of("model", "--verify", model));
    return all;
  }
}
