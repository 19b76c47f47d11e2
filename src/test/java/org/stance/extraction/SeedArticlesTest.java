package org.stance.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.stance.document.Document;
import org.stance.document.DocumentReader;
import org.stance.statement.Speaker;
import org.stance.statement.Statement;
import org.stance.table.Row;
import org.stance.table.RowReader;

/** The articles in {@code seeds/} against what a careful reader finds in them. */
class SeedArticlesTest {
  private static final Path SEEDS = Path.of("seeds");
  private static final Path EXPECTED = Path.of("src/test/resources/seeds");

  /** How many of the words of two statements must be the same, of all words of both. */
  private static final double SAME = 0.8;

  /** What share of the mixed and indirect statements must be found, and credited rightly. */
  private static final double FOUND = 0.9;

  private static final List<Line> expected = new ArrayList<>();
  private static final List<Line> found = new ArrayList<>();

  private record Line(String document, String type, String words, String speaker) {
    boolean isDirect() {
      return type.equals("direct");
    }

    /** The same words, but for white space and the marks at both ends. */
    private String bare() {
      String spaced = words.replaceAll("\\s+", " ");
      return spaced.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
    }

    private Set<String> wordSet() {
      return new HashSet<>(
          Arrays.asList(bare().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    }

    /** The same name, or for somebody unnamed the phrase without what hangs on it behind. */
    private boolean isSpeakerOf(Line other) {
      String whole = speaker.toLowerCase(Locale.ROOT);
      String part = other.speaker.toLowerCase(Locale.ROOT);
      return document.equals(other.document)
          && (whole.equals(part) || (!part.isEmpty() && whole.startsWith(part + " ")));
    }

    boolean isGivenBy(Line other) {
      return type.equals(other.type) && isSpeakerOf(other) && bare().equals(other.bare());
    }

    boolean resembles(Line other) {
      Set<String> shared = new HashSet<>(wordSet());
      shared.retainAll(other.wordSet());
      Set<String> all = new HashSet<>(wordSet());
      all.addAll(other.wordSet());
      return isSpeakerOf(other) && shared.size() >= SAME * all.size();
    }
  }

  @BeforeAll
  static void extractEverySeed() throws IOException {
    try (Stream<Path> files = Files.list(EXPECTED)) {
      for (Path file : files.sorted().toList()) {
        readExpected(file);
      }
    }
    StatementExtractor extractor = new StatementExtractor();
    try (DocumentReader reader =
        DocumentReader.open(List.of(SEEDS.toString()), InputStream.nullInputStream())) {
      for (Document document = reader.next(); document != null; document = reader.next()) {
        for (Statement one : extractor.extract(document)) {
          Speaker speaker = one.speaker();
          String name = speaker == null ? "" : speaker.name();
          found.add(new Line(document.id(), one.type().label(), one.text(), name));
        }
      }
    }
  }

  private static void readExpected(Path file) throws IOException {
    try (RowReader rows = RowReader.open(file)) {
      for (Row row = rows.next(); row != null; row = rows.next()) {
        expected.add(
            new Line(
                row.column("document"),
                row.column("type"),
                row.column("words"),
                row.column("speaker")));
      }
    }
  }

  @Test
  void directStatementsAreExactlyTheExpectedOnes() {
    List<Line> wanted = expected.stream().filter(Line::isDirect).toList();
    List<Line> got = found.stream().filter(Line::isDirect).toList();
    assertThat(wanted).hasSizeGreaterThan(40);
    assertThat(wanted.stream().filter(line -> got.stream().noneMatch(line::isGivenBy)))
        .as("missing, or with another speaker")
        .isEmpty();
    assertThat(got.stream().filter(line -> wanted.stream().noneMatch(one -> one.isGivenBy(line))))
        .as("not expected")
        .isEmpty();
  }

  @Test
  void mostMixedAndIndirectStatementsAreFound() {
    List<Line> wanted = expected.stream().filter(line -> !line.isDirect()).toList();
    List<Line> missing =
        wanted.stream().filter(line -> found.stream().noneMatch(line::resembles)).toList();
    assertThat(missing)
        .as("missing of %d, or with another speaker: %s", wanted.size(), missing)
        .hasSizeLessThanOrEqualTo((int) ((1 - FOUND) * wanted.size()));
  }
}
