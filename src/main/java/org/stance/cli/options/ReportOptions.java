package org.stance.cli.options;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.stance.report.Report;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a report goes, and in what form. */
public final class ReportOptions {
  /** The forms of a report. */
  enum Form {
    TEXT,
    JSON,
    HTML
  }

  @Mixin private final OutputOptions output = new OutputOptions();

  @Option(
      names = "--format",
      paramLabel = "text|json|html",
      description = "The form of the report (default: as the file's name ends, else text).")
  private Optional<Form> format = Optional.empty();

  /** The file, empty for standard output. */
  public Optional<Path> file() {
    return output.file();
  }

  /** Writes a report in the form asked for. */
  public void write(Report report, Writer out) throws IOException {
    switch (form()) {
      case TEXT -> report.text(out);
      case JSON -> report.json(out);
      case HTML -> report.html(out);
    }
  }

  private Form form() {
    String name = file().map(Path::toString).orElse("").toLowerCase(Locale.ROOT);
    for (Form form : Form.values()) {
      if (format.isEmpty() && name.endsWith("." + form.name().toLowerCase(Locale.ROOT))) {
        return form;
      }
    }
    return format.orElse(Form.TEXT);
  }
}
