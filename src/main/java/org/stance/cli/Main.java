package org.stance.cli;

import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.logging.LogManager;
import org.stance.cli.console.ExitCode;
import org.stance.cli.console.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;

/**
 * The command {@code stance}: one subcommand per verb. {@link Failures} alone decides how failures
 * are reported, and with which exit code.
 */
@Command(
    name = "stance",
    description = "Extract who said what from articles, and classify the stance of each statement.",
    versionProvider = Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:unexpected failure",
      "2:wrong usage",
      "3:input can't be read",
      "4:labelled data invalid",
      "5:model unusable",
      "6:a gate or verification failed",
      "7:some rows failed under --strict",
      "130:interrupted",
      "143:terminated"
    })
public final class Main {
  /** In the order of the help. A new verb is added here and in {@link #verb}. */
  private static final List<String> VERBS =
      List.of(
          "run",
          "extract",
          "check",
          "train",
          "classify",
          "evaluate",
          "explain",
          "report",
          "compare",
          "agreement",
          "model");

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("unused") // picocli acts on it
  private boolean help;

  @Option(names = "--version", versionHelp = true, description = "Show the version.")
  @SuppressWarnings("unused") // picocli acts on it
  private boolean version;

  private Main() {}

  /**
   * Runs one command and ends the process with its exit code.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    // Nothing is ever deserialised here; should a library try, it is refused.
    ObjectInputFilter.Config.setSerialFilter(any -> ObjectInputFilter.Status.REJECTED);
    // Tribuo logs to standard error on its own account.
    LogManager.getLogManager().reset();
    System.exit(run(Terminal.ofProcess(), List.of(args)));
  }

  /** Runs one command. */
  static int run(Terminal terminal, List<String> args) {
    return execute(tree(terminal, args), terminal, args);
  }

  /** The command with only the verb that is asked for, since each takes time to build; else all. */
  static CommandLine tree(Terminal terminal, List<String> args) {
    CommandLine stance = new CommandLine(new Main());
    boolean one = !args.isEmpty() && VERBS.contains(args.get(0));
    for (String verb : one ? args.subList(0, 1) : VERBS) {
      stance.addSubcommand(verb(verb, terminal));
    }
    if (!one) {
      stance.addSubcommand(new HelpCommand());
    }
    return stance;
  }

  private static Object verb(String name, Terminal terminal) {
    return switch (name) {
      case "run" -> new RunCommand(terminal);
      case "extract" -> new ExtractCommand(terminal);
      case "check" -> new CheckCommand(terminal);
      case "train" -> new TrainCommand(terminal);
      case "classify" -> new ClassifyCommand(terminal);
      case "evaluate" -> new EvaluateCommand(terminal);
      case "explain" -> new ExplainCommand(terminal);
      case "report" -> new ReportCommand(terminal);
      case "compare" -> new CompareCommand(terminal);
      case "agreement" -> new AgreementCommand(terminal);
      case "model" -> new ModelCommand(terminal);
      default -> throw new IllegalArgumentException("no verb " + name);
    };
  }

  static int execute(CommandLine stance, Terminal terminal, List<String> args) {
    Failures failures = new Failures(terminal);
    stance.setExpandAtFiles(false);
    stance.setCaseInsensitiveEnumValuesAllowed(true);
    stance.setColorScheme(
        Help.defaultColorScheme(terminal.colour() ? Help.Ansi.AUTO : Help.Ansi.OFF));
    StringWriter help = new StringWriter();
    stance.setOut(new PrintWriter(help));
    stance.setErr(terminal.err());
    stance.setParameterExceptionHandler(failures);
    stance.setExecutionExceptionHandler(failures);
    if (args.isEmpty()) {
      stance.usage(terminal.err());
      return ExitCode.USAGE.code();
    }
    try {
      int code = stance.execute(args.toArray(String[]::new));
      terminal.result(help.toString());
      return code;
    } catch (IOException unshown) {
      return failures.unshown(unshown);
    } catch (OutOfMemoryError | StackOverflowError tooMuch) {
      return failures.outOfMemory(tooMuch);
    }
  }
}
