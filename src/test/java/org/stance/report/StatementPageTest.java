package org.stance.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stance.document.Document;
import org.stance.evaluation.Resampling;
import org.stance.evaluation.Rows;
import org.stance.prediction.ClassifiedStatement;
import org.stance.prediction.Explanation;
import org.stance.prediction.Review;
import org.stance.shares.ShareOptions;
import org.stance.shares.StanceCounts;
import org.stance.task.Target;
import org.stance.text.Span;
import org.stance.text.Tokenizer;
import org.stance.weights.Contributions;

class StatementPageTest {
  private static final String TEXT =
      "The hall was full. \u201CWe don\u2019t want it,\u201D said Ada Lindqvist, \u201Cnever.\u201D"
          + " The hall was silent after that, and then it was not, and the rain went on.\n\n"
          + "Nobody else spoke on this long evening in a town by the sea. And so it ended.";
  private static final Document NOTE = new Document("note.txt", TEXT, "A day", "2025-02-18", null);

  /** The statement that some parts of a text make up, opposed by 0.7. */
  private static ClassifiedStatement statement(
      String text, @Nullable String speaker, Optional<Review> review, String... parts) {
    List<Span> spans = new ArrayList<>();
    for (String part : parts) {
      spans.add(new Span(text.indexOf(part), text.indexOf(part) + part.length()));
    }
    return Statements.opposed(
        speaker == null ? null : Statements.speaker(speaker, "mayor"),
        review,
        String.join(" ", parts),
        spans);
  }

