package org.stance.document;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.stance.file.InputFormatException;

/**
 * A file with articles.
 *
 * @param path its path
 * @param id the id of the document in it, unless it is a corpus
 * @param kind how it is read
 */
record ArticleFile(Path path, String id, Kind kind) {
  private static final Map<String, Kind> ENDINGS =
      Map.of(
          ".txt", Kind.TEXT,
          ".md", Kind.MARKDOWN,
          ".html", Kind.HTML,
          ".htm", Kind.HTML,
          ".xhtml", Kind.HTML,
          ".jsonl", Kind.CORPUS);

  /** How a file is read. */
  enum Kind {
    TEXT,
    MARKDOWN,
    HTML,
    CORPUS
  }

  /** The file as messages name it. */
  String name() {
    return path.toString();
  }

  private static ArticleFile of(Path path, String id) {
    Kind kind = ENDINGS.getOrDefault(DocumentReader.ending(path), Kind.TEXT);
    return new ArticleFile(path, id, kind);
  }

  /** All files that the arguments name, in order, without duplicates, each with a unique id. */
  static List<ArticleFile> all(List<String> arguments) throws IOException {
    Map<Path, ArticleFile> found = new LinkedHashMap<>();
    for (String argument : arguments) {
      Path path = Path.of(argument);
      if (argument.equals(DocumentReader.STDIN)) {
        found.putIfAbsent(path, new ArticleFile(path, argument, Kind.TEXT));
      } else if (Files.isDirectory(path)) {
        inDirectory(path).forEach(file -> found.putIfAbsent(real(file.path()), file));
      } else if (Files.exists(path)) {
        found.putIfAbsent(real(path), of(path, String.valueOf(path.getFileName())));
      } else {
        throw new NoSuchFileException(argument, null, "no such file or directory");
      }
    }
    return withOwnIds(List.copyOf(found.values()));
  }

  private static Path real(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private static List<ArticleFile> inDirectory(Path directory) throws IOException {
    Map<String, Path> found = new TreeMap<>();
    Files.walkFileTree(
        directory,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes)
              throws IOException {
            boolean hidden = !inner.equals(directory) && Files.isHidden(inner);
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (!Files.isHidden(file) && ENDINGS.containsKey(DocumentReader.ending(file))) {
              found.put(slashes(directory.relativize(file)), file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException cause) throws IOException {
            throw new FileSystemException(file.toString(), null, "can't be listed or read");
          }
        });
    if (found.isEmpty()) {
      throw new InputFormatException(
          directory.toString(),
          "a directory without articles (.txt, .md, .html, .htm, .xhtml or .jsonl expected)");
    }
    List<ArticleFile> files = new ArrayList<>();
    found.forEach((id, path) -> files.add(of(path, id)));
    return files;
  }

  private static List<ArticleFile> withOwnIds(List<ArticleFile> files) {
    Map<String, Integer> uses = new HashMap<>();
    files.forEach(file -> uses.merge(file.id(), 1, Integer::sum));
    Set<String> taken = new HashSet<>();
    List<ArticleFile> own = new ArrayList<>();
    for (ArticleFile file : files) {
      boolean shared = uses.getOrDefault(file.id(), 0) > 1;
      String id = shared ? slashes(file.path()) : file.id();
      String free = id;
      for (int i = 2; !taken.add(free); i++) {
        free = id + "#" + i;
      }
      own.add(new ArticleFile(file.path(), free, file.kind()));
    }
    return own;
  }

  private static String slashes(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }
}
