package org.stance.table;

/** The names of the columns that tables and corpora share, each in one place. */
public final class Columns {
  public static final String ID = "id";
  public static final String TEXT = "text";
  public static final String LABEL = "label";
  public static final String TARGET = "target";
  public static final String SPEAKER = "speaker";
  public static final String ROLE = "role";
  public static final String COUNTRY = "country";
  public static final String DATE = "date";
  public static final String WEIGHT = "weight";
  public static final String TITLE = "title";
  public static final String URL = "url";
  public static final String SOURCE_URL = "source_url";
  public static final String OUTLET = "outlet";
  public static final String DOCUMENT = "document";
  public static final String DOCUMENT_ID = "document_id";
  public static final String BEFORE = "before";
  public static final String CUE = "cue";
  public static final String AFTER = "after";
  public static final String HEADLINE = "headline";
  public static final String STANCE = "stance";
  public static final String CONFIDENCE = "confidence";
  public static final String REVIEW = "review";

  private Columns() {}
}