  /** Each word adds to "opposed" what its place in the list says. */
  private static Explanation explanation(ClassifiedStatement classified, double... margins) {
    List<String> tokens = Tokenizer.tokens(classified.statement().text());
    List<Contributions.Word> words = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      double margin = i < margins.length ? margins[i] : 0;
      words.add(new Contributions.Word(tokens.get(i), List.of(0.0, margin, 0.0)));
    }
    List<Double> nothing = Collections.nCopies(3, 0.0);
    return new Explanation(
        classified.statement().text(),
        Target.DEFAULT,
        classified.prediction(),
        Optional.of(new Contributions(nothing, words, List.of(0.0, -0.5, 0.0))));
  }

  private static final ClassifiedStatement ADA =
      statement(TEXT, "Ada Lindqvist", Optional.empty(), "We don\u2019t want it,", "never.");

  private static String page(Target target, List<ClassifiedStatement> found, Document... documents)
      throws IOException {
    StatementPage page = new StatementPage(target);
    StanceCounts counts = new StanceCounts(Rows.LABELS);
    List<Explanation> explanations =
        found.stream().map(statement -> explanation(statement)).toList();
    for (Document document : documents) {
      counts.add(found);
      page.document(document, found, explanations);
    }
    StringWriter out = new StringWriter();
    ShareOptions options = new ShareOptions(counts.groupings(), 1, new Resampling(1, 10));
    page.write(counts.shares(Rows.NONE_HELD_OUT, options), out);
    return out.toString();
  }

  @Test
  void aStatementIsHighlightedInItsContextWithTheEvidence() {
    assertThat(StatementCard.of(NOTE, ADA, explanation(ADA, 0, .2, .5, 0, -.3, 1.5)))
        .isEqualTo(
            """
            <article class="statement">
            <header>
            <h4>Ada Lindqvist</h4>
            <span class="role">mayor</span>
            </header>
            <p class="verdict"><span class="stance s1">opposed</span>
            <span>confidence 0.70; next: none 0.20</span>
            </p>
            <blockquote class="context">The hall was full. \u201C<mark>We <span class="f1">do</span>\
            <span class="f2">n\u2019t</span> want <span class="a1">it</span>,</mark>\u201D said Ada\
             Lindqvist, \u201C<mark><span class="f3">never</span>.</mark>\u201D The hall was silent\
             after that, and then it was not, and the rain went on. \u2026</blockquote>
            <p class="also">Evidence for it: <b>never +1.5, not +0.5, do +0.2</b>. Evidence against it:\
             <b>it \u22120.3</b>. Meaning as a whole: <b>\u22120.5</b>. Extracted by rule quotation\
             with confidence 0.46.</p>
            </article>
            """);
  }

  @Test
  void theReasonForReviewIsGivenInWords() {
    ClassifiedStatement statement =
        statement(TEXT, null, Optional.of(Review.LOW_CONFIDENCE), "silent after that");
    assertThat(StatementCard.of(NOTE, statement, explanation(statement)))
        .contains(
            "<h4>(not named)</h4>", "<span class=\"review\">please check: the model is unsure<");
  }

  @Test
  void wordsThatDifferFromTheExplanationHaveNoUnderlines() {
    Explanation other = explanation(statement(TEXT, null, Optional.empty(), "The hall"), 2, 2);
    assertThat(StatementCard.of(NOTE, ADA, other))
        .contains(
            "<mark>We don\u2019t want it,</mark>", "Evidence for it: <b>the +2.0, hall +2.0</b>")
        .doesNotContain("class=\"f");
  }

  @Test
  void aContextIsCutAtAWordWhereASentenceIsLong() {
    String words = "over and ".repeat(100);
    String text = words + "NEVER " + words;
    ClassifiedStatement statement = statement(text, null, Optional.empty(), "NEVER");
    Document document = Document.of("long", text);
    Context context = Context.of(document, statement.statement());
    assertThat(context.span().length()).isBetween(700, 730);
    assertThat(StatementCard.of(document, statement, explanation(statement)))
        .containsPattern("<blockquote class=\"context\">\u2026 (over|and) ")
        .containsPattern(" (over|and) \u2026</blockquote>");
  }

  @Test
  void thePageCountsAllAndShowsEach() throws Exception {
    Document later = new Document("later", TEXT, null, "2025-03-01", null);
    org.w3c.dom.Document page = Pages.checked(page(Target.DEFAULT, List.of(ADA, ADA), NOTE, later));
    assertThat(Pages.texts(page, "h1")).containsExactly("Who stands where: U.S.-Russia talks");
    assertThat(Pages.texts(page, "h2"))
        .containsExactly("All statements", "By speaker", "By week", "Statements in context");
    assertThat(Pages.texts(page, "h3")).containsExactly("A day", "later");
    assertThat(Pages.texts(page, "h4")).hasSize(4).containsOnly("Ada Lindqvist");
    assertThat(Pages.texts(page, "desc"))
        .containsExactly(
            "supportive: 0, 0%; opposed: 4, 100%; none: 0, 0%",
            "Ada Lindqvist: 4 opposed", "2025-W08: 4 opposed");
    assertThat(Pages.texts(page, "li")).contains("A day 2", "later 2");
  }

  @Test
  void everythingIsEscaped() throws Exception {
    String text = "<script>alert(1)</script> said \u202eAda\u202c & \"Ben\".";
    Document document = new Document("<id>", text, "</h3><img src='x'>", "<d>", null);
    ClassifiedStatement statement =
        statement(text, "</h4><script>", Optional.empty(), "<script>alert(1)</script>");
    String html = page(new Target("</title><script>"), List.of(statement), document);
    org.w3c.dom.Document page = Pages.checked(html.replace("src=", ""));
    assertThat(Pages.elements(page, "img")).isEmpty();
    assertThat(Pages.texts(page, "mark")).containsExactly("<script>alert(1)</script>");
    assertThat(html).contains("said &lt;U+202E&gt;Ada").doesNotContain("\u202e");
  }

  @Test
  void statementsBeyondTheMaximumAreOnlyCounted() throws IOException {
    List<ClassifiedStatement> many = Collections.nCopies(StatementPage.MAX_SHOWN + 1, ADA);
    String html = page(Target.DEFAULT, many, NOTE, NOTE);
    assertThat(html.split("<article ", -1)).hasSize(StatementPage.MAX_SHOWN + 1);
    assertThat(html)
        .contains(
            "Only the first 2000 of 4002 statements are shown here.",
            "Ada Lindqvist: 4002 opposed");
  }

  @Test
  void noStatementsGiveAPageWithoutCharts() throws Exception {
    org.w3c.dom.Document page = Pages.checked(page(Target.DEFAULT, List.of(), NOTE));
    assertThat(Pages.elements(page, "svg")).isEmpty();
    assertThat(Pages.texts(page, "p")).contains("No statements found.");
  }
}
