package org.stance.report;

/**
 * What an evaluation is about, as its reports head it.
 *
 * @param model the model, such as its file's name, or how it was cross-validated
 * @param data the labelled data, as the user named them
 * @param groupedBy what makes a group, such as "speaker"
 * @param trainedOnly how many further rows were trained on but not judged
 */
public record Subject(String model, String data, String groupedBy, int trainedOnly) {}
