package org.stance.evaluation;

import java.util.Locale;
import org.stance.metrics.Interval;

/** A difference between two models in a sentence for readers without statistics. */
final class DifferenceSentence {
  private final Comparison.Difference difference;
  private final boolean points;

  /** How far B is ahead, with its interval: above 0 where B is better, whichever the figure. */
  private final double ahead;

  private final double low;
  private final double high;

  private DifferenceSentence(Comparison.Difference difference) {
    this.difference = difference;
    this.points = difference.metric().higherIsBetter();
    Interval gain = difference.gain();
    this.ahead = points ? gain.value() : -gain.value();
    this.low = points ? gain.low() : -gain.high();
    this.high = points ? gain.high() : -gain.low();
  }

  static String of(Comparison.Difference difference) {
    return new DifferenceSentence(difference).words();
  }

  private String words() {
    String leader = ahead > 0 ? "B" : "A";
    String amount = amount(Math.abs(ahead)) + " of " + name();
    if (ahead == 0 && !(low < 0 || high > 0)) {
      return "A and B have the same " + name();
    }
    if (!difference.gain().known()) {
      return leader + " is ahead by " + amount + "; with one group, significance is unknown";
    }
    if (difference.isSignificant()) {
      double near = Math.min(Math.abs(low), Math.abs(high));
      double far = Math.max(Math.abs(low), Math.abs(high));
      return "%s is better by %s (%s to %s); %s"
          .formatted(leader, amount, number(near), number(far), odds());
    }
    String lead = ahead == 0 ? "they are level" : leader + " is ahead by " + amount(ahead);
    String range =
        "anything from A ahead by %s to B ahead by %s"
            .formatted(number(Math.max(0, -low)), number(Math.max(0, high)));
    return "no significant difference in %s: %s here, but the rows are consistent with %s; %s"
        .formatted(name(), lead, range, odds());
  }

  private String name() {
    return switch (difference.metric()) {
      case MACRO_F1 -> "macro-F1";
      case STANCE_F1 -> "stance F1";
      case LOG_LOSS -> "log loss";
      default -> difference.metric().key();
    };
  }

  private String amount(double value) {
    return number(Math.abs(value)) + (points ? " points" : "");
  }

  private String number(double value) {
    return points
        ? String.format(Locale.ROOT, "%.1f", 100 * value)
        : String.format(Locale.ROOT, "%.3f", value);
  }

  private String odds() {
    return "by chance alone, a difference this large occurs in "
        + odds(difference.pValue())
        + " cases";
  }

  /** A probability as "1 of 40". */
  static String odds(double probability) {
    if (probability < 0.001) {
      return "fewer than 1 of 1,000";
    }
    if (probability < 0.35) {
      return String.format(Locale.ROOT, "1 of %,d", Math.round(1 / probability));
    }
    return probability < 0.95 ? Math.round(10 * probability) + " of 10" : "nearly all";
  }
}
