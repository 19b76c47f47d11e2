package org.stance.text;

/**
 * A stretch of a document's text.
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
   * The number of UTF-16 units in it.
   *
   * @return 0 or more
   */
  public int length() {
    return end - start;
  }

  /**
   * The words it stands for.
   *
   * @param text the text that the offsets count in
   * @return the stretch of {@code text} from start to end
   * @throws IndexOutOfBoundsException if the text ends before the span does
   */
  public String cut(CharSequence text) {
    return text.subSequence(start, end).toString();
  }

  /**
   * Whether an offset lies inside.
   *
   * @param offset an offset into the same text
   * @return true if {@code start <= offset < end}
   */
  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /**
   * Whether another span lies wholly inside this one.
   *
   * @param other a span of the same text
   * @return true if no unit of {@code other} lies outside
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
