package org.stance.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stance.document.Document;
import org.stance.document.DocumentReader;

class ArticlePipelineTest {
  @TempDir private Path directory;
  private final List<String> heard = new ArrayList<>();

  private void article(String name, String text) throws IOException {
    Files.writeString(directory.resolve(name), text);
  }

  private ArticlePipeline.ArticleSummary run(int threads, Function<Document, String> work)
      throws IOException {
    try (DocumentReader reader =
        DocumentReader.open(List.of(directory.toString()), InputStream.nullInputStream())) {
      return new ArticlePipeline<>(threads, work, new Log(heard)).run(reader);
    }
  }

  private record Log(List<String> lines) implements ArticlePipeline.ArticleListener<String> {
    @Override
    public void result(Document document, String result) {
      lines.add(document.id() + ": " + result);
    }

    @Override
    public void leftOut(IOException problem) {
      lines.add("left out");
    }

    @Override
    public void progress(long articles) {
      lines.add(articles + " done");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void resultsComeInTheOrderOfTheArticles(int threads) throws IOException {
    List<String> expected = new ArrayList<>();
    for (int i = 100; i < 150; i++) {
      article(i + ".txt", "text " + i);
      expected.add(i + ".txt: text " + i);
    }
    assertThat(run(threads, Document::text).leftOut()).isZero();
    assertThat(heard.stream().filter(line -> !line.endsWith("done"))).isEqualTo(expected);
    assertThat(heard).endsWith("50 done");
  }

  @Test
  void anArticleThatCannotBeReadIsLeftOut() throws IOException {
    article("a.txt", " ");
    article("b.txt", "words");
    article("c.txt", "\0");
    ArticlePipeline.ArticleSummary outcome = run(1, Document::text);
    assertThat(outcome.leftOut()).isEqualTo(2);
    assertThat(outcome.failure()).isEmpty();
    assertThat(heard).containsExactly("b.txt: words", "left out", "left out", "1 done");
  }

  @Test
  void ifNoArticleCanBeReadTheFirstProblemIsTheFailure() throws IOException {
    article("a.txt", " ");
    article("b.txt", " ");
    ArticlePipeline.ArticleSummary outcome = run(2, Document::text);
    assertThat(outcome.leftOut()).isEqualTo(2);
    assertThat(outcome.failure().orElseThrow()).hasMessageContaining("a.txt: no text");
    assertThat(heard).containsExactly("left out");
  }

  @Test
  void lackOfMemoryNamesTheArticle() throws IOException {
    article("a.txt", "words");
    article("b.txt", "deep");
    assertThatThrownBy(
            () ->
                run(
                    2,
                    document -> {
                      if (document.text().equals("deep")) {
                        throw new StackOverflowError();
                      }
                      return "";
                    }))
        .isInstanceOf(ArticlePipeline.TooLargeException.class)
        .hasMessage("b.txt: too long or too deep for the memory there is");
  }

  @Test
  void aDefectIsNoLackOfMemory() throws IOException {
    article("a.txt", "words");
    assertThatThrownBy(
            () ->
                run(
                    1,
                    document -> {
                      throw new IllegalArgumentException("defect");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a.txt could not be processed");
  }
}
