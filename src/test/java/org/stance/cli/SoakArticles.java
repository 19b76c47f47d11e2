package org.stance.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.stance.document.Document;
import org.stance.document.DocumentReader;

/**
 * Articles made of those in {@code seeds}: paragraphs of one of them in another order, some left
 * out or told twice, every person in them under an invented name, a file a page, text or Markdown
 * and now and then a corpus.
 */
final class SoakArticles {
  private static final List<String> PEOPLE =
      List.of(
          "Volodymyr Zelenskyy",
          "Zelenskyy",
          "Emmanuel Macron",
          "Macron",
          "Donald Tusk",
          "Tusk",
          "Pete Hegseth",
          "Hegseth",
          "Donald Trump",
          "Trump",
          "Vladimir Putin",
          "JD Vance",
          "Vance",
          "Sergey Lavrov",
          "Lavrov",
          "Michael Waltz",
          "Marco Rubio");

  private final List<Document> seeds = new ArrayList<>();

  SoakArticles(Path directory) throws IOException {
    List<String> paths = List.of(directory.toString());
    try (DocumentReader reader = DocumentReader.open(paths, InputStream.nullInputStream())) {
      for (Document one = reader.next(); one != null; one = reader.next()) {
        seeds.add(one);
      }
    }
  }

  /** Writes the articles of these numbers into a directory of their own. */
  Path write(Path directory, long start, long end) throws IOException {
    Files.createDirectories(directory);
    for (long number = start; number < end; number++) {
      String text = text(number);
      switch ((int) (number % 5)) {
        case 0, 1 -> Files.writeString(directory.resolve(number + ".txt"), text);
        case 2 -> Files.writeString(directory.resolve(number + ".md"), "# News\n\n" + text);
        case 3 -> Files.writeString(directory.resolve(number + ".html"), page(text));
        default -> Files.writeString(directory.resolve(number + ".jsonl"), line(number, text));
      }
    }
    return directory;
  }

  private String text(long number) {
    Random random = new Random(number);
    List<String> paragraphs = new ArrayList<>();
    int seed = random.nextInt(seeds.size());
    Collections.addAll(paragraphs, seeds.get(seed).text().split("\n\\s*\n"));
    paragraphs.addAll(random.nextInt(10) == 0 ? List.copyOf(paragraphs) : List.of());
    Collections.shuffle(paragraphs, random);
    int kept = 1 + random.nextInt(paragraphs.size());
    String text = String.join("\n\n", paragraphs.subList(0, kept));
    for (int i = 0; i < PEOPLE.size(); i++) {
      text = text.replace(PEOPLE.get(i), SoakStatements.word(PEOPLE.size() * number + i));
    }
    return text;
  }

  private static String page(String text) {
    String paragraphs =
        text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .lines()
            .collect(Collectors.joining("</p>\n<p>", "<p>", "</p>"));
    return "<!DOCTYPE html><html><body><article>" + paragraphs + "</article></body></html>";
  }

  private static String line(long number, String text) {
    String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return "{\"id\":\"n%d\",\"date\":\"2025-02-18\",\"text\":\"%s\"}\n".formatted(number, escaped);
  }
}
