package org.stance.prediction;

import org.stance.statement.Statement;

/**
 * A statement and where it stands.
 *
 * @param statement who said what
 * @param prediction the stance towards the target
 */
public record ClassifiedStatement(Statement statement, Prediction prediction) {}
