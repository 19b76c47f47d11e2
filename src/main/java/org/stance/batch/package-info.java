/**
 * Internal. Many articles or rows through several threads, with results in the order of the input:
 * what every door needs, and no terminal in it. Problems and progress go to a listener.
 *
 * <ol>
 *   <li>{@link org.stance.batch.RowPipeline}: reads rows in batches, has a pool of threads classify
 *       them, and writes them in order. Memory holds a few batches at a time.
 *   <li>{@link org.stance.batch.BatchClassifier}: turns a batch into the bytes of a {@link
 *       org.stance.batch.ClassifiedBatch}. {@link org.stance.batch.PredictionColumns} names the
 *       columns that are added; {@code RowShape} says how the columns of a row map to the output.
 *   <li>{@link org.stance.batch.RowClassifier}: classifies texts so that a defect costs one row.
 *   <li>{@link org.stance.batch.ArticlePipeline}: the same for articles and any kind of result.
 * </ol>
 *
 * <pre>{@code
 * StanceModel model = StanceModel.load(Path.of("models/us-russia-talks-ngrams.stance"));
 * try (RowReader rows = RowReader.open(Path.of("training-data/written.csv"))) {
 *   BatchClassifier classifier =
 *       new BatchClassifier(
 *           new RowClassifier(StanceClassifier.of(model)::classify),
 *           model.defaultTarget(),
 *           model.labels(),
 *           rows.header(),
 *           Optional.of(CsvStyle.PLAIN));
 *   long failed =
 *       new RowPipeline(classifier, 2).run(rows, System.out, (done, position) -> {});
 * }
 * }</pre>
 *
 * <p>A trap: rows that fail are written like the others, with the reason in the column {@code
 * review}; the number returned is the only other sign of them.
 */
@org.jspecify.annotations.NullMarked
package org.stance.batch;
