package org.stance.report;

import org.stance.prediction.Prediction;

/**
 * One evaluated row: what an annotator said beside what the model said.
 *
 * @param gold the label that the annotator gave
 * @param prediction what the model said without having learnt from the row
 * @param group what the row hangs together with, such as its speaker; rows of one group are
 *     resampled together, since they aren't independent
 */
public record Judged(String gold, Prediction prediction, String group) {}
