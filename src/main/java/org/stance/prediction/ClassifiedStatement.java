package org.stance.prediction;

import org.stance.statement.Statement;

/**
 * A statement of an article with its prediction.
 *
 * @param statement who said what
 * @param prediction the stance towards the target
 */
public record ClassifiedStatement(Statement statement, Prediction prediction) {}
