package org.stance.cli.options;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.stance.report.ReportWriter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a report goes, and in what form. */
public final class ReportOptions {
  @Mixin private final OutputOptions output = new OutputOptions();

  @Option(
      names = "--format",
      paramLabel = "text|json|html",
      description = "The form of the report (default: as the file's name ends, else text).")
  private Optional<ReportWriter.Format> format = Optional.empty();

  /** The file, empty for standard output. */
  public Optional<Path> file() {
    return output.file();
  }

  public ReportWriter.Format format() {
    String name = file().map(Path::toString).orElse("").toLowerCase(Locale.ROOT);
    for (ReportWriter.Format each : ReportWriter.Format.values()) {
      if (format.isEmpty() && name.endsWith("." + each.label())) {
        return each;
      }
    }
    return format.orElse(ReportWriter.Format.TEXT);
  }
}
