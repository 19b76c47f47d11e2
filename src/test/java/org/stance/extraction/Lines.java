package org.stance.extraction;

import org.stance.statement.Cue;
import org.stance.statement.Speaker;
import org.stance.statement.Statement;

/** Statements as lines that a person can read and compare. */
final class Lines {
  private Lines() {}

  /** {@code type | speaker (role) | cue | words}, a hyphen where there is no speaker or cue. */
  static String of(Statement statement) {
    Speaker speaker = statement.speaker();
    Cue cue = statement.cue();
    return String.join(
        " | ",
        statement.type().label(),
        speaker == null ? "-" : who(speaker),
        cue == null ? "-" : cue.text(),
        statement.text().replaceAll("\\s+", " "));
  }

  private static String who(Speaker speaker) {
    return speaker.role() == null ? speaker.name() : speaker.name() + " (" + speaker.role() + ")";
  }
}
