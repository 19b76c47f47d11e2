package org.stance.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.ToIntFunction;
import org.stance.cli.console.PipeStream;
import org.stance.cli.console.Terminal;

/** What a command did when run in this process: its exit code and what it wrote. */
public record Shell(int exitCode, String out, String err) {
  public static Shell run(String... args) {
    return runWith("", args);
  }

  public static Shell runWith(String in, String... args) {
    return capture(in, new ByteArrayOutputStream(), false, at -> Main.run(at, List.of(args)));
  }

  public static Shell capture(
      String in, OutputStream out, boolean interactive, ToIntFunction<Terminal> command) {
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
            new PipeStream(out),
            new PrintWriter(err, true),
            interactive);
    int exitCode = command.applyAsInt(terminal);
    String printed =
        out instanceof ByteArrayOutputStream bytes ? bytes.toString(StandardCharsets.UTF_8) : "";
    return new Shell(exitCode, printed, err.toString());
  }
}
