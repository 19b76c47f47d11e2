package org.stance.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stance.extraction.attribution.Attribution;
import org.stance.extraction.attribution.AttributionModel;
import org.stance.extraction.language.Passage;
import org.stance.statement.Finder;

/** {@link DocumentReading#RULES}: one rule, one class, one constant of {@link Finder}. */
class RulesTest {
  private static final Path GOLDEN = Path.of("src/test/resources/statements");
  private static final Path SOURCES = Path.of("src/main/java/org/stance");

  private final StatementExtractor extractor = new StatementExtractor();

  static List<AttributionRule> rules() {
    return DocumentReading.RULES;
  }

  @Test
  void eachConstantIsThatOfExactlyOneRule() {
    assertThat(rules())
        .extracting(AttributionRule::finder)
        .containsExactlyInAnyOrder(Finder.values());
  }

  static List<AttributionModel> models() {
    return List.of(AttributionModel.shipped(), RuleFindings.UNLEARNT);
  }

  @Test
  void rulesMakeTheirOwnConstantAndNoOther() throws IOException {
    Set<Finder> made = EnumSet.noneOf(Finder.class);
    for (Path file : texts()) {
      List<Passage> passages = extractor.passages(Files.readString(file));
      Attribution last = null;
      for (int i = 0; i < passages.size(); i++) {
        Passage before = i == 0 ? null : passages.get(i - 1);
        for (AttributionModel model : models()) {
          Attributions found = new Attributions(passages.get(i), before, last, model);
          rules().forEach(rule -> apply(rule, found, made));
          last = found.isEmpty() ? last : found.inSpeakerOrder().get(0);
        }
      }
    }
    assertThat(made).containsExactlyInAnyOrder(Finder.values());
  }

  private static void apply(AttributionRule rule, Attributions found, Set<Finder> made) {
    for (Attribution attribution : rule.find(found)) {
      assertThat(attribution.provenance().finder()).isSameAs(rule.finder());
      made.add(rule.finder());
      found.add(attribution);
    }
  }

  private static List<Path> texts() throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void commentsOfRuleAndConstantNameEachOther(AttributionRule rule) throws IOException {
    String name = rule.getClass().getSimpleName();
    String finders = Files.readString(SOURCES.resolve("statement/Finder.java"));
    String constant = finders.substring(0, finders.indexOf(" " + rule.finder().name()));
    String comment = constant.substring(constant.lastIndexOf("/**"));
    assertThat(comment).contains("{@code " + name + "}");
    String source = Files.readString(SOURCES.resolve("extraction/" + name + ".java"));
    assertThat(source.replaceAll("\\s+(\\* )?", " ")) // a link may be broken across lines
        .contains("{@link Finder#" + rule.finder().name() + "}");
  }
}
