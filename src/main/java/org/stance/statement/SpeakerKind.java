package org.stance.statement;

import java.util.Locale;

/** The kind of the referent of a speaker's mention: "he" may be {@link #NAMED}. */
public enum SpeakerKind {
  /** A person with a name: "Ada Lind". */
  NAMED,
  /** The holder of an office, not named in the document: "the minister". */
  ROLE,
  /** An organisation, or a place that denotes one: "the ministry", "Reuters", "Moscow". */
  ORGANISATION,
  /** People without name or office: "a senior diplomat", "officials", "voters", "they". */
  UNNAMED;

  /**
   * Returns the name used in files.
   *
   * @return the constant's name in lower case
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
