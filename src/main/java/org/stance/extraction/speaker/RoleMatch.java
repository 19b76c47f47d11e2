package org.stance.extraction.speaker;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether "the Polish premier" may refer to somebody who is "Polish Prime Minister". */
final class RoleMatch {
  /** Shorter words for an office, with the words of the full role. */
  private static final Map<String, List<String>> OTHER_WORDS =
      Map.of(
          "premier", List.of("prime", "minister"),
          "envoy", List.of("envoy"),
          "senator", List.of("sen."),
          "governor", List.of("gov."),
          "congressman", List.of("rep."),
          "congresswoman", List.of("rep."),
          "general", List.of("gen."));

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[ '\u2019-]");

  private RoleMatch() {}

  /**
   * Compares a title with a role.
   *
   * @param title words of a definite phrase in lower case, without its article
   * @param role a person's role as it stands in the document, or null
   * @return true if the role contains every word of the title, or a synonym of its last
   */
  static boolean fits(List<String> title, @Nullable String role) {
    if (role == null) {
      return false;
    }
    int last = title.size() - 1;
    String head = title.get(last);
    List<String> others = OTHER_WORDS.getOrDefault(head, List.of());
    String lower = role.toLowerCase(Locale.ROOT);
    if (others.isEmpty() && !lower.contains(head)) {
      return false;
    }
    List<String> words = Arrays.asList(BETWEEN_WORDS.split(lower));
    boolean headFits = words.contains(head) || (!others.isEmpty() && words.containsAll(others));
    return headFits && words.containsAll(title.subList(0, last));
  }
}
