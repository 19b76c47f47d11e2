package org.stance.document.html;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stance.file.InputFormatException;
import org.stance.file.StrictText;

/**
 * Decodes HTML pages by the HTML Standard, "Determining the character encoding": byte order mark,
 * else the first declaration, else UTF-8. Unlike a browser it never replaces a byte.
 */
public final class HtmlBytes {
  /** Where to look for a declaration; the standard asks authors for the first 1,024 bytes. */
  private static final int HEAD = 1 << 13;

  private static final Pattern DECLARED =
      Pattern.compile(
          "(?:<meta\\b[^>]{0,400}?\\bcharset\\s*=|<\\?xml\\b[^>]{0,200}?\\bencoding\\s*=)"
              + "\\s*[\"']?\\s*([^\\s\"'/>;?]+)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern HTML_START =
      Pattern.compile(
          "^(?:\u00EF\u00BB\u00BF)?\\s*(?:<!--.{0,2000}?-->\\s*)?"
              + "(?:<\\?xml\\b[^>]{0,300}>\\s*)?"
              + "<(?:!doctype\\s+html|html|head|body)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Names that mean windows-1252 to the standard and to all browsers. */
  private static final Set<String> WESTERN =
      Set.of("iso-8859-1", "iso8859-1", "latin1", "ascii", "us-ascii", "cp1252", "l1");

  private HtmlBytes() {}

  public static boolean startsLikeHtml(byte[] bytes) {
    return HTML_START.matcher(head(bytes)).find();
  }

  public static String decode(byte[] bytes, String name) throws IOException {
    Matcher declared = DECLARED.matcher(head(bytes));
    Charset charset =
        declared.find() && !isAscii(bytes)
            ? charset(declared.group(1), name)
            : StandardCharsets.UTF_8;
    return StrictText.decode(bytes, name, charset);
  }

  private static Charset charset(String label, String name) throws InputFormatException {
    String lower = label.toLowerCase(Locale.ROOT);
    if (WESTERN.contains(lower)) {
      return Charset.forName("windows-1252");
    }
    if (lower.startsWith("utf-16") || lower.startsWith("utf-32")) {
      // A page whose declaration can be read as ASCII can't be in these.
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(label);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      throw new InputFormatException(
          name, "charset " + InputFormatException.quoted(label) + " (a known charset expected)");
    }
  }

  /** ASCII is the same in every charset, so that the declaration doesn't matter. */
  private static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  private static String head(byte[] bytes) {
    return new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
  }
}
