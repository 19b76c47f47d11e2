package org.stance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/** Every page that the tool writes, made of words that may like to be markup. */
final class HostilePages {
  private final Path directory;
  private final List<String> words;

  private HostilePages(Path directory, List<String> words) {
    this.directory = directory;
    this.words = words;
  }

  /** A script that asks a server for "/ran", in words that may stand in a file's name. */
  static String script(String origin) {
    String address = origin + "/ran";
    String hidden = Base64.getEncoder().encodeToString(address.getBytes(StandardCharsets.UTF_8));
    while (hidden.contains("/")) {
      address += "?";
      hidden = Base64.getEncoder().encodeToString(address.getBytes(StandardCharsets.UTF_8));
    }
    return "new Image().src=atob(`" + hidden + "`)";
  }

  /** What asks that server for "/ran" or "/fetched", if a browser takes it for markup. */
  static List<String> payloads(String origin) {
    return """
        <script>RUN</script>
        </title></style></textarea></noscript></xmp><script>RUN</script>
        "><img src=x onerror=RUN>
        '><img src=x onerror='RUN'>
        ' onmouseover='RUN' autofocus onfocus='RUN' x='
        " style="background:url(AT/fetched)" autofocus tabindex=1 onfocus="RUN" x="
        <svg/onload=RUN>
        <svg><script>RUN</script><image href=AT/fetched /><use href=AT/fetched#a /></svg>
        <svg><animate onbegin=RUN attributeName=x dur=1s></svg>
        <math><mtext><table><mglyph><style><!--</style><img title="--><img src=x onerror=RUN>">
        <iframe srcdoc='&lt;script&gt;RUN&lt;/script&gt;'></iframe>
        <iframe src="javascript:RUN"></iframe><iframe src="AT/fetched"></iframe>
        <a href="javascript:RUN" autofocus>here</a>
        javascript:RUN
        data:text/html,<script>RUN</script>
        --><script>RUN</script><!--
        <!--><script>RUN</script>-->
        ]]><script>RUN</script><![CDATA[
        &lt;script&gt;RUN&#60;/script&#62;
        &amp;lt;script&amp;gt;RUN&amp;lt;/script&amp;gt;
        {{constructor.constructor('RUN')()}} ${RUN} %s %1$s \\u003cscript>RUN
        </style><style>*{background:url(AT/fetched)}@import "AT/fetched";</style>
        width:expression(RUN);background:url(AT/fetched)
        <base href=AT/><meta http-equiv=refresh content="0;url=AT/fetched">
        <link rel=stylesheet href=AT/fetched><script src=AT/fetched></script>
        <object data=AT/fetched></object><embed src=AT/fetched><img src=AT/fetched>
        <video autoplay poster=AT/fetched onloadstart=RUN><source src=AT/fetched onerror=RUN></video>
        <form action=AT/fetched><input type=image src=AT/fetched><button autofocus onfocus=RUN>
        <details open ontoggle=RUN><template><script>RUN</script></template>
        <body onload=RUN><html onpageshow=RUN><frameset onload=RUN>
        +ADw-script+AD4-RUN+ADw-/script+AD4-
        \uFF1Cscript\uFF1ERUN\uFF1C/script\uFF1E
        <scr\u0000ipt>RUN</script>
        \u001b]0;title\u0007\u001b[2J
        \u202Egnp.exe\u2066\u200F
        \uFFFE\uFFFF\u0085\u2028
        """
        .replace("RUN", script(origin))
        .replace("AT", origin)
        .lines()
        .toList();
  }

  /**
   * Writes the pages into a directory.
   *
   * @param words each stands in every place that a file or a user can fill
   * @return the pages
   */
  static List<Path> write(Path directory, List<String> words) throws IOException {
    HostilePages pages = new HostilePages(directory, words);
    // Names of files and labels are few: they hold all words that may stand there.
    Verbs verbs = Verbs.of(directory, pages.name(), pages.label());
    return List.of(
        pages.page("figures.html", verbs.fold()),
        pages.page("judged.html", verbs.evaluate()),
        pages.page("comparison.html", verbs.compare()),
        pages.page("agreement.html", verbs.agreement()),
        pages.shares(verbs),
        pages.statements(verbs));
  }

  /** The longest that a file system takes, without a slash. */
  private String name() {
    return words.stream()
        .filter(word -> word.contains("<img") && word.length() < 150 && !word.contains("/"))
        .findFirst()
        .orElse(words.get(0));
  }

  /** As many as a label's name takes. */
  private String label() {
    StringBuilder label = new StringBuilder();
    for (String word : words) {
      boolean room = label.length() + word.length() < 900;
      if (room && word.chars().noneMatch(Character::isISOControl)) {
        label.append(word).append(' ');
      }
    }
    return label.append("end").toString();
  }

  private Path page(String name, List<String> line) {
    Path page = directory.resolve(name);
    Shell shell = Shell.run(Verbs.with(line, "-o", page.toString()).toArray(String[]::new));
    assertThat(shell.exitCode()).as(shell.err()).isZero();
    return page;
  }

  private Path shares(Verbs verbs) throws IOException {
    StringBuilder csv = new StringBuilder("text,speaker,country,source_url,date\n");
    for (String word : words) {
      String cell = Verbs.quoted(word.replace("\0", ""));
      csv.append((cell + ",").repeat(4)).append("2025-02-18\n");
    }
    String rows = Talks.write(directory, "rows.csv", csv.toString()).toString();
    String classified = directory.resolve("classified.csv").toString();
    Shell shell = Shell.run("classify", "--model", verbs.model, rows, "-o", classified);
    assertThat(shell.exitCode()).as(shell.err()).isZero();
    return page("shares.html", List.of("report", "--model", verbs.model, "--min", "1", classified));
  }

  private Path statements(Verbs verbs) throws IOException {
    StringBuilder corpus = new StringBuilder();
    for (String word : words) {
      String json = new String(JsonStringEncoder.getInstance().quoteAsString(word));
      String head = "{'id':'%s %s','title':'%s','url':'%s','date':'%s','text':'".replace('\'', '"');
      corpus.append(head.replaceFirst("%s", corpus.length() + "").replace("%s", json));
      corpus.append("“We welcome ").append(json).append(" today,” said Ada Lindqvist, the mayor ");
      corpus.append(json).append(". “We reject it,” said ").append(json).append(".\"}\n");
    }
    String articles = Talks.write(directory, "articles.jsonl", corpus.toString()).toString();
    Path results = Files.createDirectories(directory.resolve("results"));
    Shell shell =
        Shell.run(
            "run", "--model", verbs.model, articles, "--target", label(), "-o", results.toString());
    assertThat(shell.exitCode()).as(shell.err()).isZero();
    return results.resolve("report.html");
  }
}
