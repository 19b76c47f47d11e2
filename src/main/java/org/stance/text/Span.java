package org.stance.text;

/**
 * A range of a text.
 *
 * @param start offset of the first UTF-16 unit, from 0, inclusive
 * @param end offset after the last UTF-16 unit, exclusive, not below {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
  /**
   * Checks the offsets.
   *
   * @throws IllegalArgumentException if {@code start} is negative or {@code end} is below it
   */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("span " + start + ".." + end + " (0 <= start <= end)");
    }
  }

  /**
   * Returns the length in UTF-16 units.
   *
   * @return 0 or more
   */
  public int length() {
    return end - start;
  }

  /**
   * Returns the text of this range.
   *
   * @param text the text to which the offsets belong
   * @return the characters of {@code text} from start to end
   * @throws IndexOutOfBoundsException if the text ends before the span does
   */
  public String cut(CharSequence text) {
    return text.subSequence(start, end).toString();
  }

  /**
   * Tests whether an offset is within this range.
   *
   * @param offset an offset into the same text
   * @return true if {@code start <= offset < end}
   */
  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /**
   * Tests whether another span is entirely within this one.
   *
   * @param other a span of the same text
   * @return true if no unit of {@code other} is outside
   */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Orders by start, then by end. */
  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
