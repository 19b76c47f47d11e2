package org.stance.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir private Path home;

  private List<String> listing() throws IOException {
    try (Stream<Path> files = Files.list(home)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void committedFileReplacesTheOldOneOnlyThen() throws IOException {
    Path file = Files.writeString(home.resolve("a"), "old");
    try (AtomicFile output = AtomicFile.of(file)) {
      output.writer().write("new");
      output.writer().flush();
      assertThat(file).hasContent("old");
      output.commit();
    }
    assertThat(file).hasContent("new");
    assertThat(listing()).containsExactly("a");
  }

  @Test
  void fileClosedWithoutCommitLeavesNothing() throws IOException {
    try (AtomicFile output = AtomicFile.of(home.resolve("a"))) {
      output.stream().write(1);
    }
    assertThat(listing()).isEmpty();
  }

  @Test
  void writerMayBeClosedBeforeTheCommit() throws IOException {
    try (AtomicFile output = AtomicFile.of(home.resolve("a"))) {
      output.writer().write("text");
      output.writer().close();
      output.commit();
    }
    assertThat(home.resolve("a")).hasContent("text");
  }

  @Test
  void directoriesAreMadeWithTheCommitAndNotBefore() throws IOException {
    Path directory = home.resolve("x/y");
    try (AtomicFile output = AtomicFile.in(directory, "a")) {
      output.writer().write("text");
      assertThat(home.resolve("x")).doesNotExist();
      output.commit();
    }
    assertThat(directory.resolve("a")).hasContent("text");
    assertThat(listing()).containsExactly("x");
  }

  @Test
  void symbolicLinkStaysOne() throws IOException {
    Path file = Files.writeString(home.resolve("a"), "old");
    Path link = Files.createSymbolicLink(home.resolve("b"), file);
    try (AtomicFile output = AtomicFile.of(link)) {
      output.writer().write("new");
      output.commit();
    }
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(file).hasContent("new");
  }

  @Test
  void missingDirectoriesAndDirectoriesAreToldInWords() {
    Path lost = home.resolve("x/a");
    assertThatThrownBy(() -> AtomicFile.of(lost))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessage(lost + ": no directory " + lost.getParent());
    assertThatThrownBy(() -> AtomicFile.of(home))
        .isInstanceOf(FileSystemException.class)
        .hasMessage(home + ": a directory (a file expected)");
  }

  @Test
  void whatKilledProcessesLeftGoesWithTheNextStartOfTheSameFile() throws IOException {
    String unique = "01234567-89ab-cdef-0123-456789abcdef";
    Files.writeString(home.resolve(".a." + unique + ".tmp"), "half");
    Files.writeString(home.resolve(".ab." + unique + ".tmp"), "another file's");
    Files.writeString(home.resolve(".a.mine.tmp"), "somebody's own");
    try (AtomicFile output = AtomicFile.of(home.resolve("a"));
        AtomicFile other = AtomicFile.of(home.resolve("a"))) {
      other.writer().write("two at once");
      output.commit();
      other.commit();
    }
    assertThat(home.resolve("a")).hasContent("two at once");
    assertThat(listing()).containsExactly(".a.mine.tmp", ".ab." + unique + ".tmp", "a");
  }

  @Test
  void finishedFileIsWholeButNotYetInItsPlace() throws IOException {
    Path file = Files.writeString(home.resolve("a"), "old");
    try (AtomicFile output = AtomicFile.of(file)) {
      output.writer().write("new");
      output.finish();
      assertThat(file).hasContent("old");
      output.withdraw();
      assertThat(file).doesNotExist();
      output.commit();
    }
    assertThat(file).hasContent("new");
  }

  @Test
  void whetherItMayBeWrittenIsToldWithoutWriting() throws IOException {
    AtomicFile.mustBeWritable(home.resolve("a"));
    assertThat(listing()).isEmpty();
    assertThatThrownBy(() -> AtomicFile.mustBeWritable(home)).hasMessageContaining("a directory");
    assertThatThrownBy(() -> AtomicFile.mustBeWritable(home.resolve("x/a")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void writingThatFailedIsToldWithTheFileAndNeverForgotten() throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "this system has no /dev/full");
    String told = "can't write /dev/full: No space left on device";
    try (AtomicFile output = AtomicFile.of(full)) {
      output.stream().write(1);
      assertThatThrownBy(output.stream()::flush).hasMessage(told);
      assertThatThrownBy(output::finish).hasMessage(told);
      assertThatThrownBy(output::commit).hasMessage(told);
    }
  }
}
