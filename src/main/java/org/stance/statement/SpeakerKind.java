package org.stance.statement;

import java.util.Locale;

/** What a speaker is, told of whom the mention resolves to: "he" may be {@link #NAMED}. */
public enum SpeakerKind {
  /** A person with a name: "Ada Lind". */
  NAMED,
  /** The holder of a role whom the document doesn't name: "the minister". */
  ROLE,
  /** An organisation, or a place that stands for one: "the ministry", "Reuters", "Moscow". */
  ORGANISATION,
  /** People without name or office: "a senior diplomat", "officials", "voters", "they". */
  UNNAMED;

  /**
   * The word used in files.
   *
   * @return the name in lower case
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
