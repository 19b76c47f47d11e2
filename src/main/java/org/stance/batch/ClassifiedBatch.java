package org.stance.batch;

/**
 * The result of a batch of rows.
 *
 * @param bytes the rows as they are written, as UTF-8
 * @param rows how many they are
 * @param failed how many of them had nothing to classify
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record ClassifiedBatch(byte[] bytes, int rows, int failed) {}
