package org.stance.file;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A file whose content doesn't have the expected format. The message is one {@link Printable} line
 * per problem, {@code FILE:LINE: what was found (what was expected)}.
 */
public final class InputFormatException extends IOException {
  private static final long serialVersionUID = 1L;
  private static final int MAX_SHOWN = 60;

  private final @Nullable String hint;
  private final String problem;
  private final long line;

  /**
   * One problem of a file without a line of its own.
   *
   * @param file the file as the user named it
   * @param problem what was found and what was expected
   */
  public InputFormatException(String file, String problem) {
    super(Printable.line(file + ": " + problem));
    this.hint = null;
    this.problem = problem;
    this.line = 0;
  }

  /**
   * One problem at a line.
   *
   * @param file the file as the user named it
   * @param line the physical line, counted from 1
   * @param problem what was found and what was expected
   */
  public InputFormatException(String file, long line, String problem) {
    super(Printable.line(file + ":" + line + ": " + problem));
    this.hint = null;
    this.problem = problem;
    this.line = line;
  }

  /**
   * Several problems, each already a complete line.
   *
   * @param problems one or more lines of the form {@code FILE:LINE: problem}
   * @throws IllegalArgumentException if there is none
   */
  public InputFormatException(List<String> problems) {
    super(
        problems.stream().map(Printable::line).collect(Collectors.joining(System.lineSeparator())));
    this.hint = null;
    this.problem = String.join(System.lineSeparator(), problems);
    this.line = 0;
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("problems: none (at least one expected)");
    }
  }

  private InputFormatException(InputFormatException bare, String hint) {
    super(bare.getMessage());
    this.hint = hint;
    this.problem = bare.problem;
    this.line = bare.line;
  }

  /**
   * The same problem with advice on how to solve it.
   *
   * @param advice one line, without "hint:" before it
   * @return an exception with the same message and the advice
   */
  public InputFormatException withHint(String advice) {
    return new InputFormatException(this, advice);
  }

  /**
   * What was found and what was expected, without the place; for several problems the complete
   * lines.
   *
   * @return the words
   */
  public String problem() {
    return problem;
  }

  /**
   * Where it was found.
   *
   * @return the physical line, counted from 1; 0 for a whole file or several problems
   */
  public long line() {
    return line;
  }

  /**
   * How the user may solve it.
   *
   * @return one line, or empty where there is no advice
   */
  public Optional<String> hint() {
    return Optional.ofNullable(hint);
  }

  /**
   * A value from a file, fit for a message: in double quotes, cut after 60 characters, with hidden
   * characters made visible as {@link Printable#value} does.
   *
   * @param value any text
   * @return one printable line
   */
  public static String quoted(String value) {
    boolean cut = value.codePointCount(0, value.length()) > MAX_SHOWN;
    String shown = cut ? value.substring(0, value.offsetByCodePoints(0, MAX_SHOWN)) : value;
    return '"' + Printable.value(shown) + (cut ? "..." : "") + '"';
  }
}
