package org.stance.extraction.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The word lists of extraction: one entry per line, {@code #} starts a comment line. */
public final class WordList {
  private WordList() {}

  /** The entries in the file's order. */
  public static List<String> lines(String name) {
    try (InputStream in = WordList.class.getResourceAsStream("/org/stance/extraction/" + name)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + name);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + name, e);
    }
  }

  /** The entries as a set. */
  public static Set<String> words(String name) {
    return lines(name).stream().collect(Collectors.toUnmodifiableSet());
  }
}
