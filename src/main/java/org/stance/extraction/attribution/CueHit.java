package org.stance.extraction.attribution;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stance.extraction.language.TokenRange;

/**
 * A verb of a passage that ties a speaker to a statement.
 *
 * @param group the verb with its auxiliaries
 * @param frames the frames it may stand in
 * @param subject whom it credits, null where no one is named beside it
 * @param inverted whether the subject follows the verb ("said the minister")
 */
public record CueHit(
    TokenRange group, Set<String> frames, @Nullable TokenRange subject, boolean inverted) {
  public boolean takes(String frame) {
    return frames.contains(frame);
  }

  /** Index of the first token of verb and subject together. */
  int start() {
    return subject == null ? group.from() : Math.min(subject.from(), group.from());
  }

  /** Index after the last token of verb and subject together. */
  public int end() {
    return subject == null ? group.to() : Math.max(subject.to(), group.to());
  }
}
