package org.stance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of documentation in Markdown.
 *
 * @param file where it lies
 * @param text what it says
 */
record Page(Path file, String text) {
  private static final Pattern HEADING = Pattern.compile("(?m)^(#{1,6}) +(.+)$");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```$");
  private static final Pattern BREAK = Pattern.compile("\\\\\n\\s*");

  static Page of(String file) throws IOException {
    Path path = Path.of(file);
    return new Page(path, Files.readString(path));
  }

  /** All pages: the README, those in docs, and what lies beside the README. */
  static List<Page> all() throws IOException {
    List<Page> pages = new ArrayList<>();
    for (String file : List.of("README.md", "CHANGES.md", "CONTRIBUTING.md", "SECURITY.md")) {
      pages.add(of(file));
    }
    try (var files = Files.list(Path.of("docs"))) {
      for (Path file : files.sorted().toList()) {
        if (file.toString().endsWith(".md")) {
          pages.add(of(file.toString()));
        }
      }
    }
    pages.add(of("training-data/README.md"));
    return pages;
  }

  /** The contents of its fenced blocks in a language, in order. */
  List<String> blocks(String language) {
    List<String> blocks = new ArrayList<>();
    Matcher matcher = Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$").matcher(text);
    while (matcher.find()) {
      blocks.add(matcher.group(1));
    }
    return blocks;
  }

  /** Its commands, in order; one that goes on in the next line is a single command. */
  List<Command> commands() {
    return blocks("sh").stream()
        .flatMap(block -> BREAK.matcher(block.strip()).replaceAll(" ").lines())
        .map(Command::of)
        .toList();
  }

  /** What stands under each heading of a level, up to the next heading of that level or above. */
  Map<String, String> sections(int level) {
    Map<String, String> sections = new LinkedHashMap<>();
    String heading = "";
    int start = -1;
    Matcher matcher = HEADING.matcher(text);
    while (matcher.find()) {
      if (matcher.group(1).length() <= level) {
        if (start >= 0) {
          sections.put(heading, text.substring(start, matcher.start()));
        }
        heading = matcher.group(2).replace("`", "");
        start = matcher.group(1).length() == level ? matcher.end() : -1;
      }
    }
    if (start >= 0) {
      sections.put(heading, text.substring(start));
    }
    return sections;
  }

  /** The page's part under a heading of the second level. */
  Page section(String heading) {
    return new Page(file, sections(2).getOrDefault(heading, ""));
  }

  /** What stands in backticks in the first cell of each row of its tables. */
  List<String> firstCells() {
    Matcher matcher = Pattern.compile("(?m)^\\| `([^`]+)`").matcher(text);
    List<String> cells = new ArrayList<>();
    while (matcher.find()) {
      cells.add(matcher.group(1).replace("\\|", "|"));
    }
    return cells;
  }

  /** The links that lead to a file of the project, with their anchors. */
  List<String> links() {
    Matcher matcher = LINK.matcher(FENCED.matcher(text).replaceAll(""));
    List<String> links = new ArrayList<>();
    while (matcher.find()) {
      if (!matcher.group(1).contains(":")) {
        links.add(matcher.group(1));
      }
    }
    return links;
  }

  /** The anchors that its headings give. */
  List<String> anchors() {
    Matcher matcher = HEADING.matcher(FENCED.matcher(text).replaceAll(""));
    List<String> anchors = new ArrayList<>();
    while (matcher.find()) {
      String plain = matcher.group(2).toLowerCase(Locale.ROOT).replaceAll("[^\\w\\- ]", "");
      anchors.add(plain.replace(' ', '-'));
    }
    return anchors;
  }
}
