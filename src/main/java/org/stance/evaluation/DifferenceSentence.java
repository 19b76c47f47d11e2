package org.stance.evaluation;

import java.util.Locale;
import org.stance.metrics.Interval;

/** A difference between two models in a sentence that asks for no statistics. */
final class DifferenceSentence {
  private final Comparison.Difference difference;
  private final boolean points;

  /** How far ahead B is, and between what: above 0 where it is better, whatever the figure. */
  private final double ahead;

  private final double least;
  private final double most;

  private DifferenceSentence(Comparison.Difference difference) {
    this.difference = difference;
    this.points = difference.metric().higherIsBetter();
    Interval gain = difference.gain();
    this.ahead = points ? gain.value() : -gain.value();
    this.least = points ? gain.low() : -gain.high();
    this.most = points ? gain.high() : -gain.low();
  }

  static String of(Comparison.Difference difference) {
    return new DifferenceSentence(difference).words();
  }

  private String words() {
    String leader = ahead > 0 ? "B" : "A";
    String amount = amount(Math.abs(ahead)) + " of " + name();
    if (ahead == 0 && !(least < 0 || most > 0)) {
      return "A and B have the same " + name();
    }
    if (!difference.gain().known()) {
      return leader + " is ahead by " + amount + "; whether by chance can't be told";
    }
    if (difference.isSignificant()) {
      double near = Math.min(Math.abs(least), Math.abs(most));
      double far = Math.max(Math.abs(least), Math.abs(most));
      return "%s is better by %s (%s to %s); %s"
          .formatted(leader, amount, number(near), number(far), odds());
    }
    String lead = ahead == 0 ? "they are level" : leader + " is ahead by " + amount(ahead);
    return "no winner by %s: %s here, but anything from A ahead by %s to B ahead by %s fits; %s"
        .formatted(name(), lead, number(Math.max(0, -least)), number(Math.max(0, most)), odds());
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
    return "chance alone gives a difference that large in " + odds(difference.pValue()) + " cases";
  }

  /** A probability as so many of so many. */
  static String odds(double chance) {
    if (chance < 0.001) {
      return "fewer than 1 of 1,000";
    }
    if (chance < 0.35) {
      return String.format(Locale.ROOT, "1 of %,d", Math.round(1 / chance));
    }
    return chance < 0.95 ? Math.round(10 * chance) + " of 10" : "nearly all";
  }
}
