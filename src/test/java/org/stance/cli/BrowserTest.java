package org.stance.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stance.CpuTime;

/**
 * Pages of hostile words in a real browser: no script runs and nothing is fetched. A server on this
 * machine is asked for "/ran" or "/fetched" where one does, as pages beside them show.
 */
@Tag("slow")
class BrowserTest {
  private static final Pattern POLICY = Pattern.compile("<meta http-equiv=[^>]*/>");

  @TempDir private Path directory;
  private final Set<String> asked = new ConcurrentSkipListSet<>();
  private HttpServer server;
  private String browser;

  @BeforeEach
  void starts() throws IOException {
    browser = installed().map(Path::toString).orElse("");
    assumeTrue(!browser.isEmpty(), "neither Chromium nor Chrome is on the PATH");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().getPath());
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stops() {
    if (server != null) {
      server.stop(0);
    }
  }

  private static Optional<Path> installed() {
    for (String name : List.of("chromium", "chromium-browser", "google-chrome", "chrome")) {
      for (String folder : System.getenv("PATH").split(File.pathSeparator, -1)) {
        Path file = Path.of(folder, name);
        if (Files.isExecutable(file) && Files.isRegularFile(file)) {
          return Optional.of(file);
        }
      }
    }
    return Optional.empty();
  }

  private String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Loads a page to its end and a second longer; returns what it had become by then. */
  private String load(Path page) throws IOException, InterruptedException {
    Path profile = Files.createTempDirectory(directory, "profile");
    Path dump = Files.createTempFile(directory, "dump", ".html");
    List<String> command = new ArrayList<>(List.of(browser, "--headless", "--no-sandbox"));
    command.addAll(List.of("--disable-gpu", "--disable-quic", "--no-first-run"));
    command.addAll(List.of("--disable-background-networking", "--disable-component-update"));
    command.addAll(List.of("--disable-sync", "--disable-dev-shm-usage", "--no-proxy-server"));
    command.addAll(List.of("--user-data-dir=" + profile, "--virtual-time-budget=1000"));
    command.addAll(List.of("--dump-dom", page.toUri().toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(dump.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(CpuTime.await(process, Duration.ofSeconds(100))).isZero();
    return Files.readString(dump);
  }

  /** One page that shows others, each in a frame of its own. */
  private Path frames(List<Path> pages) throws IOException {
    StringBuilder html = new StringBuilder("<!DOCTYPE html><title>all</title>");
    for (Path page : pages) {
      html.append("<iframe src=\"").append(page.toUri()).append("\"></iframe>");
    }
    return Files.writeString(directory.resolve("all.html"), html);
  }

  private Path copy(Path page, String html) throws IOException {
    return Files.writeString(page.resolveSibling("changed " + page.getFileName()), html);
  }

  private String control() {
    return "<!DOCTYPE html><title>c</title><script>%s</script><img src=%s/fetched>"
        .formatted(HostilePages.script(origin()), origin());
  }

  @Test
  void noScriptRunsAndNothingIsFetchedEvenWithoutThePolicy() throws Exception {
    List<Path> pages = new ArrayList<>();
    for (Path page : HostilePages.write(directory, HostilePages.payloads(origin()))) {
      String html = Files.readString(page);
      assertThat(POLICY.matcher(html).find()).isTrue();
      pages.add(page);
      pages.add(copy(page, POLICY.matcher(html).replaceFirst("")));
    }
    String shown = load(frames(pages));
    assertThat(shown).contains("changed%20report.html");
    assertThat(asked).isEmpty();
    pages.add(Files.writeString(directory.resolve("control.html"), control()));
    load(frames(pages));
    assertThat(asked).contains("/ran", "/fetched");
  }

  /** Should an escape ever be forgotten: all but a refresh, which no policy within a page stops. */
  @Test
  void thePolicyAloneKeepsMarkupFromRunningAndFetching() throws Exception {
    String word = "unlikely";
    Path page = HostilePages.write(directory, List.of(word)).get(3);
    String payloads = String.join("\n", HostilePages.payloads(origin()));
    payloads = payloads.replace("<meta http-equiv=refresh", "<meta");
    String open = Files.readString(page).replace("<h1>", "<h1>" + payloads);
    String shown = load(copy(page, open));
    assertThat(shown).contains("<script>new Image()");
    assertThat(asked).isEmpty();
    load(copy(page, POLICY.matcher(open).replaceFirst("")));
    assertThat(asked).contains("/ran", "/fetched");
  }
}
