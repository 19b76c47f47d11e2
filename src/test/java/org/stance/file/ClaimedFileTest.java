package org.stance.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimedFileTest {
  @TempDir private Path home;

  @Test
  void aFileThatNobodyClaimsIsDeleted() throws IOException {
    Path file = Files.writeString(home.resolve("a"), "left");
    assertThat(ClaimedFile.deleteIfAbandoned(file)).isTrue();
    assertThat(file).doesNotExist();
  }

  @Test
  void aFileStaysAsLongAsItIsClaimed() throws IOException {
    Path file = home.resolve("a");
    try (ClaimedFile claimed = ClaimedFile.create(file)) {
      assertThat(ClaimedFile.deleteIfAbandoned(file)).isFalse();
      assertThat(claimed.path()).isEqualTo(file.toAbsolutePath()).exists();
    }
    assertThat(ClaimedFile.deleteIfAbandoned(file)).isTrue();
  }

  @Test
  void aDirectoryALinkAndNothingAreLeftAlone() throws IOException {
    Path target = Files.writeString(home.resolve("target"), "mine");
    Path link = Files.createSymbolicLink(home.resolve("link"), target);
    assertThat(ClaimedFile.deleteIfAbandoned(home)).isFalse();
    assertThat(ClaimedFile.deleteIfAbandoned(link)).isFalse();
    assertThat(ClaimedFile.deleteIfAbandoned(home.resolve("none"))).isFalse();
    assertThat(target).hasContent("mine");
  }

  @Test
  void whatExistsIsNotClaimed() throws IOException {
    Path file = Files.writeString(home.resolve("a"), "old");
    assertThatThrownBy(() -> ClaimedFile.create(file))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(file).hasContent("old");
  }
}
