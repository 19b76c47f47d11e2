package org.stance.table;

import java.util.regex.Pattern;

/** Who will open a CSV. */
public enum CsvStyle {
  /** A program that reads RFC 4180: values are written as they are. */
  PLAIN,
  /**
   * A spreadsheet program: the file starts with a byte order mark, without which some programs
   * assume another charset, and each cell that would be run as a formula gets an apostrophe in
   * front, as the OWASP page on CSV injection advises. Numbers are written as they are.
   */
  SPREADSHEET;

  /** What starts a formula, in both widths; some programs skip blanks before it. */
  private static final Pattern FORMULA =
      Pattern.compile("[ \\u00A0]*+[=+\\-@\\t\\r\\n|%\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(?:\\d++(?:\\.\\d*+)?|\\.\\d++)(?:[eE][-+]?\\d++)?%?");

  /** What the file starts with. */
  String start() {
    return this == SPREADSHEET ? "\uFEFF" : "";
  }

  /** A value as it is written, before quoting. */
  String cell(String value) {
    boolean formula =
        this == SPREADSHEET
            && FORMULA.matcher(value).matches()
            && !NUMBER.matcher(value.strip()).matches();
    return formula ? "'" + value : value;
  }
}
